import { beforeEach, describe, expect, test } from "vitest";
import { commentOnNotice } from "#lib/commands/notices/comment-on-notice.ts";
import { dropNotice } from "#lib/commands/notices/drop-notice.ts";
import { giveBackNotice } from "#lib/commands/notices/give-back-notice.ts";
import { submitNotice } from "#lib/commands/notices/submit-notice.ts";
import { takeBackNotice } from "#lib/commands/notices/take-back-notice.ts";
import { db } from "#lib/db/client.ts";
import { storedNotice } from "#lib/db/stored-notice.ts";
import { textOfNotice } from "#lib/domain/notice/content.ts";
import { actor, findingOf, NO_ROW, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, refused } from "#tests/support/deeds.ts";
import { expectNoticeOnly } from "#tests/support/notice-readers.ts";
import { draftedNotice, noticeKey, noticeOf, PROSE, publishedNotice, submittedNotice } from "#tests/support/notice-steps.ts";
import { together } from "#tests/support/together.ts";

beforeEach(sampleDatabase);

describe("submitting", () => {
  test("freezes what the notice says today, whatever becomes of the ledger", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await draftedNotice()];
    const entry = await done(async () => submitNotice(office, await noticeKey(noticeId), NOW));
    expect(entry).toMatchObject({ by: "整改办", action: "noticeSubmitted", subject: "通报《关于巡察整改进展情况的通报》", detail: { noticeId, asOf: "2022-06-30" } });
    const kept = await noticeOf(noticeId);
    expect(kept).toMatchObject({ status: "SUBMITTED", submittedByName: "整改办", submittedAt: NOW, asOf: new Date("2022-06-30"), version: 2 });
    const { text } = textOfNotice(storedNotice.parse(kept.content));
    expect(text).toContain("反馈问题28个");
    await db().finding.update({ where: { id: (await findingOf(2)).id }, data: { title: "别的标题" } });
    expect((await noticeOf(noticeId)).content).toEqual(kept.content);
    expect(text).not.toContain("别的标题");
  });

  test("not with a field that says nothing, nor as a correction without its note", async () => {
    const office = await actor("zhenggaiban");
    const noticeId = await draftedNotice({ contact: { heading: "", body: "监督期限至{监督止}。" } });
    expect(await refused(async () => submitNotice(office, await noticeKey(noticeId), NOW))).toEqual({ code: "noticeFieldEmpty", name: "监督止" });
    await db().notice.update({ where: { id: noticeId }, data: { status: "DROPPED" } });
    await publishedNotice();
    const correction = await draftedNotice();
    const { id: correctsId } = await db().edition.findFirstOrThrow();
    await db().notice.update({ where: { id: correction }, data: { correctsId } });
    expect(await refused(async () => submitNotice(office, await noticeKey(correction), NOW))).toEqual({ code: "noticeChangeNoteNeeded" });
  });

  test("only the office, only a draft, only as it stands, once", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await draftedNotice()];
    const key = await noticeKey(noticeId);
    await expectNoticeOnly("zhenggaiban", (person) => submitNotice(person, key, NOW));
    expect(await refused(() => submitNotice(office, { ...key, version: 7 }, NOW))).toEqual({ code: "stale" });
    expect(await refused(() => submitNotice(office, { ...key, noticeId: NO_ROW }, NOW))).toEqual({ code: "notFound" });
    const answers = await together(() => submitNotice(office, key, NOW), () => submitNotice(office, key, NOW));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await refused(() => submitNotice(office, { ...key, version: 2 }, NOW))).toEqual({ code: "noticeStatus", status: "SUBMITTED" });
  });
});

