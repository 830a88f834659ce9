import { beforeEach, describe, expect, test } from "vitest";
import { approveNotice } from "#lib/commands/notices/approve-notice.ts";
import { commentOnNotice } from "#lib/commands/notices/comment-on-notice.ts";
import { publishEdition } from "#lib/commands/notices/publish-edition.ts";
import { db } from "#lib/db/client.ts";
import { digestOf } from "#lib/db/edition-store.ts";
import { actor, findingOf, NO_ROW, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, entries, expectUnbrokenRecord, refused } from "#tests/support/deeds.ts";
import { approval, approvedNotice, draftedNotice, noticeKey, noticeOf, submittedNotice, tamper } from "#tests/support/notice-steps.ts";
import { together } from "#tests/support/together.ts";
import { expectNoticeOnly } from "#tests/support/notice-readers.ts";

beforeEach(sampleDatabase);

describe("approving", () => {
  test("makes the first edition of the year, with the digest of every file on record, unpublished", async () => {
    const [chief, noticeId] = [await actor("zuzhang"), await submittedNotice()];
    const entry = await done(async () => approveNotice(chief, await approval(noticeId), NOW));
    const { edition, status, approvalReason, content } = await noticeOf(noticeId);
    expect([status, approvalReason]).toEqual(["APPROVED", "已逐处看过。"]);
    expect(edition).toMatchObject({ year: 2022, serial: 1, approvedByName: chief.name, approvedAt: NOW, publishedAt: null, correctsId: null });
    expect(edition?.content).toEqual(content);
    const files = Object.fromEntries((edition?.files ?? []).map(({ name, bytes }) => [name, digestOf(bytes)]));
    expect(Object.keys(files)).toEqual(expect.arrayContaining(["index.html", "index.html.br", "index.html.gz", "data.json", "findings.csv", "find.html", "listen.html"]));
    expect(entry).toMatchObject({ by: chief.name, action: "noticeApproved", subject: "通报《关于巡察整改进展情况的通报》", detail: { noticeId, edition: "2022年第1版", files } });
  });

  test("only the chief, only what awaits it, only as it stands, once", async () => {
    const [chief, noticeId] = [await actor("zuzhang"), await submittedNotice()];
    const key = await approval(noticeId);
    await expectNoticeOnly("zuzhang", (person) => approveNotice(person, key, NOW));
    expect(await refused(() => approveNotice(chief, { ...key, version: key.version - 1 }, NOW))).toEqual({ code: "stale" });
    expect(await refused(() => approveNotice(chief, { ...key, noticeId: NO_ROW }, NOW))).toEqual({ code: "notFound" });
    const answers = await together(() => approveNotice(chief, key, NOW), () => approveNotice(chief, key, NOW));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await refused(async () => approveNotice(chief, await approval(noticeId), NOW))).toEqual({ code: "noticeStatus", status: "APPROVED" });
    expect(await db().edition.count()).toBe(1);
    await expectUnbrokenRecord();
  });

  test("not a draft", async () => {
    const [chief, noticeId] = [await actor("zuzhang"), await draftedNotice()];
    expect(await refused(async () => approveNotice(chief, await approval(noticeId), NOW))).toEqual({ code: "noticeStatus", status: "DRAFT" });
  });

  test("a comment that the chief has not seen comes first", async () => {
    const [chief, noticeId] = [await actor("zuzhang"), await submittedNotice()];
    const key = await approval(noticeId);
    await commentOnNotice(await actor("jijianzu"), { noticeId, body: "请再核第二部分。" }, NOW);
    expect(await refused(() => approveNotice(chief, key, NOW))).toEqual({ code: "stale" });
  });

  test("the numbers of a year run without gaps, those of another begin anew", async () => {
    const chief = await actor("zuzhang");
    for (const serial of [1, 2]) {
      const noticeId = await submittedNotice();
      expect(await approveNotice(chief, await approval(noticeId), NOW)).toMatchObject({ ok: true, value: { number: { year: 2022, serial } } });
      await publishEdition(chief, await noticeKey(noticeId), NOW);
    }
    const noticeId = await submittedNotice();
    // Still the old year by the clock of the server's own zone, the new one in Shanghai.
    const newYear = new Date("2022-12-31T17:00:00Z");
    expect(await approveNotice(chief, await approval(noticeId), newYear)).toMatchObject({ ok: true, value: { number: { year: 2023, serial: 1 } } });
  });
});

