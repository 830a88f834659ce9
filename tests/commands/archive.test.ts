import fs from "node:fs/promises";
import path from "node:path";
import readExcelFile from "read-excel-file/node";
import { afterEach, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { sendFindingArchive } from "../../app/api/findings/[number]/archive/send-archive.ts";
import { sendClosureSheet } from "../../app/api/findings/[number]/archive/sheet/send-sheet.ts";
import { uploadEvidence } from "#lib/commands/evidence/upload-evidence.ts";
import { withdrawEvidence } from "#lib/commands/evidence/withdraw-evidence.ts";
import { db } from "#lib/db/client.ts";
import { type Unpacked, unpacked, verified } from "#tests/evidence/support/archive.ts";
import { putEvidence } from "#tests/support/evidence.ts";
import { filesIn, freshStart, makeRound, pdf, type Round, setStatus, type Who } from "#tests/evidence/support/round.ts";

const uploadedAt = new Date("2022-03-09T02:00:00Z");
const now = new Date("2022-07-01T02:00:00Z");
let round: Round;
let root: string;
const opened: Unpacked[] = [];

beforeAll(async () => {
  round = await makeRound();
});

beforeEach(async () => {
  root = await freshStart(round);
  for (const [index, fileName] of ["会议纪要：第一次.pdf", "照片\u202E汇总.pdf", "传错.pdf"].entries()) {
    const sent = { measureId: round.measureId, fileName, contents: pdf(70_000 + index) };
    await uploadEvidence(round.people.lead, sent, new Date(uploadedAt.getTime() + index * 60_000));
  }
  const { id } = await db().evidence.findFirstOrThrow({ where: { fileName: "传错.pdf" } });
  await withdrawEvidence(round.people.lead, { evidenceId: id, reason: "传错了文件" }, uploadedAt);
  await setStatus(round, "CLOSED");
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.remove()));
  await fs.rm(root, { recursive: true, force: true });
});

const PLACES = ["措施03/01-会议纪要：第一次.pdf", "措施03/02-照片汇总.pdf", "措施03/已撤下或已更换/01-传错.pdf"];
const DOCUMENTS = ["00-对账销号单.docx", "01-卷内目录.xlsx", "02-办理记录.docx"];

async function take(by: Who = "office"): Promise<Unpacked> {
  const archive = await unpacked(await sendFindingArchive(round.people[by], "12", now));
  opened.push(archive);
  return archive;
}

/** Where the store keeps the bytes of this file. */
async function kept(fileName: string): Promise<string> {
  const { sha256 } = await db().evidence.findFirstOrThrow({ where: { fileName } });
  return path.join(root, (await filesIn(root)).find((file) => file.endsWith(sha256)) ?? "");
}

describe("the archive of a closed finding", () => {
  it("opens with the system's own tools, holds everything in its order under its Chinese names, and its manifest verifies", async () => {
    const { names, folder } = await take();
    expect(names).toEqual([...DOCUMENTS, ...PLACES, "SHA256SUMS"]);
    expect(await verified(folder)).toEqual({ accepted: true, refused: [] });
    expect((await fs.stat(path.join(folder, PLACES[1] ?? ""))).size).toBe(70_001);
  });

  it("the manifest covers every entry but itself, and refuses what was changed by one byte", async () => {
    const { names, folder, text } = await take();
    const listed = (await text("SHA256SUMS")).trim().split("\n").map((line) => line.slice(66));
    expect(listed).toEqual(names.slice(0, -1));
    for (const name of [PLACES[0], DOCUMENTS[0], DOCUMENTS[1]]) {
      const file = await fs.open(path.join(folder, name ?? ""), "r+");
      await file.write("!", 40);
      await file.close();
    }
    expect((await verified(folder)).refused.toSorted()).toEqual([DOCUMENTS[0], DOCUMENTS[1], PLACES[0]]);
  });

  it("taken twice is the same to the last byte, though the first taking is on record by then", async () => {
    const first = await take();
    const second = await take("chief");
    expect((await fs.readFile(first.zip)).equals(await fs.readFile(second.zip))).toBe(true);
  });

  it("each taking is on record, and only in the finding's record, not in the archive", async () => {
    const before = await db().auditEntry.count();
    await take("supporting");
    expect(await db().auditEntry.count()).toBe(before + 1);
    const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
    expect(entry).toMatchObject({ action: "archiveTaken", actorId: round.people.supporting.id, findingId: round.findingId, subject: "问题12" });
  });

  it("files carry the day they came on, whatever the zone of the machine", async () => {
    const { zip } = await take();
    const zone = process.env.TZ;
    process.env.TZ = "America/New_York";
    try {
      expect((await fs.readFile((await take()).zip)).equals(await fs.readFile(zip))).toBe(true);
    } finally {
      process.env.TZ = zone ?? "";
      if (zone === undefined) delete process.env.TZ;
    }
  });

  test.each(["lead", "supporting", "leader", "chief", "inspector"] as const)("%s may take it", async (by) => {
    const response = await sendFindingArchive(round.people[by], "12", now);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/zip"]);
    expect(response.headers.get("content-disposition")).toContain(encodeURIComponent("问题12销号档案.zip"));
    await response.body?.cancel();
  });
});

