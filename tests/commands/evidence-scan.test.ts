import fs from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { scanEvidence } from "#lib/commands/evidence/scan-evidence.ts";
import { uploadEvidence } from "#lib/commands/evidence/upload-evidence.ts";
import { db } from "#lib/db/client.ts";
import { refusalOfOpening } from "#lib/domain/evidence/standing.ts";
import type { ScanAnswer, Scanner } from "#lib/evidence/scanning/scanner.ts";
import type { Contents } from "#lib/evidence/store.ts";
import { scanStanding } from "#lib/domain/evidence/scan.ts";
import { deskHome } from "#lib/queries/desk-home.ts";
import { evidenceFile } from "#lib/queries/evidence-file.ts";
import { measurePage } from "#lib/queries/measure-page.ts";
import { clamdHere } from "#scripts/support/clamav.ts";
import { type Clamd, clamdOf, EICAR } from "#tests/evidence/support/clamd.ts";
import { freshStart, leftBehind, makeRound, NOTHING, pdf, type Round, type Who } from "#tests/evidence/support/round.ts";
import { codeOf, entries } from "#tests/support/deeds.ts";

const now = new Date("2022-03-09T02:00:00Z");
const later = new Date("2022-03-09T02:05:00Z");
let round: Round;
let root: string;

beforeAll(async () => {
  round = await makeRound();
});

beforeEach(async () => {
  root = await freshStart(round);
  for (const name of ["CLAMD_SOCKET", "CLAMD_HOST", "CLAMD_PORT"]) delete process.env[name];
});

afterEach(() => fs.rm(root, { recursive: true, force: true }));

async function* harmful(): Contents {
  yield Buffer.from("%PDF-1.7\n");
  yield Buffer.from(EICAR);
}

const send = (contents: Contents, by: Who = "lead", fileName = "会议纪要.pdf") =>
  uploadEvidence(round.people[by], { measureId: round.measureId, fileName, contents }, now);

/** Where the only file stands, and why nobody opens it. */
async function standing() {
  const { id } = await db().evidence.findFirstOrThrow();
  const { scan, scanFound } = await db().storedFile.findFirstOrThrow();
  const file = await evidenceFile(round.people.lead, id);
  return { scan, scanFound, closed: file && refusalOfOpening(file)?.code };
}

const OPEN = { scanFound: null, closed: undefined };

describe("without a scanner", () => {
  test("files are kept and opened as they are, the timed work does nothing, and what waits goes on waiting", async () => {
    await send(harmful());
    expect(await standing()).toEqual({ scan: "NOT_SCANNED", ...OPEN });
    await db().storedFile.updateMany({ data: { scan: "PENDING" } });
    expect(await scanEvidence(later)).toBe(0);
    expect(await standing()).toEqual({ scan: "PENDING", scanFound: null, closed: "fileQuarantined" });
  });
});