describe("publishing", () => {
  test("lets the public read what was approved, byte for byte, whatever became of the ledger", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await approvedNotice()];
    const before = (await noticeOf(noticeId)).edition?.files;
    await db().finding.update({ where: { id: (await findingOf(2)).id }, data: { title: "改过的标题", status: "CLOSED", grade: "COMPLETED" } });
    await db().inspection.updateMany({ data: { noticeOn: null } });
    const entry = await done(async () => publishEdition(office, await noticeKey(noticeId), NOW));
    const { edition, status } = await noticeOf(noticeId);
    expect([status, edition?.publishedAt, edition?.publishedByName]).toEqual(["PUBLISHED", NOW, office.name]);
    expect(edition?.files).toEqual(before);
    const index = before?.find(({ name }) => name === "index.html");
    expect(entry).toMatchObject({ action: "editionPublished", detail: { edition: "2022年第1版", sha256: index?.sha256 } });
    expect((await db().inspection.findFirstOrThrow()).noticeOn).toEqual(new Date("2022-06-30"));
  });

  test("the day of an earlier notice stays", async () => {
    const noticeId = await approvedNotice();
    await db().inspection.updateMany({ data: { noticeOn: new Date("2022-05-01") } });
    await done(async () => publishEdition(await actor("zuzhang"), await noticeKey(noticeId), NOW));
    expect((await db().inspection.findFirstOrThrow()).noticeOn).toEqual(new Date("2022-05-01"));
  });

  test.each([
    ["the bytes of a file", (bytes: Uint8Array<ArrayBuffer>) => ({ bytes })],
    ["the bytes and the digest kept with them", (bytes: Uint8Array<ArrayBuffer>) => ({ bytes, sha256: digestOf(bytes) })],
  ])("not where somebody changed %s", async (_what, change) => {
    const [office, noticeId] = [await actor("zhenggaiban"), await approvedNotice()];
    const edition = (await noticeOf(noticeId)).edition;
    const where = { editionId_name: { editionId: edition?.id ?? "", name: "index.html" } };
    const { bytes } = await db().editionFile.findUniqueOrThrow({ where });
    const altered = new Uint8Array([...bytes.slice(0, -1), 33]);
    await expect(db().editionFile.update({ where, data: change(altered) })).rejects.toThrow("does not change");
    await tamper(() => db().editionFile.update({ where, data: change(altered) }));
    expect(await refused(async () => publishEdition(office, await noticeKey(noticeId), NOW))).toEqual({ code: "editionAltered" });
    await tamper(() => db().editionFile.update({ where, data: { bytes, sha256: digestOf(bytes) } }));
    await done(async () => publishEdition(office, await noticeKey(noticeId), NOW));
  });

  test("not with a file less", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await approvedNotice()];
    await tamper(() => db().editionFile.deleteMany({ where: { name: "findings.csv" } }));
    expect(await refused(async () => publishEdition(office, await noticeKey(noticeId), NOW))).toEqual({ code: "editionAltered" });
  });

  test("only office and chief, only what is approved, only as it stands, once", async () => {
    const noticeId = await submittedNotice();
    const office = await actor("zhenggaiban");
    expect(await refused(async () => publishEdition(office, await noticeKey(noticeId), NOW))).toEqual({ code: "noticeStatus", status: "SUBMITTED" });
    await approveNotice(await actor("zuzhang"), await approval(noticeId), NOW);
    const key = await noticeKey(noticeId);
    await expectNoticeOnly(["zhenggaiban", "zuzhang"], (person) => publishEdition(person, key, NOW));
    expect(await refused(() => publishEdition(office, { ...key, version: 1 }, NOW))).toEqual({ code: "stale" });
    const answers = await together(() => publishEdition(office, key, NOW), () => publishEdition(office, key, NOW));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await entries()).filter(({ action }) => action === "editionPublished")).toHaveLength(1);
    await expectUnbrokenRecord();
  });
});
