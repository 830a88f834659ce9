import fs from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { admitEvidence } from "#lib/commands/evidence/admit-evidence.ts";
import { cancelUpload } from "#lib/commands/evidence/cancel-upload.ts";
import { finishUpload } from "#lib/commands/evidence/finish-upload.ts";
import { sweepUploads } from "#lib/commands/evidence/sweep-uploads.ts";
import { db } from "#lib/db/client.ts";
import { UNFINISHED_MOST } from "#lib/domain/evidence/upload.ts";
import type { FindingStatus } from "#lib/domain/finding.ts";
import { diskStore } from "#lib/evidence/disk/disk-store.ts";
import { staging } from "#lib/evidence/arriving/staging.ts";
import type { ReceivedFile } from "#lib/evidence/store.ts";
import { evidenceStore } from "#lib/evidence/store-in-use.ts";
import { unfinishedUploads } from "#lib/queries/unfinished-uploads.ts";
import { bytesOf, filesIn, freshStart, leftBehind, makeRound, NOTHING, pdf, type Round, setStatus, type Who } from "#tests/evidence/support/round.ts";
import { pieces } from "#tests/evidence/support/tus.ts";
import { arrive, beginAs, type Change, now, refused, valueOf } from "#tests/evidence/support/uploads.ts";

let round: Round;
let root: string;
let bytes: Buffer;

beforeAll(async () => {
  round = await makeRound();
  bytes = await bytesOf(pdf(100_000));
});

beforeEach(async () => {
  root = await freshStart(round);
  await db().upload.deleteMany();
});

afterEach(() => fs.rm(root, { recursive: true, force: true }));

const begin = (change: Change = {}) => beginAs(round, bytes, change);
const arrived = (change: Change = {}) => arrive(round, bytes, change);

/** What a process that finishes it has in its hand. */
async function whole(uploadId: string): Promise<ReceivedFile> {
  const file = await staging(root).whole(uploadId);
  if (!file) throw new Error("Nothing is staged.");
  return file;
}

const finish = (uploadId: string, by: Who = "lead") => finishUpload(round.people[by], uploadId, now);

describe("beginning", () => {
  test.each(["lead", "supporting"] as const)("by the %s department is one row and nothing else", async (by) => {
    const { uploadId } = valueOf(await begin({ by }));
    const row = { measureId: round.measureId, size: 100_000n, byId: round.people[by].id, departmentId: round.people[by].departmentId, status: "RECEIVING" };
    expect(await db().upload.findMany()).toMatchObject([{ id: uploadId, fileName: "会议纪要.pdf", fingerprint: "1", ...row }]);
    expect(await leftBehind(root)).toEqual(NOTHING);
  });

  test.each([
    [{ by: "other" }, "notFound"],
    [{ by: "admin" }, "notFound"],
    [{ by: "office" }, "notYours"],
    [{ by: "leader" }, "notYours"],
    [{ place: { measureId: "unknown" } }, "notFound"],
    [{ place: { orderId: "unknown" } }, "notFound"],
    [{ fileName: ".." }, "fileNameRefused"],
    [{ fileName: "x.exe" }, "fileTypeRefused"],
    [{ size: 0 }, "fileEmpty"],
    [{ size: 2 ** 31 + 1 }, "fileTooLarge"],
    [{ replacesId: "unknown" }, "notFound"],
  ] satisfies [Change, string][])("with %j: %s", async (change, code) => {
    expect(await begin(change)).toEqual(refused(code));
    expect(await db().upload.count()).toBe(0);
  });

  test.each(["AWAITING_LEADER", "CLOSED"] satisfies FindingStatus[])("while %s is refused", async (status) => {
    await setStatus(round, status);
    expect(await begin()).toEqual(refused("wrongStatus"));
  });

  test("again with the same file is the same upload; by a colleague, or a changed file, another", async () => {
    const first = valueOf(await begin());
    expect(await begin()).toEqual({ ok: true, value: first });
    for (const change of [{ by: "supporting" as const }, { fingerprint: "2" }, { size: 99 }]) expect(valueOf(await begin(change))).not.toEqual(first);
  });

  test("more than one person may have is refused, also when all begin at once", async () => {
    const all = await Promise.all(Array.from({ length: UNFINISHED_MOST + 5 }, (_, index) => begin({ fingerprint: String(index) })));
    expect(all.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 5 }, () => refused("uploadsTooMany")));
    expect((await begin({ by: "supporting" })).ok).toBe(true);
    expect((await begin({ fingerprint: "0" })).ok).toBe(all[0]?.ok);
  });
});