describe.skipIf(clamdHere() === null)("with a real clamd", () => {
  let clamd: Clamd;
  beforeAll(async () => {
    clamd = await clamdOf();
    await clamd.start();
  });
  beforeEach(() => {
    process.env.CLAMD_SOCKET = clamd.socket;
  });
  afterAll(() => clamd.remove());

  test("a harmless file is clean at once, and a harmful one is refused with nothing left behind", async () => {
    expect(codeOf(await send(pdf(300_000)))).toBe("done");
    expect(await standing()).toEqual({ scan: "CLEAN", ...OPEN });
    await db().$executeRaw`TRUNCATE "Evidence", "StoredFile" CASCADE`;
    root = await freshStart(round);
    expect(await send(harmful())).toEqual({ ok: false, refusal: { code: "fileInfected", found: expect.stringContaining("Eicar-Test"), field: "file" } });
    expect(await leftBehind(root)).toEqual(NOTHING);
  });

  test("a file over its limit is kept and opened, told from one that was never scanned, and not tried again", async () => {
    await send(pdf(1024 ** 2 + 10));
    expect(await standing()).toEqual({ scan: "NOT_SCANNED", ...OPEN });
    const page = await measurePage(round.people.office, 12, 3);
    expect(page?.evidence.map(({ condition }) => scanStanding(condition))).toEqual(["tooLarge"]);
    expect(await scanEvidence(later)).toBe(0);
  });

  test("while it is away files are quarantined from everybody; back again, the timed work goes on", async () => {
    await clamd.kill();
    expect(codeOf(await send(pdf(500)))).toBe("done");
    expect(codeOf(await send(harmful(), "supporting", "有毒.pdf"))).toBe("done");
    expect((await db().storedFile.findMany()).map(({ scan }) => scan)).toEqual(["PENDING", "PENDING"]);
    expect(await standing()).toMatchObject({ closed: "fileQuarantined" });
    await expect(scanEvidence(later)).rejects.toThrow("does not answer");
    await clamd.start();
    expect(await Promise.all([scanEvidence(later), scanEvidence(later)]).then(([one = 0, two = 0]) => one + two)).toBe(2);
    const rows = await db().evidence.findMany({ orderBy: { fileName: "asc" }, select: { fileName: true, file: { select: { scan: true } } } });
    expect(rows).toEqual([
      { fileName: "会议纪要.pdf", file: { scan: "CLEAN" } },
      { fileName: "有毒.pdf", file: { scan: "INFECTED" } },
    ]);
  });

  test("what it finds later is on record by the system, in the lists, and in the morning of those who can do something", async () => {
    process.env.CLAMD_SOCKET = "";
    await send(harmful());
    await send(harmful(), "supporting", "同一个文件.pdf");
    process.env.CLAMD_SOCKET = clamd.socket;
    expect(await scanEvidence(later)).toBe(1);
    expect(await standing()).toMatchObject({ scan: "INFECTED", closed: "fileQuarantined" });
    const found = (await entries()).filter(({ action }) => action === "evidenceInfected").slice(-2);
    expect(found.map(({ actorName, subject, detail }) => `${actorName} ${subject} ${String(detail.fileName)}`)).toEqual([
      "系统 问题12 会议纪要.pdf",
      "系统 问题12 同一个文件.pdf",
    ]);
    expect((await measurePage(round.people.office, 12, 3))?.evidence.map(({ condition }) => condition.scan)).toEqual(["INFECTED", "INFECTED"]);
    const mornings = await Promise.all((["office", "lead", "supporting", "other"] as const).map((who) => deskHome(round.people[who], later)));
    expect(mornings.map((home) => home?.lists.find(({ kind }) => kind === "evidenceInfected")?.total)).toEqual([1, 1, 1, 0]);
    // The same bytes are known now, scanner or no scanner.
    process.env.CLAMD_SOCKET = "";
    expect(codeOf(await send(harmful()))).toBe("fileInfected");
    expect(await db().evidence.count()).toBe(2);
  });
});

describe("whatever the scanner does", () => {
  const answering = (...answers: ScanAnswer[]): Scanner => ({
    scan: async (contents) => {
      for await (const _ of contents) continue;
      return answers.shift() ?? { kind: "clean" };
    },
    version: async () => null,
  });

  beforeEach(async () => {
    for (const size of [100, 200, 300]) await send(pdf(size));
  });

  const scans = async () => (await db().storedFile.findMany({ orderBy: { size: "asc" } })).map(({ scan }) => scan);

  test("killed between two files, it goes on with the rest the next time, and scans none twice", async () => {
    await expect(scanEvidence(later, answering({ kind: "clean" }, { kind: "unreachable", why: "killed" }))).rejects.toThrow("killed");
    expect((await scans()).filter((scan) => scan === "CLEAN")).toHaveLength(1);
    expect(await scanEvidence(later, answering())).toBe(2);
    expect(await scanEvidence(later, answering())).toBe(0);
    expect(await scans()).toEqual(["CLEAN", "CLEAN", "CLEAN"]);
  });

  test("a file that cannot be read keeps none of the others waiting, and is told of", async () => {
    const { sha256 } = await db().storedFile.findFirstOrThrow({ where: { size: 200 } });
    await fs.rm(`${root}/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`);
    await expect(scanEvidence(later, answering())).rejects.toThrow("nothing is kept under");
    expect(await scans()).toEqual(["CLEAN", "NOT_SCANNED", "CLEAN"]);
    await db().storedFile.update({ where: { sha256 }, data: { damage: "MISSING" } });
    expect(await scanEvidence(later, answering())).toBe(0);
  });

  test("what nobody may open is scanned first", async () => {
    await db().storedFile.updateMany({ where: { size: 300 }, data: { scan: "PENDING" } });
    await expect(scanEvidence(later, answering({ kind: "clean" }, { kind: "unreachable", why: "killed" }))).rejects.toThrow();
    expect(await scans()).toEqual(["NOT_SCANNED", "NOT_SCANNED", "CLEAN"]);
  });
});
