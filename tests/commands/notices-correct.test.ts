import { beforeEach, describe, expect, test } from "vitest";
import { approveNotice } from "#lib/commands/notices/approve-notice.ts";
import { beginCorrection } from "#lib/commands/notices/begin-correction.ts";
import { publishEdition } from "#lib/commands/notices/publish-edition.ts";
import { submitNotice } from "#lib/commands/notices/submit-notice.ts";
import { withdrawEdition } from "#lib/commands/notices/withdraw-edition.ts";
import { db } from "#lib/db/client.ts";
import { actor, NO_ROW, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectUnbrokenRecord, refused } from "#tests/support/deeds.ts";
import { expectNoticeOnly } from "#tests/support/notice-readers.ts";
import { approval, approvedNotice, draftedNotice, noticeKey, noticeOf, publishedNotice } from "#tests/support/notice-steps.ts";
import { together } from "#tests/support/together.ts";

beforeEach(sampleDatabase);

const changeNote = "问题2的办结日期更正为6月20日。";

async function begun(noticeId: string): Promise<string> {
  const answer = await beginCorrection(await actor("zhenggaiban"), { ...(await noticeKey(noticeId)), changeNote }, NOW);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.noticeId;
}

async function corrected(noticeId: string): Promise<string> {
  const [office, chief, correction] = [await actor("zhenggaiban"), await actor("zuzhang"), await begun(noticeId)];
  await submitNotice(office, await noticeKey(correction), NOW);
  await approveNotice(chief, await approval(correction), NOW);
  await publishEdition(office, await noticeKey(correction), NOW);
  return correction;
}

describe("correcting", () => {
  test("begins with what the edition's notice said, and takes its place once published", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await publishedNotice()];
    const entry = await done(async () => beginCorrection(office, { ...(await noticeKey(noticeId)), changeNote }, NOW));
    expect(entry).toMatchObject({ action: "noticeBegun", detail: { corrects: "2022年第1版", changeNote } });
    const before = await noticeOf(noticeId);
    const { id } = await db().notice.findFirstOrThrow({ where: { status: "DRAFT" } });
    const draft = await noticeOf(id);
    const words = ({ sections }: typeof draft) => sections.map(({ key, ordinal, heading, body, seenBody }) => [key, ordinal, heading, body, seenBody]);
    expect(words(draft)).toEqual(words(before));
    expect(draft).toMatchObject({ title: before.title, changeNote, correctsId: before.edition?.id, content: null });

    await submitNotice(office, await noticeKey(id), NOW);
    await approveNotice(await actor("zuzhang"), await approval(id), NOW);
    await publishEdition(office, await noticeKey(id), NOW);
    const { edition } = await noticeOf(id);
    expect(edition).toMatchObject({ year: 2022, serial: 2, correctsId: before.edition?.id, changeNote });
    expect(Buffer.from(edition?.files.find(({ name }) => name === "index.html")?.bytes ?? []).toString()).toContain(changeNote);
    expect((await noticeOf(noticeId)).edition?.files).toEqual(before.edition?.files);
    await expectUnbrokenRecord();
  });

  test("only the office, only what is published, only with a note, only as it stands", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await publishedNotice()];
    const key = await noticeKey(noticeId);
    await expectNoticeOnly("zhenggaiban", (person) => beginCorrection(person, { ...key, changeNote }, NOW));
    expect(await refused(() => beginCorrection(office, { ...key, changeNote: "" }, NOW))).toEqual({ code: "noticeChangeNoteNeeded", field: "changeNote" });
    expect(await refused(() => beginCorrection(office, { ...key, version: 1, changeNote }, NOW))).toEqual({ code: "stale" });
    expect(await refused(() => beginCorrection(office, { ...key, noticeId: NO_ROW, changeNote }, NOW))).toEqual({ code: "notFound" });
    const answers = await together(() => beginCorrection(office, { ...key, changeNote }, NOW), () => beginCorrection(office, { ...key, changeNote }, NOW));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const draft = await db().notice.findFirstOrThrow({ where: { status: "DRAFT" } });
    expect(await refused(async () => beginCorrection(office, { ...(await noticeKey(draft.id)), changeNote }, NOW))).toEqual({ code: "noticeStatus", status: "DRAFT" });
  });

  test("not while another notice is under way, and not what was corrected or withdrawn", async () => {
    const [office, chief, noticeId] = [await actor("zhenggaiban"), await actor("zuzhang"), await publishedNotice()];
    const draft = await draftedNotice();
    const attempt = async () => beginCorrection(office, { ...(await noticeKey(noticeId)), changeNote }, NOW);
    expect(await refused(attempt)).toEqual({ code: "noticeUnderWay" });
    await db().notice.update({ where: { id: draft }, data: { status: "DROPPED" } });
    const correction = await corrected(noticeId);
    expect(await refused(attempt)).toEqual({ code: "editionCorrected" });
    await withdrawEdition(chief, { ...(await noticeKey(correction)), reason: "有误。" }, NOW);
    expect(await refused(async () => beginCorrection(office, { ...(await noticeKey(correction)), changeNote }, NOW))).toEqual({ code: "editionWithdrawn" });
  });
});

describe("withdrawing", () => {
  test("the chief takes an edition out of sight, with a reason; its bytes stay", async () => {
    const [chief, noticeId] = [await actor("zuzhang"), await publishedNotice()];
    const before = await noticeOf(noticeId);
    const entry = await done(async () => withdrawEdition(chief, { ...(await noticeKey(noticeId)), reason: "误公布个人信息。" }, NOW));
    expect(entry).toMatchObject({ by: chief.name, action: "editionWithdrawn", detail: { edition: "2022年第1版", reason: "误公布个人信息。" } });
    const { edition, status } = await noticeOf(noticeId);
    expect([status, edition?.withdrawnAt, edition?.withdrawReason]).toEqual(["PUBLISHED", NOW, "误公布个人信息。"]);
    expect(edition?.files).toEqual(before.edition?.files);
  });

  test("also one that was corrected: its words are still read at its address", async () => {
    const [chief, noticeId] = [await actor("zuzhang"), await publishedNotice()];
    await corrected(noticeId);
    await done(async () => withdrawEdition(chief, { ...(await noticeKey(noticeId)), reason: "误公布个人信息。" }, NOW));
  });

  test("only the chief, only what is published, with a reason, once", async () => {
    const [chief, noticeId] = [await actor("zuzhang"), await approvedNotice()];
    const withdraw = (change: object = {}) => async () => withdrawEdition(chief, { ...(await noticeKey(noticeId)), reason: "有误。", ...change }, NOW);
    expect(await refused(withdraw())).toEqual({ code: "noticeStatus", status: "APPROVED" });
    await publishEdition(chief, await noticeKey(noticeId), NOW);
    await expectNoticeOnly("zuzhang", async (person) => withdrawEdition(person, { ...(await noticeKey(noticeId)), reason: "有误。" }, NOW));
    expect(await refused(withdraw({ reason: "" }))).toEqual({ code: "reasonNeeded", field: "reason" });
    expect(await refused(withdraw({ version: 1 }))).toEqual({ code: "stale" });
    await done(withdraw());
    expect(await refused(withdraw())).toEqual({ code: "editionWithdrawn" });
  });
});