describe("back to the office", () => {
  test("the chief gives it back with a reason; what was frozen is let go", async () => {
    const [chief, noticeId] = [await actor("zuzhang"), await submittedNotice()];
    const reason = "第二部分数字请再核。";
    const entry = await done(async () => giveBackNotice(chief, { ...(await noticeKey(noticeId)), reason }, NOW));
    expect(entry).toMatchObject({ by: chief.name, action: "noticeGivenBack", detail: { noticeId, reason } });
    const returned = { returnedByName: chief.name, returnedAt: NOW, returnReason: reason };
    expect(await noticeOf(noticeId)).toMatchObject({ status: "DRAFT", content: null, asOf: null, submittedAt: null, ...returned });
  });

  test("the office takes it back itself", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await submittedNotice()];
    const entry = await done(async () => takeBackNotice(office, await noticeKey(noticeId), NOW));
    expect(entry).toMatchObject({ action: "noticeTakenBack", detail: { noticeId } });
    expect(await noticeOf(noticeId)).toMatchObject({ status: "DRAFT", content: null, returnedAt: null });
  });

  test("each only by whom it is for, only what awaits approval, with a reason", async () => {
    const noticeId = await submittedNotice();
    const key = await noticeKey(noticeId);
    const [office, chief] = [await actor("zhenggaiban"), await actor("zuzhang")];
    await expectNoticeOnly("zuzhang", (person) => giveBackNotice(person, { ...key, reason: "理由" }, NOW));
    await expectNoticeOnly("zhenggaiban", (person) => takeBackNotice(person, key, NOW));
    expect(await refused(() => giveBackNotice(chief, { ...key, reason: "" }, NOW))).toEqual({ code: "reasonNeeded", field: "reason" });
    expect(await refused(() => giveBackNotice(chief, { ...key, version: 1, reason: "理由" }, NOW))).toEqual({ code: "stale" });
    const answers = await together(() => takeBackNotice(office, key, NOW), () => giveBackNotice(chief, { ...key, reason: "理由" }, NOW));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await refused(() => takeBackNotice(office, key, NOW))).toEqual({ code: "noticeStatus", status: "DRAFT" });
  });
});

describe("commenting", () => {
  test("the inspector comments on a draft and on what awaits approval", async () => {
    const [inspector, noticeId] = [await actor("jijianzu"), await draftedNotice()];
    const entry = await done(() => commentOnNotice(inspector, { noticeId, body: "请核对第二部分。" }, NOW));
    expect(entry).toMatchObject({ by: inspector.name, action: "noticeCommented", detail: { noticeId, body: "请核对第二部分。" } });
    expect(await noticeOf(noticeId)).toMatchObject({ version: 1, comments: [{ body: "请核对第二部分。", authorName: inspector.name, at: NOW }] });
    await submitNotice(await actor("zhenggaiban"), await noticeKey(noticeId), NOW);
    await done(() => commentOnNotice(inspector, { noticeId, body: "再核。" }, NOW));
  });

  test("nobody else, and not once it is decided", async () => {
    const noticeId = await publishedNotice();
    await expectNoticeOnly("jijianzu", (person) => commentOnNotice(person, { noticeId, body: "意见" }, NOW));
    const inspector = await actor("jijianzu");
    expect(await refused(() => commentOnNotice(inspector, { noticeId, body: "意见" }, NOW))).toEqual({ code: "noticeStatus", status: "PUBLISHED" });
    expect(await refused(() => commentOnNotice(inspector, { noticeId: NO_ROW, body: "意见" }, NOW))).toEqual({ code: "notFound" });
  });
});

describe("dropping", () => {
  test("a draft is laid aside with a reason, and another can be begun", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await draftedNotice()];
    await expect(draftedNotice()).rejects.toThrow();
    expect(await refused(async () => dropNotice(office, { ...(await noticeKey(noticeId)), reason: "" }, NOW))).toEqual({ code: "reasonNeeded", field: "reason" });
    const entry = await done(async () => dropNotice(office, { ...(await noticeKey(noticeId)), reason: "重新起草。" }, NOW));
    expect(entry).toMatchObject({ action: "noticeDropped", detail: { reason: "重新起草。" } });
    expect(await noticeOf(noticeId)).toMatchObject({ status: "DROPPED", dropReason: "重新起草。" });
    expect(Object.keys(PROSE)).toHaveLength((await noticeOf(await draftedNotice())).sections.filter(({ kind }) => kind === "PROSE").length);
  });

  test("only the office, only a draft", async () => {
    const noticeId = await submittedNotice();
    await expectNoticeOnly("zhenggaiban", async (person) => dropNotice(person, { ...(await noticeKey(noticeId)), reason: "理由" }, NOW));
    const office = await actor("zhenggaiban");
    expect(await refused(async () => dropNotice(office, { ...(await noticeKey(noticeId)), reason: "理由" }, NOW))).toEqual({ code: "noticeStatus", status: "SUBMITTED" });
  });
});
