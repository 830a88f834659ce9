import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import type { Scanner } from "#lib/evidence/scanning/scanner.ts";
import { fileToPurge, filesToPurge, purgeList, purgePage, purgesToDecide } from "#lib/queries/purges.ts";
import { spaceToSet, storagePage } from "#lib/queries/storage-page.ts";
import { freshStart, makeRound, type Round, type Who } from "#tests/evidence/support/round.ts";
import { putEvidence } from "#tests/support/evidence.ts";
import { statements } from "#tests/support/statements.ts";

const uploadedAt = new Date("2022-03-09T02:00:00Z");
const withdrawnAt = new Date("2022-06-30T02:00:00Z");
const NAME = "关于张三的谈话记录.pdf";
let round: Round;

const hash = (digit: string) => digit.repeat(64);

beforeAll(async () => {
  round = await makeRound();
});

beforeEach(async () => {
  await freshStart(round);
  await db().upload.deleteMany();
});

function put(by: Who, digit: string, size: number, more: { withdrawnAt?: Date; fileName?: string } = {}) {
  const { id, departmentId } = round.people[by];
  const row = { measureId: round.measureId, uploadedById: id, departmentId, uploadedAt, sha256: hash(digit), size, fileName: NAME };
  return putEvidence({ ...row, ...more, ...(more.withdrawnAt && { withdrawReason: "传错" }) });
}

const scanner = (version: string | null): Scanner => ({ scan: async () => ({ kind: "clean" }), version: async () => version });

const OTHERS = ["lead", "leader", "chief", "inspector"] as const;

describe("what is kept", () => {
  beforeEach(async () => {
    await put("lead", "a", 1000);
    await put("lead", "a", 1000);
    await put("supporting", "a", 1000);
    await put("supporting", "b", 500, { withdrawnAt });
    await put("office", "c", 70);
    await put("lead", "d", 9000);
    await db().storedFile.update({ where: { sha256: hash("d") }, data: { purgedAt: withdrawnAt } });
    await db().storedFile.update({ where: { sha256: hash("b") }, data: { scan: "INFECTED" } });
    await db().storedFile.update({ where: { sha256: hash("c") }, data: { scannedAt: uploadedAt } });
    const { lead } = round.people;
    const times = { begunAt: uploadedAt, touchedAt: uploadedAt };
    const upload = { measureId: round.measureId, fileName: NAME, size: 40, fingerprint: "1", byId: lead.id, departmentId: lead.departmentId };
    await db().upload.create({ data: { ...upload, ...times } });
    await db().upload.create({ data: { ...upload, ...times, status: "REFUSED" } });
    await db().department.update({ where: { id: lead.departmentId ?? "" }, data: { quotaBytes: 5000 } });
  });

  test("is counted once for each department and for the round, destroyed files and ended uploads not at all", async () => {
    const page = await storagePage(round.people.admin, scanner(null));
    expect(page).toMatchObject({ files: 3, bytes: 1570, uploads: { count: 1, bytes: 40 }, retentionYears: 10 });
    expect(page?.scan).toEqual({ clean: 0, waiting: 0, infected: 1, unscanned: 1, tooLarge: 1 });
    expect(page?.spaces.map(({ name, files, kept, coming, quota }) => [name, files, kept, coming, quota])).toEqual([
      ["第八轮", 3, 1570, 40, null],
      ["办公室", 2, 1500, 0, null],
      ["康复部", 1, 1000, 40, 5000],
      ["组联部", 0, 0, 0, null],
    ]);
  });

  test("is shown to the administrator alone, without a name, in as many statements as there are things to tell", async () => {
    for (const who of [...OTHERS, "office"] as const) expect(await storagePage(round.people[who], null)).toBeNull();
    const { count, answer } = await statements(() => storagePage(round.people.admin, null));
    expect(count).toBe(6);
    expect(JSON.stringify(answer)).not.toMatch(/张三|康复机构少/);
    expect(answer?.scanner).toEqual({ configured: false });
  });

  test.each([["ClamAV 1.4.6/27000"], [null]])("tells what the scanner says it is: %s", async (version) => {
    expect((await storagePage(round.people.admin, scanner(version)))?.scanner).toEqual({ configured: true, version });
  });

  test("shows what the last checks found, by kind", async () => {
    const times = { startedAt: uploadedAt, endedAt: uploadedAt };
    await db().storeCheck.create({ data: { ...times, whole: true, files: 3, bytes: 1570, faults: [{ kind: "missing" }, { kind: "stray" }, { kind: "missing" }] } });
    const page = await storagePage(round.people.admin, null);
    expect(page?.checks).toMatchObject([{ whole: true, files: 3, bytes: 1570, faults: [{ kind: "missing", count: 2 }, { kind: "stray", count: 1 }] }]);
  });

  test("of one department is there to be set, for the administrator", async () => {
    const id = round.people.lead.departmentId ?? "";
    expect(await spaceToSet(round.people.admin, id)).toMatchObject({ of: "department", name: "康复部", kept: 1000, coming: 40, quota: 5000 });
    expect(await spaceToSet(round.people.admin, "unknown")).toBeNull();
    expect(await spaceToSet(round.people.office, id)).toBeNull();
  });
});