describe("what an archive holds of what is not simply proof", () => {
  /** The notes of 卷内目录 by the place they are about. */
  async function notes({ folder }: Unpacked): Promise<Map<unknown, unknown>> {
    const [sheet] = await readExcelFile(await fs.readFile(path.join(folder, DOCUMENTS[1] ?? "")));
    return new Map((sheet?.data ?? []).slice(3).map((row) => [row[8], row[11]]));
  }

  it("what was replaced or returned lies apart, and the index says why", async () => {
    const [old, returned] = await db().evidence.findMany({ where: { withdrawnAt: null }, orderBy: { uploadedAt: "asc" } });
    if (!old || !returned) throw new Error("no evidence");
    const { office } = round.people;
    await db().evidence.update({ where: { id: old.id }, data: { replacedAt: now } });
    await putEvidence({ measureId: round.measureId, uploadedById: round.people.lead.id, uploadedAt: now, fileName: "会议纪要（盖章）.pdf", sha256: old.sha256 });
    await db().evidence.updateMany({ where: { fileName: "会议纪要（盖章）.pdf" }, data: { replacesId: old.id } });
    await db().evidence.update({ where: { id: returned.id }, data: { returnedAt: now } });
    await db().evidenceReview.create({
      data: { evidenceId: returned.id, accepted: false, reason: "缺公章", reviewerId: office.id, reviewedAs: office.name, reviewedAt: now },
    });
    const told = await notes(await take());
    expect([...told].slice(3)).toEqual([
      ["措施03/01-会议纪要（盖章）.pdf", null],
      ["措施03/已撤下或已更换/01-会议纪要：第一次.pdf", "已更换为新版本《会议纪要（盖章）.pdf》（2022年7月1日）"],
      ["措施03/已撤下或已更换/02-照片汇总.pdf", "审看退回（2022年7月1日）：缺公章"],
      ["措施03/已撤下或已更换/03-传错.pdf", "已撤下（2022年3月9日）：传错了文件"],
    ]);
  });

  it("what answered an order goes along with those who read the order, and with nobody else", async () => {
    const { inspectionId } = await db().finding.findUniqueOrThrow({ where: { id: round.findingId } });
    const words = { cause: "进展缓慢", requirement: "报送材料", replyBy: new Date("2022-06-01"), draftedAt: now };
    const order = await db().supervisionOrder.create({
      data: { ...words, inspectionId, findingId: round.findingId, departmentId: round.people.lead.departmentId ?? "", status: "ACCEPTED", year: 2022, serial: 3 },
    });
    const { sha256, size, mediaType } = await db().evidence.findFirstOrThrow();
    await db().evidence.create({
      data: { orderId: order.id, fileName: "回复.pdf", sha256, size, mediaType, uploadedById: round.people.lead.id, uploadedAt: now },
    });
    const place = "督办/〔2022〕3号/01-回复.pdf";
    for (const by of ["lead", "leader", "office", "inspector"] as const) expect((await take(by)).names, by).toContain(place);
    expect((await take("supporting")).names.join()).not.toContain("督办");
  });
});

