import fs from "node:fs/promises";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readEvidence } from "#lib/commands/evidence/read-evidence.ts";
import { uploadEvidence } from "#lib/commands/evidence/upload-evidence.ts";
import { fileContentsOf } from "#lib/contents/file-contents.ts";
import { db } from "#lib/db/client.ts";
import { NO_ORIGIN, NOTHING_READ } from "#lib/domain/evidence/contents.ts";
import { EVIDENCE_LIMIT_BYTES } from "#lib/domain/evidence/file.ts";
import { diskStore } from "#lib/evidence/disk/disk-store.ts";
import type { Contents, EvidenceStore } from "#lib/evidence/store.ts";
import { freshStart, leftBehind, makeRound, NOTHING, type Round } from "#tests/evidence/support/round.ts";
import { putEvidence } from "#tests/support/evidence.ts";
import { pdfOf, pdfText } from "../contents/samples.ts";
import { docx, paragraph } from "../documents/support/office-files.ts";

const now = new Date("2022-03-09T02:00:00Z");
const NUMBER = "11010519491231002X";
let round: Round;
let root: string;
let store: EvidenceStore;

beforeAll(async () => {
  round = await makeRound();
});
beforeEach(async () => {
  root = await freshStart(round);
  store = diskStore({ root, limitBytes: EVIDENCE_LIMIT_BYTES });
});
afterEach(() => fs.rm(root, { recursive: true, force: true }));

async function* once(bytes: Uint8Array): Contents {
  yield bytes;
}

function upload(bytes: Uint8Array, fileName: string) {
  return uploadEvidence(round.people.lead, { measureId: round.measureId, fileName, contents: once(bytes) }, now, store);
}

const stored = async () => {
  const file = await db().storedFile.findFirstOrThrow({ include: { passages: { orderBy: { ordinal: "asc" } } } });
  return { contents: fileContentsOf(file.contents), passages: file.passages.map(({ page, text }) => ({ page, text })) };
};

/** A file as an earlier version kept it: nobody has read it. */
async function keptBefore(bytes: Uint8Array, fileName: string): Promise<string> {
  const received = await store.receive(once(bytes));
  if (!received.ok) throw new Error(received.refusal.code);
  await store.keep(received.value);
  const { sha256 } = received.value;
  await putEvidence({ measureId: round.measureId, uploadedById: round.people.lead.id, uploadedAt: now, sha256, fileName });
  return sha256;
}

describe("a file with a mark of secrecy", () => {
  test.each([
    ["in its text", pdfOf(["封面", "机密★1年\n方案"]), "方案.pdf", { mark: "机密★1年", where: "text", page: 2 }],
    ["in its text, in a document", docx(paragraph("密级：秘密") + paragraph("方案")), "方案.docx", { mark: "秘密", where: "text", page: null }],
    ["in its name", pdfOf(["方案"]), "（机密）方案.pdf", { mark: "机密", where: "name", page: null }],
  ])("%s is refused, and nothing of it stays: no bytes, no row, no word in the record", async (_, bytes, fileName, refusal) => {
    expect(await upload(bytes, fileName)).toEqual({ ok: false, refusal: expect.objectContaining({ code: "secretMark", ...refusal }) });
    expect(await leftBehind(root)).toEqual(NOTHING);
    expect(await db().storedFile.count()).toBe(0);
    expect(await db().filePassage.count()).toBe(0);
  });

  test("in its name is refused before a byte is read", async () => {
    async function* untouched(): Contents {
      yield Buffer.from("%PDF-");
      throw new Error("The bytes were read.");
    }
    const sent = { measureId: round.measureId, fileName: "机密★方案.pdf", contents: untouched() };
    expect(await uploadEvidence(round.people.lead, sent, now, store)).toMatchObject({ refusal: { code: "secretMark" } });
    expect(await leftBehind(root)).toEqual(NOTHING);
  });
});