describe("what may be destroyed", () => {
  async function propose(digit: string, status: "PROPOSED" | "DONE" | "REFUSED" = "PROPOSED"): Promise<string> {
    const { admin, office } = round.people;
    const decided = status === "PROPOSED" ? {} : { decidedById: office.id, decidedAt: withdrawnAt };
    const data = { sha256: hash(digit), reason: "保管期满", proposedById: admin.id, proposedAt: withdrawnAt, status, ...decided };
    return (await db().purge.create({ data })).id;
  }

  test("is listed for the administrator by hash, kind and size, what was withdrawn first before the rest", async () => {
    await put("lead", "a", 100, { withdrawnAt });
    await put("lead", "a", 100);
    await put("lead", "b", 200, { withdrawnAt, fileName: "后撤下.DOCX" });
    await put("lead", "c", 300, { withdrawnAt: new Date("2021-01-01T02:00:00Z") });
    await put("lead", "d", 400, { withdrawnAt });
    await propose("d");
    const { count, answer } = await statements(() => filesToPurge(round.people.admin, { page: 1 }));
    expect(answer?.files.map(({ sha256, kind, size, retentionYears }) => [sha256[0], kind, size, retentionYears])).toEqual([
      ["c", "pdf", 300, 10],
      ["b", "docx", 200, 10],
    ]);
    expect([count, answer?.total]).toEqual([1, 2]);
    expect(JSON.stringify(answer)).not.toContain("张三");
    expect(await fileToPurge(round.people.admin, hash("b"))).toMatchObject({ places: 1, lastWithdrawn: withdrawnAt });
    for (const digit of ["a", "d", "f"]) expect(await fileToPurge(round.people.admin, hash(digit))).toBeNull();
    for (const who of [...OTHERS, "office"] as const) {
      expect(await filesToPurge(round.people[who], { page: 1 })).toBeNull();
      expect(await fileToPurge(round.people[who], hash("b"))).toBeNull();
    }
  });

  test("is named to the office, to the administrator only counted, and to nobody else shown", async () => {
    await put("lead", "a", 100, { withdrawnAt });
    await put("supporting", "b", 100, { withdrawnAt, fileName: "旧.pdf" });
    const id = await propose("a");
    await propose("b", "REFUSED");
    const { count, answer } = await statements(() => purgeList(round.people.office, { page: 1 }));
    expect(answer).toMatchObject({
      total: 1,
      may: { propose: false, decide: true },
      waiting: [{ status: "PROPOSED", places: 1, uses: [{ fileName: NAME, number: 12, title: "康复机构少", department: "康复部", withdrawReason: "传错" }] }],
      decided: [{ status: "REFUSED", decided: { by: "整改办" }, uses: [{ fileName: "旧.pdf" }] }],
    });
    // Two of them begin and end the transaction.
    expect(count).toBeLessThanOrEqual(7);
    const seen = [await purgeList(round.people.admin, { page: 1 }), await purgePage(round.people.admin, id)];
    expect(seen).toMatchObject([{ may: { propose: true, decide: false }, waiting: [{ kind: "pdf", places: 1, uses: null }] }, { uses: null }]);
    expect(JSON.stringify(seen)).not.toMatch(/张三|康复机构少/);
    for (const who of OTHERS) {
      expect(await purgeList(round.people[who], { page: 1 })).toBeNull();
      expect(await purgePage(round.people[who], id)).toBeNull();
    }
    expect(await purgePage(round.people.office, "unknown")).toBeNull();
    expect(await Promise.all((["office", "admin", "lead"] as const).map((who) => purgesToDecide(round.people[who])))).toEqual([1, null, null]);
  });
});
