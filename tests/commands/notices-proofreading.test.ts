import { beforeEach, describe, expect, test } from "vitest";
import { approveNotice } from "#lib/commands/notices/approve-notice.ts";
import { liftSilence } from "#lib/commands/notices/lift-silence.ts";
import { mendSlip } from "#lib/commands/notices/mend-slip.ts";
import { silenceSlip } from "#lib/commands/notices/silence-slip.ts";
import { submitNotice } from "#lib/commands/notices/submit-notice.ts";
import { noticeProofreading } from "#lib/queries/notice-proofreading.ts";
import type { SlipCode } from "#lib/domain/proofread/slip.ts";
import { actor, NO_ROW, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, refused } from "#tests/support/deeds.ts";
import { expectNoticeOnly } from "#tests/support/notice-readers.ts";
import { approval, draftedNotice, noticeKey, noticeOf, submittedNotice } from "#tests/support/notice-steps.ts";

beforeEach(sampleDatabase);

async function proofOf(noticeId: string) {
  const page = await noticeProofreading(await actor("zhenggaiban"), noticeId, NOW);
  if (!page) throw new Error("not read");
  return page.proof;
}

/** The slip whose words these are, as the page lists it. */
async function lineOf(noticeId: string, words: string) {
  const line = (await proofOf(noticeId)).open.find(({ place }) => place.words === words);
  if (!line) throw new Error(`no slip at ${words}`);
  return line;
}

const openWords = async (noticeId: string) => (await proofOf(noticeId)).open.map(({ place }) => place.words);
const place = (noticeId: string, { code, quote }: { code: SlipCode; quote: string }) => ({ noticeId, code, quote, reach: "place" as const, reason: "原件如此。" });

describe("silencing", () => {
  test("one place is passed with a reason, and lifted again; both stay on record", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await draftedNotice()];
    const line = await lineOf(noticeId, "领城");
    const entry = await done(() => silenceSlip(office, place(noticeId, line), NOW));
    expect(entry).toMatchObject({ by: "整改办", action: "noticeSilenced", detail: { noticeId, kind: "疑似错别字", quote: line.quote, reason: "原件如此。" } });
    expect(await openWords(noticeId)).not.toContain("领城");
    expect((await proofOf(noticeId)).silenced.map(({ place: { words } }) => words)).toContain("领城");
    expect(await refused(() => silenceSlip(office, place(noticeId, line), NOW))).toEqual({ code: "silencedAlready" });
    const silenceId = (await noticeOf(noticeId)).silences[0]?.id ?? "";
    const lifted = await done(() => liftSilence(office, { noticeId, silenceId }, NOW));
    expect(lifted).toMatchObject({ action: "noticeSilenceLifted", detail: { kind: "疑似错别字", quote: line.quote } });
    expect(await openWords(noticeId)).toContain("领城");
    expect((await noticeOf(noticeId)).silences).toMatchObject([{ liftedAt: NOW, liftedByName: "整改办", reason: "原件如此。" }]);
    expect(await refused(() => liftSilence(office, { noticeId, silenceId }, NOW))).toEqual({ code: "silenceLifted" });
    expect(await refused(() => liftSilence(office, { noticeId, silenceId: NO_ROW }, NOW))).toEqual({ code: "notFound" });
  });

  test("a whole kind is passed, and then no place of it need be", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await draftedNotice({ next: { heading: "下一步", body: "另一个领城也要抓好。" } })];
    const line = await lineOf(noticeId, "领城");
    await done(() => silenceSlip(office, { ...place(noticeId, line), reach: "kind" }, NOW));
    expect(await openWords(noticeId)).not.toContain("领城");
    expect(await refused(() => silenceSlip(office, place(noticeId, line), NOW))).toEqual({ code: "silencedAlready" });
  });

  test("only the office, only in a draft, only with a reason", async () => {
    const noticeId = await draftedNotice();
    const line = await lineOf(noticeId, "领城");
    const office = await actor("zhenggaiban");
    await expectNoticeOnly("zhenggaiban", (person) => silenceSlip(person, place(noticeId, line), NOW));
    expect(await refused(() => silenceSlip(office, { ...place(noticeId, line), reason: "" }, NOW))).toEqual({ code: "reasonNeeded", field: "reason" });
    await silenceSlip(office, place(noticeId, line), NOW);
    const silenceId = (await noticeOf(noticeId)).silences[0]?.id ?? "";
    await expectNoticeOnly("zhenggaiban", (person) => liftSilence(person, { noticeId, silenceId }, NOW));
    await submitNotice(office, await noticeKey(noticeId), NOW);
    expect(await refused(() => silenceSlip(office, place(noticeId, line), NOW))).toEqual({ code: "noticeStatus", status: "SUBMITTED" });
    expect(await refused(() => liftSilence(office, { noticeId, silenceId }, NOW))).toEqual({ code: "noticeStatus", status: "SUBMITTED" });
  });
});

