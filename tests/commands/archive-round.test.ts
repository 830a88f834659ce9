import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import readExcelFile from "read-excel-file/node";
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from "vitest";
import { sendRoundArchive } from "../../app/api/archive/send-round.ts";
import { roundArchiveEntries } from "../../app/api/archive/round-entries.ts";
import { zipAnswer } from "../../app/api/archive/zip-answer.ts";
import { zipStream } from "#lib/documents/write/zip-stream.ts";
import { evidenceStore } from "#lib/evidence/store-in-use.ts";
import { findingArchive } from "#lib/queries/finding-archive.ts";
import { roundArchive, roundToTake } from "#lib/queries/round-archive.ts";
import { db } from "#lib/db/client.ts";
import { unpacked, type Unpacked, verified } from "#tests/evidence/support/archive.ts";
import { bytesOf, pdf } from "#tests/evidence/support/round.ts";
import { actor, measureOf, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { putEvidence } from "#tests/support/evidence.ts";
import { statements } from "#tests/support/statements.ts";

let root: string;
const opened: Unpacked[] = [];

beforeAll(async () => {
  await sampleDatabase();
  root = await fs.mkdtemp(path.join(os.tmpdir(), "archive-round-"));
  process.env.EVIDENCE_DIR = root;
  await proveWith(4, 1, "台账.pdf", 5000);
  await proveWith(26, 2, "会议纪要.pdf", 6000);
  // Not closed: it stays out.
  await proveWith(7, 1, "进展.pdf", 7000);
});

afterEach(() => Promise.all(opened.splice(0).map((each) => each.remove())));
afterAll(() => fs.rm(root, { recursive: true, force: true }));

/** Puts a file on record for a measure and its bytes into the store, whatever state the finding is in. */
async function proveWith(number: number, ordinal: number, fileName: string, size: number): Promise<void> {
  const bytes = await bytesOf(pdf(size));
  const received = await evidenceStore().receive(pdf(size));
  if (!received.ok) throw new Error(received.refusal.code);
  await evidenceStore().keep(received.value);
  const { id: measureId } = await measureOf(number, ordinal);
  const { id: uploadedById } = await actor("zhenggaiban");
  await putEvidence({ measureId, uploadedById, uploadedAt: NOW, fileName, size: bytes.length, sha256: received.value.sha256 });
}

async function opening(response: Response): Promise<Unpacked> {
  const archive = await unpacked(response);
  opened.push(archive);
  return archive;
}

describe("the archive of a round", () => {
  it("holds a folder for each closed finding, one index over all and one manifest, which verifies", async () => {
    const { names, folder } = await opening(await sendRoundArchive(await actor("zuzhang"), NOW));
    const folders = [...new Set(names.filter((name) => name.includes("/")).map((name) => name.split("/")[0]))];
    expect(folders).toHaveLength(11);
    expect(folders[0]).toBe("问题04-巩固拓展残疾人脱贫攻坚成果与乡村振兴有效");
    expect(names.filter((name) => !name.includes("/"))).toEqual(["00-全轮目录.xlsx", "SHA256SUMS"]);
    expect(names).toContain(`${folders[0]}/措施01/01-台账.pdf`);
    expect(names.join()).not.toContain("进展.pdf");
    expect(await verified(folder)).toEqual({ accepted: true, refused: [] });

    const [sheet] = await readExcelFile(await fs.readFile(path.join(folder, "00-全轮目录.xlsx")));
    const rows = (sheet?.data ?? []).slice(3);
    expect(rows.map(([, , number]) => number)).toEqual([4, 5, 6, 10, 11, 13, 19, 20, 21, 24, 26]);
    expect(rows[0]?.slice(3)).toEqual(["巩固拓展残疾人脱贫攻坚成果与乡村振兴有效衔接有差距", "组联维权部", "2022年4月15日", 1, 5000, folders[0]]);
  });

  it("is the same the second time, and each taking is on record", async () => {
    const before = await db().auditEntry.count();
    const first = await opening(await sendRoundArchive(await actor("jijianzu"), NOW));
    const second = await opening(await sendRoundArchive(await actor("zhenggaiban"), NOW));
    expect((await fs.readFile(first.zip)).equals(await fs.readFile(second.zip))).toBe(true);
    expect(await db().auditEntry.count()).toBe(before + 2);
    const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
    expect(entry).toMatchObject({ action: "archiveTaken", findingId: null, detail: { round: true, findings: 11 } });
  });

  it("a finding that is opened again while the archive is on its way is left out and named", async () => {
    const office = await actor("zhenggaiban");
    const round = await roundToTake(office);
    if (!round) throw new Error("no round");
    const load = async (number: number) => {
      const found = number === 5 ? null : await findingArchive(office, number, NOW);
      return found?.ok ? found.value : null;
    };
    const entries = roundArchiveEntries({ ...round, numbers: [4, 5, 26], load }, evidenceStore());
    const { folder, text, names } = await opening(zipAnswer(zipStream(entries), "a.zip"));
    expect(names.join()).not.toContain("问题05");
    expect(await text("异常说明.txt")).toContain("问题5：导出过程中不再处于“已销号”");
    expect((await verified(folder)).accepted).toBe(true);
  });

  test.each(["zulianbu", "fuzuzhang-yi", "guanliyuan"] as const)("to %s there is none, and nothing goes on record", async (account) => {
    const before = await db().auditEntry.count();
    expect((await sendRoundArchive(await actor(account), NOW)).status).toBe(404);
    expect(await roundArchive(await actor(account), 1)).toBeNull();
    expect(await db().auditEntry.count()).toBe(before);
  });

  it("nobody signed out gets it", async () => {
    expect((await sendRoundArchive(null, NOW)).status).toBe(401);
  });
});

describe("what the page tells of it", () => {
  it("the closed findings with the files an archive holds, in a few statements", async () => {
    const office = await actor("zhenggaiban");
    const { count, answer } = await statements(() => roundArchive(office, 1));
    expect(count).toBeLessThanOrEqual(3);
    expect(answer).toMatchObject({ closed: 11, open: 17, files: 2, bytes: 11_000, page: 1 });
    const findings = answer && answer !== "noRound" ? answer.findings : [];
    expect(findings.filter(({ files }) => files > 0).map(({ number, files, bytes }) => [number, files, bytes])).toEqual([[4, 1, 5000], [26, 1, 6000]]);
  });

  it.each([
    [{ scan: "PENDING" }, 1],
    [{ scan: "INFECTED" }, 1],
    [{ damage: "MISSING" }, 1],
    [{ scan: "CLEAN" }, 2],
  ] as const)("counts with %j what the archive holds: %i", async (data, files) => {
    const { sha256 } = await db().evidence.findFirstOrThrow({ where: { fileName: "台账.pdf" } });
    await db().storedFile.update({ where: { sha256 }, data });
    const told = await roundArchive(await actor("zhenggaiban"), 1);
    expect(told).toMatchObject({ files });
    await db().storedFile.update({ where: { sha256 }, data: { scan: "NOT_SCANNED", damage: null } });
  });

  it("a page beyond the last is empty, and says how many there are", async () => {
    expect(await roundArchive(await actor("zuzhang"), 9)).toMatchObject({ closed: 11, findings: [] });
  });
});

it("nothing closed: refused", async () => {
  await db().finding.updateMany({ where: { status: "CLOSED" }, data: { status: "IN_PROGRESS" } });
  const response = await sendRoundArchive(await actor("zhenggaiban"), NOW);
  expect([response.status, await response.text()]).toEqual([422, "还没有已销号的问题，没有可以导出的销号档案。\n"]);
});