describe("a file that is not as it should be", () => {
  it("lost by the store: a notice in its place, told at the end, all else verifies", async () => {
    await fs.rm(await kept("照片汇总.pdf"));
    const { names, folder, text } = await take();
    const notice = `${PLACES[1]}（未收入）.txt`;
    expect(names).toEqual([...DOCUMENTS, PLACES[0], notice, PLACES[2], "异常说明.txt", "SHA256SUMS"]);
    expect(await text(notice)).toContain("存储中没有找到这个文件");
    expect(await text("异常说明.txt")).toContain(notice);
    expect((await verified(folder)).accepted).toBe(true);
  });

  test.each([
    ["changed by one byte", (file: string) => fs.writeFile(file, "!", { flag: "r+" })],
    ["cut short", (file: string) => fs.truncate(file, 5)],
    ["emptied", (file: string) => fs.truncate(file, 0)],
    ["longer than it was", (file: string) => fs.appendFile(file, "!")],
  ])("%s: the manifest, which holds the hash on record, refuses exactly that one, and the archive says why", async (_, damage) => {
    await damage(await kept("照片汇总.pdf"));
    const { folder, text } = await take();
    expect(await verified(folder)).toEqual({ accepted: false, refused: [PLACES[1]] });
    expect(await text("异常说明.txt")).toContain(`${PLACES[1]}：内容与登记的校验值不符`);
  });

  test.each([
    [{ scan: "PENDING" }, "等待病毒检查"],
    [{ scan: "INFECTED" }, "查出病毒"],
    [{ purgedAt: now }, "已按规定销毁"],
    [{ damage: "CHANGED" }, "与登记的校验值不符"],
  ] as const)("known beforehand (%j): a notice in its place, its bytes stay out", async (data, words) => {
    const { sha256 } = await db().evidence.findFirstOrThrow({ where: { fileName: "照片汇总.pdf" } });
    await db().storedFile.update({ where: { sha256 }, data });
    const { names, text, folder } = await take();
    expect(names).not.toContain(PLACES[1]);
    expect(await text(`${PLACES[1]}（未收入）.txt`)).toContain(words);
    expect((await verified(folder)).accepted).toBe(true);
  });

  it("that cannot be read: the download breaks off, and no archive seems whole", async () => {
    const file = await kept("照片汇总.pdf");
    await fs.rm(file);
    await fs.mkdir(file);
    const response = await sendFindingArchive(round.people.office, "12", now);
    await expect(response.arrayBuffer()).rejects.toThrow(/EISDIR/);
  });
});

describe("refused, and nothing goes on record", () => {
  const untouched = async (response: Response, status: number, before: number) => {
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await db().auditEntry.count()).toBe(before);
  };

  test.each([["other", 404], ["otherLeader", 404], ["admin", 404], [null, 401]] as const)("%s: %i", async (by, status) => {
    const before = await db().auditEntry.count();
    await untouched(await sendFindingArchive(by && round.people[by], "12", now), status, before);
    await untouched(await sendClosureSheet(by && round.people[by], "12", now), status, before);
  });

  test.each(["IN_PROGRESS", "AWAITING_CHIEF"] as const)("%s, even for the office", async (status) => {
    await setStatus(round, status);
    const before = await db().auditEntry.count();
    await untouched(await sendFindingArchive(round.people.office, "12", now), 409, before);
    await untouched(await sendClosureSheet(round.people.office, "12", now), 409, before);
  });

  test.each(["999", "0", "x", "\0", "../12"])("no such finding: %j", async (asked) => {
    expect((await sendFindingArchive(round.people.office, asked, now)).status).toBe(404);
  });
});
