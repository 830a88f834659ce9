import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Upload, uploadEvidence } from "#lib/commands/evidence/upload-evidence.ts";
import { db } from "#lib/db/client.ts";
import { EVIDENCE_LIMIT_BYTES } from "#lib/domain/evidence/file.ts";
import type { FindingStatus } from "#lib/domain/finding.ts";
import { diskStore } from "#lib/evidence/disk/disk-store.ts";
import type { Contents } from "#lib/evidence/store.ts";
import { bytesOf, filesIn, freshStart, leftBehind, makeRound, NOTHING, pdf, type Round, setStatus, type Who } from "#tests/evidence/support/round.ts";

const now = new Date("2022-03-09T02:00:00Z");
let round: Round;
let root: string;

/** A file whose row the database will not take. */
const UNWRITABLE = "写不进去的.pdf";

beforeAll(async () => {
  round = await makeRound();
  await db().$executeRaw`
    CREATE FUNCTION refuse_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the row is refused'; END $$`;
  await db().$executeRaw`
    CREATE TRIGGER refuse_row BEFORE INSERT ON "Evidence"
    FOR EACH ROW WHEN (NEW."fileName" = '写不进去的.pdf') EXECUTE FUNCTION refuse_row()`;
});

beforeEach(async () => {
  root = await freshStart(round);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await fs.rm(root, { recursive: true, force: true });
});

function upload(change: Partial<Upload> & { by?: Who; limitBytes?: number } = {}) {
  const { by = "lead", limitBytes = EVIDENCE_LIMIT_BYTES, ...rest } = change;
  const sent = { measureId: round.measureId, fileName: "会议纪要.pdf", contents: pdf(100_000), ...rest };
  return uploadEvidence(round.people[by], sent, now, diskStore({ root, limitBytes }));
}

/** Fails the test when a byte is asked for. */
async function* untouched(): Contents {
  yield Buffer.from("%PDF-");
  throw new Error("The bytes were read.");
}

const refusal = (code: string, rest: object = {}) => ({ ok: false, refusal: expect.objectContaining({ code, ...rest }) });

describe("an upload", () => {
  test.each(["lead", "supporting"] as const)("by the %s department is kept: bytes, row, record", async (by) => {
    const result = await upload({ by });
    const bytes = await bytesOf(pdf(100_000));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const row = await db().evidence.findFirstOrThrow();
    expect(result).toEqual({ ok: true, value: { evidenceId: row.id } });
    expect(row).toMatchObject({
      measureId: round.measureId,
      fileName: "会议纪要.pdf",
      size: 100_000n,
      sha256,
      mediaType: "application/pdf",
      uploadedById: round.people[by].id,
      uploadedAt: now,
      withdrawnAt: null,
    });
    const place = path.join(sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    expect(await filesIn(root)).toEqual([place]);
    expect(bytes.equals(await fs.readFile(path.join(root, place)))).toBe(true);
    expect(await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } })).toMatchObject({
      action: "evidenceUploaded",
      actorId: round.people[by].id,
      findingId: round.findingId,
      subject: "问题12",
      detail: { ordinal: 3, fileName: "会议纪要.pdf", size: 100_000, sha256 },
    });
  });

  test("keeps the last part of a name that carries a path", async () => {
    await upload({ fileName: "C:\\fakepath\\纪要.pdf" });
    expect((await db().evidence.findFirstOrThrow()).fileName).toBe("纪要.pdf");
  });

  test("of the same bytes twice is one file and two rows", async () => {
    await upload();
    await upload({ fileName: "再传一次.pdf", by: "supporting" });
    expect(await filesIn(root)).toHaveLength(1);
    expect(await db().evidence.count()).toBe(2);
  });

  test("of the same bytes at the same moment is one file and a row for each", async () => {
    const results = await Promise.all([upload(), upload({ by: "supporting" }), upload(), upload()]);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await leftBehind(root)).toMatchObject({ files: [expect.stringMatching(/[0-9a-f]{64}$/)], rows: 4, entries: 4 });
  });

  test("of exactly the limit is kept", async () => {
    expect(await upload({ contents: pdf(5000), limitBytes: 5000 })).toMatchObject({ ok: true });
  });
});

describe("refused before a byte is read, with nothing left behind:", () => {
  const contents = untouched();
  test.each([
    ["other", "notFound"],
    ["otherLeader", "notFound"],
    ["admin", "notFound"],
    ["leader", "notYours"],
    ["office", "notYours"],
    ["chief", "notYours"],
    ["inspector", "notYours"],
  ] as const)("%s (%s)", async (by, code) => {
    expect(await upload({ by, contents: untouched() })).toEqual(refusal(code));
    expect(await leftBehind(root)).toEqual(NOTHING);
  });

  test.each(["AWAITING_LEADER", "AWAITING_OFFICE", "AWAITING_CHIEF", "CLOSED"] satisfies FindingStatus[])("a finding that is %s", async (status) => {
    await setStatus(round, status);
    expect(await upload({ contents: untouched() })).toEqual(refusal("wrongStatus", { status }));
    expect(await leftBehind(root)).toEqual(NOTHING);
  });

  test.each([
    [{ measureId: "0190-unknown" }, "notFound"],
    [{ fileName: "../../x.pdf" }, "fileNameRefused"],
    [{ fileName: "..\\..\\x.pdf" }, "fileNameRefused"],
    [{ fileName: "" }, "fileNameRefused"],
    [{ fileName: "页面.html" }, "fileTypeRefused"],
    [{ fileName: "程序.exe" }, "fileTypeRefused"],
    [{ fileName: "没有扩展名" }, "fileTypeRefused"],
  ])("%j", async (change, code) => {
    expect(await upload({ contents, ...change })).toEqual(refusal(code));
    expect(await leftBehind(root)).toEqual(NOTHING);
  });
});