describe("what is inside a file", () => {
  test("is kept with its bytes, with its text by pages, and not again with the same bytes", async () => {
    const bytes = pdfOf(["整改方案", `身份证号 ${NUMBER}`], { info: `/Author ${pdfText("张三")}` });
    expect(await upload(bytes, "方案.pdf")).toMatchObject({ ok: true });
    expect(await stored()).toEqual({
      contents: { ...NOTHING_READ, reading: "whole", pages: 2, origin: { ...NO_ORIGIN, author: "张三" }, identityNumbers: [{ page: 2, count: 1 }] },
      passages: [{ page: 1, text: "整改方案" }, { page: 2, text: `身份证号 ${NUMBER}` }],
    });
    expect(await upload(bytes, "同一份.pdf")).toMatchObject({ ok: true });
    expect(await db().filePassage.count()).toBe(2);
  });

  test("is put down beside what a reading that was killed left of it", async () => {
    const bytes = pdfOf(["整改方案", "第二页"]);
    await upload(bytes, "方案.pdf");
    await db().$executeRaw`UPDATE "StoredFile" SET contents = NULL`;
    await db().filePassage.deleteMany({ where: { page: 2 } });
    expect(await upload(bytes, "又一份.pdf")).toMatchObject({ ok: true });
    expect((await stored()).passages).toEqual([{ page: 1, text: "整改方案" }, { page: 2, text: "第二页" }]);
  });

  test("that cannot be read is no reason to refuse it", async () => {
    expect(await upload(Buffer.from("%PDF-1.7\nnothing else"), "坏.pdf")).toMatchObject({ ok: true });
    expect(await stored()).toEqual({ contents: { ...NOTHING_READ, reading: "failed" }, passages: [] });
  });

  test("is read for search only: the record of the upload has none of it", async () => {
    await upload(pdfOf(["只在正文里的话"]), "方案.pdf");
    const entry = await db().auditEntry.findFirstOrThrow({ where: { action: "evidenceUploaded" } });
    expect(JSON.stringify(entry.detail)).not.toContain("只在正文里的话");
  });
});

describe("the job that reads what nobody read", () => {
  test("reads files of earlier versions once, and passes over what is not there, quarantined or destroyed", async () => {
    const sha256 = await keptBefore(docx(paragraph(`整改方案 ${NUMBER}`)), "方案.docx");
    await putEvidence({ measureId: round.measureId, uploadedById: round.people.lead.id, uploadedAt: now, sha256: "0".repeat(64) });
    const pending = await keptBefore(pdfOf(["待查毒"]), "待查.pdf");
    const purged = await keptBefore(pdfOf(["已销毁"]), "已毁.pdf");
    await db().storedFile.update({ where: { sha256: pending }, data: { scan: "PENDING" } });
    await db().storedFile.update({ where: { sha256: purged }, data: { purgedAt: now } });

    expect(await readEvidence(store)).toBe(1);
    expect(await db().filePassage.findMany()).toEqual([{ sha256, ordinal: 0, page: null, text: `整改方案 ${NUMBER}` }]);
    const file = await db().storedFile.findUniqueOrThrow({ where: { sha256 } });
    expect(fileContentsOf(file.contents)?.identityNumbers).toEqual([{ page: null, count: 1 }]);
    expect(await readEvidence(store)).toBe(0);
  });

  test("keeps what has a mark of secrecy, and tells of it", async () => {
    await keptBefore(pdfOf(["绝密★长期\n方案"]), "旧方案.pdf");
    expect(await readEvidence(store)).toBe(1);
    expect((await stored()).contents?.secretMark).toEqual({ mark: "绝密★长期", page: 1 });
    expect(await db().evidence.count({ where: { withdrawnAt: null } })).toBe(1);
  });

  test("puts down a text too long for the moment of its upload, also after a try that broke off", async () => {
    const long = Array.from({ length: 60 }, (_, index) => `第${index + 1}条${"各部门应当认真落实整改措施。".repeat(150)}`);
    expect(await upload(docx(long.map((each) => paragraph(each)).join("")), "汇编.docx")).toMatchObject({ ok: true });
    expect(await stored()).toEqual({ contents: null, passages: [] });

    const { sha256 } = await db().storedFile.findFirstOrThrow();
    await db().filePassage.create({ data: { sha256, ordinal: 7, page: null, text: "半途而废" } });
    expect(await readEvidence(store)).toBe(1);
    const { contents, passages } = await stored();
    expect(contents?.reading).toBe("whole");
    expect(passages.map(({ text }) => text).join("\n").replace(/\n/g, "")).toBe(long.join(""));
  });
});