describe("finishing", () => {
  test("twice, and by several who ask at once, is one row and one answer", async () => {
    const uploadId = await arrived();
    const all = [...(await Promise.all([finish(uploadId), finish(uploadId)])), await finish(uploadId)];
    const { id } = await db().evidence.findFirstOrThrow();
    expect(all).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: { evidenceId: id } })));
    expect(await leftBehind(root)).toMatchObject({ rows: 1, entries: 1, files: [expect.stringMatching(/[\da-f]{64}$/)] });
  });

  test("by two processes at once is one row: the other finds it ended", async () => {
    const uploadId = await arrived();
    const files = [await whole(uploadId), await whole(uploadId)];
    const admission = { place: { measureId: round.measureId }, fileName: "会议纪要.pdf", uploadId };
    const both = await Promise.all(files.map((file) => admitEvidence(round.people.lead, admission, file, now, evidenceStore())));
    expect(both).toEqual(expect.arrayContaining([{ ok: true, value: expect.anything() }, refused("uploadEnded")]));
    expect(await leftBehind(root)).toMatchObject({ rows: 1, entries: 1 });
    expect((await finish(uploadId)).ok).toBe(true);
  });

  test.each([
    ["other", "notFound"],
    ["supporting", "notFound"],
  ] as const)("another's, by %s: %s", async (by, code) => {
    expect(await finish(await arrived(), by)).toEqual(refused(code));
    expect(await db().evidence.count()).toBe(0);
  });

  test("what is not whole is refused and goes on", async () => {
    const { uploadId } = valueOf(await begin());
    await staging(root).append(uploadId, 0, pieces(bytes.subarray(0, 99_999)));
    expect(await finish(uploadId)).toEqual(refused("uploadBroken"));
    await staging(root).append(uploadId, 99_999, pieces(bytes.subarray(99_999)));
    expect((await finish(uploadId)).ok).toBe(true);
  });

  test("a refusal for good ends it, and says why", async () => {
    const uploadId = await arrived({ fileName: "照片.jpg" });
    expect(await finish(uploadId)).toEqual(refused("fileNotWhatItSays"));
    expect(await finish(uploadId)).toEqual(refused("uploadEnded"));
    expect(await db().upload.findMany()).toMatchObject([{ status: "REFUSED", refusal: { code: "fileNotWhatItSays" }, evidenceId: null }]);
    expect(await leftBehind(root)).toEqual(NOTHING);
  });

  test.each([
    ["the finding is being signed", () => setStatus(round, "AWAITING_OFFICE"), "wrongStatus"],
    ["the department is not its lead any more", passToOther, "notFound"],
  ] as const)("when meanwhile %s: ended", async (_, change, code) => {
    const uploadId = await arrived();
    await change();
    expect(await finish(uploadId)).toEqual(refused(code));
    expect(await leftBehind(root)).toEqual(NOTHING);
  });

  async function passToOther() {
    await db().finding.update({ where: { id: round.findingId }, data: { leadDepartmentId: round.people.other.departmentId } });
  }

  test("when meanwhile the account was disabled, nothing is kept; enabled again, it goes on", async () => {
    const uploadId = await arrived();
    const { id } = round.people.lead;
    await db().user.update({ where: { id }, data: { disabledAt: now } });
    expect(await finish(uploadId)).toEqual(refused("signInNeeded"));
    expect(await leftBehind(root)).toMatchObject({ rows: 0, entries: 0, files: [path.join("incoming", uploadId)] });
    await db().user.update({ where: { id }, data: { disabledAt: null } });
    expect((await finish(uploadId)).ok).toBe(true);
  });

  test("the hash is that of the disk where another process wrote the beginning", async () => {
    const { uploadId } = valueOf(await begin());
    await fs.mkdir(path.join(root, "incoming"));
    await fs.writeFile(path.join(root, "incoming", uploadId), bytes.subarray(0, 60_000));
    await staging(root).append(uploadId, 60_000, pieces(bytes.subarray(60_000)));
    await finish(uploadId);
    const { sha256 } = await db().evidence.findFirstOrThrow();
    expect(bytes.equals(await fs.readFile(path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)))).toBe(true);
  });

  test("killed between the file and its row, it loses nothing: kept already, it is finished all the same", async () => {
    const uploadId = await arrived();
    await diskStore({ root, limitBytes: 1e9 }).keep(await whole(uploadId));
    expect((await finish(uploadId)).ok).toBe(true);
    expect(await filesIn(root)).toEqual([expect.stringMatching(/[\da-f]{64}$/)]);
  });
});