async function* of(...pieces: (string | Uint8Array)[]): Contents {
  for (const piece of pieces) yield Buffer.from(piece);
}

async function* broken(): Contents {
  yield* pdf(200_000);
  throw Object.assign(new Error("aborted"), { code: "ECONNRESET" });
}

describe("refused by its bytes, with nothing left behind:", () => {
  test.each([
    ["nothing in it", of(), "fileEmpty"],
    ["nothing in it, in pieces", of("", ""), "fileEmpty"],
    ["an .exe renamed .pdf", of("MZ\x90\0", Buffer.alloc(5000)), "fileNotWhatItSays"],
    ["a page renamed .pdf", of("<!doctype html><script>alert(1)</script>"), "fileNotWhatItSays"],
    ["a .zip renamed .pdf", of("PK\x03\x04", Buffer.alloc(5000)), "fileNotWhatItSays"],
    ["broken off half-way", broken(), "uploadBroken"],
  ])("%s", async (_, contents, code) => {
    expect(await upload({ contents })).toEqual(refusal(code));
    expect(await leftBehind(root)).toEqual(NOTHING);
  });

  test("one byte over the limit, without asking for more", async () => {
    const asked = { bytes: 0 };
    async function* endless(): Contents {
      for await (const piece of pdf(1e9, 1000)) {
        asked.bytes += piece.byteLength;
        yield piece;
      }
    }
    expect(await upload({ contents: endless(), limitBytes: 5000 })).toEqual(refusal("fileTooLarge", { limitBytes: 5000 }));
    expect(asked.bytes).toBeLessThanOrEqual(6009);
    expect(await upload({ contents: pdf(5001), limitBytes: 5000 })).toEqual(refusal("fileTooLarge"));
    expect(await leftBehind(root)).toEqual(NOTHING);
  });
});

describe("what happens meanwhile:", () => {
  test.each([
    ["an application for closure", { status: "AWAITING_LEADER" }, "wrongStatus"],
    ["another department", { leadDepartmentId: null }, "notFound"],
  ] as const)("%s while bytes arrive refuses the upload and leaves nothing", async (_, data, code) => {
    async function* meanwhile(): Contents {
      yield* pdf(80_000);
      await db().finding.update({ where: { id: round.findingId }, data });
      yield Buffer.from("end");
    }
    expect(await upload({ contents: meanwhile() })).toEqual(refusal(code));
    expect(await leftBehind(root)).toEqual(NOTHING);
  });

  test("an account disabled while bytes arrive adds nothing", async () => {
    const id = round.people.lead.id;
    async function* meanwhile(): Contents {
      yield* pdf(80_000);
      await db().user.update({ where: { id }, data: { disabledAt: now } });
      yield Buffer.from("end");
    }
    expect(await upload({ contents: meanwhile() })).toEqual(refusal("signInNeeded"));
    await db().user.update({ where: { id }, data: { disabledAt: null } });
    expect(await leftBehind(root)).toEqual(NOTHING);
  });

  test("while a failed upload takes its file back, the same bytes come again: they are there in the end", async () => {
    const store = diskStore({ root, limitBytes: EVIDENCE_LIMIT_BYTES });
    let second: ReturnType<typeof upload> | undefined;
    const slow = {
      ...store,
      async remove(sha256: string) {
        second = upload();
        await new Promise((resolve) => setTimeout(resolve, 500));
        await store.remove(sha256);
      },
    };
    const sent = { measureId: round.measureId, fileName: UNWRITABLE, contents: pdf(100_000) };
    await expect(uploadEvidence(round.people.lead, sent, now, slow)).rejects.toThrow(/the row is refused/);
    expect(await second).toMatchObject({ ok: true });
    expect(await leftBehind(root)).toMatchObject({ files: [expect.any(String)], rows: 1, entries: 1 });
  });

  test("a database that fails at the row takes the file back, and says what failed", async () => {
    await expect(upload({ fileName: UNWRITABLE })).rejects.toThrow(/the row is refused/);
    expect(await leftBehind(root)).toEqual(NOTHING);
  });

  test("the same failure leaves the file to the row that already has it", async () => {
    await upload();
    await expect(upload({ fileName: UNWRITABLE })).rejects.toThrow(/the row is refused/);
    expect(await leftBehind(root)).toMatchObject({ files: [expect.any(String)], rows: 1, entries: 1 });
  });

  test.each(["ENOSPC", "EDQUOT"])("a full disk (%s) refuses the upload and leaves nothing", async (code) => {
    const probe = await fs.open(path.join(root, "probe"), "w");
    vi.spyOn(Object.getPrototypeOf(probe), "sync").mockRejectedValueOnce(Object.assign(new Error(code), { code }));
    await probe.close();
    await fs.rm(path.join(root, "probe"));
    expect(await upload()).toEqual(refusal("storageFull"));
    expect(await leftBehind(root)).toEqual(NOTHING);
  });
});