describe("mending", () => {
  test("writes the mend where the words were written, beside a field", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await draftedNotice()];
    const { code, start, end, mendable, section } = await lineOf(noticeId, "领城");
    expect([mendable, section]).toEqual([true, "主体责任"]);
    const entry = await done(async () => mendSlip(office, { ...(await noticeKey(noticeId)), code, start, end }, NOW));
    expect(entry).toMatchObject({ action: "noticeEdited", detail: { section: "主体责任", kind: "疑似错别字", before: "领城", after: "领域" } });
    const { sections, version } = await noticeOf(noticeId);
    expect(sections.find(({ key }) => key === "responsibility")?.body).toBe("召开领导小组会议{会议次数}次，服务领域不断拓宽。");
    expect(version).toBe(2);
    expect(await openWords(noticeId)).not.toContain("领城");
  });

  test("not what is no longer there, not by others, not once it is submitted", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await draftedNotice()];
    const { code, start, end } = await lineOf(noticeId, "领城");
    const key = await noticeKey(noticeId);
    await expectNoticeOnly("zhenggaiban", (person) => mendSlip(person, { ...key, code, start, end }, NOW));
    expect(await refused(() => mendSlip(office, { ...key, code, start: start + 1, end }, NOW))).toEqual({ code: "stale" });
    expect(await refused(() => mendSlip(office, { ...key, version: 9, code, start, end }, NOW))).toEqual({ code: "stale" });
    await submitNotice(office, key, NOW);
    expect(await refused(async () => mendSlip(office, { ...(await noticeKey(noticeId)), code, start, end }, NOW))).toEqual({ code: "noticeStatus", status: "SUBMITTED" });
  });
});

/** A day that no calendar has. */
const WITH_ERROR = { next: { heading: "下一步工作", body: "2022年2月30日已召开会议，持续抓好整改。" } };

describe("approving with open items", () => {
  test("asks for a reason where errors are open, and keeps it with the count", async () => {
    const [chief, noticeId] = [await actor("zuzhang"), await submittedNotice(WITH_ERROR)];
    const errors = (await proofOf(noticeId)).open.filter(({ severity }) => severity === "error").length;
    expect(errors).toBeGreaterThan(0);
    expect(await refused(async () => approveNotice(chief, await approval(noticeId, { reason: "" }), NOW))).toEqual({ code: "noticeErrorsOpen", count: errors, field: "reason" });
    const entry = await done(async () => approveNotice(chief, await approval(noticeId, { reason: "原件如此。" }), NOW));
    expect(entry.detail).toMatchObject({ reason: "原件如此。", open: { error: errors } });
  });

  test("asks for none once they are silenced", async () => {
    const [office, chief, noticeId] = [await actor("zhenggaiban"), await actor("zuzhang"), await draftedNotice(WITH_ERROR)];
    for (const line of (await proofOf(noticeId)).open.filter(({ severity }) => severity === "error")) await silenceSlip(office, place(noticeId, line), NOW);
    await submitNotice(office, await noticeKey(noticeId), NOW);
    await done(async () => approveNotice(chief, await approval(noticeId, { reason: "" }), NOW));
    expect((await noticeOf(noticeId)).approvalReason).toBeNull();
  });
});