describe("cancelling", () => {
  test("lets everything of it go; another's does not exist, a kept one has ended", async () => {
    const uploadId = await arrived();
    expect(await cancelUpload(round.people.supporting, uploadId)).toEqual(refused("notFound"));
    expect((await cancelUpload(round.people.lead, uploadId)).ok).toBe(true);
    expect([await leftBehind(root), await db().upload.count()]).toEqual([NOTHING, 0]);
    const kept = await arrived();
    await finish(kept);
    expect(await cancelUpload(round.people.lead, kept)).toEqual(refused("uploadEnded"));
    expect(await db().evidence.count()).toBe(1);
  });

  test("at the very moment it is finished: one of the two, never half of both", async () => {
    const uploadId = await arrived();
    const [finished, cancelled] = await Promise.all([finish(uploadId), cancelUpload(round.people.lead, uploadId)]);
    expect(finished.ok).not.toBe(cancelled.ok);
    expect(await db().evidence.count()).toBe(finished.ok ? 1 : 0);
  });
});

describe("the sweep", () => {
  const later = new Date(now.getTime() + 10 * 60_000);

  test("finishes what arrived whole before a crash, and leaves what is on its way", async () => {
    await arrived();
    const { uploadId } = valueOf(await begin({ fingerprint: "2" }));
    await staging(root).append(uploadId, 0, pieces(bytes.subarray(0, 5)));
    await sweepUploads(later);
    expect(await db().evidence.count()).toBe(1);
    expect(await filesIn(path.join(root, "incoming"))).toEqual([uploadId]);
  });

  test("drops bytes that no unfinished upload knows, and nothing that a plain form is sending", async () => {
    const uploadId = await arrived();
    await db().upload.deleteMany();
    await fs.writeFile(path.join(root, "incoming", crypto.randomUUID()), "a plain form's");
    await sweepUploads(later);
    expect(await filesIn(path.join(root, "incoming"))).not.toContain(uploadId);
    expect(await filesIn(path.join(root, "incoming"))).toHaveLength(1);
  });
});

test("the list of what is unfinished is one's own, of one place, with how much has arrived", async () => {
  const { uploadId } = valueOf(await begin());
  await staging(root).append(uploadId, 0, pieces(bytes.subarray(0, 1234)));
  await begin({ by: "supporting" });
  await finish(await arrived({ fingerprint: "2" }));
  const place = { measureId: round.measureId };
  expect(await unfinishedUploads(round.people.lead, place)).toEqual([
    { id: uploadId, fileName: "会议纪要.pdf", size: 100_000, fingerprint: "1", touchedAt: now, received: 1234 },
  ]);
  expect(await unfinishedUploads(round.people.lead, { orderId: "another" })).toEqual([]);
});
