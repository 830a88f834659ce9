import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FileInside } from "#lib/contents/file-contents.ts";
import { inspectFile } from "#lib/contents/inspect-file.ts";
import { NO_ORIGIN, NOTHING_READ } from "#lib/domain/evidence/contents.ts";
import { docx, packageParts, paragraph, relations, WORD_TYPE, workbookOf, xlsx } from "../documents/support/office-files.ts";
import { zip, type ZipPart } from "../documents/support/zip.ts";
import { containerOf, film, ofdOf, pdfOf, pdfText, photo, pptxOf, properties, summaryOf } from "./samples.ts";

const NUMBER = "11010519491231002X";
let folder: string;

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "contents-test-"));
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

/** Kept under a name that says nothing, as the store keeps it. */
async function inspect(bytes: Uint8Array, fileName: string): Promise<FileInside> {
  const place = path.join(folder, "0123");
  await fs.writeFile(place, bytes);
  return inspectFile(place, fileName);
}

/** A part with a text that is drawn. */
function drawn(name: string, text: string): ZipPart {
  return { name, content: `<x xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:t>${text}</a:t></a:p></x>` };
}

/** A document with this text, and with a part beside it. */
function wordWith(part: "header" | "comments", body: string, content: string): Uint8Array {
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zip([
    ...packageParts("word/main.xml", WORD_TYPE),
    { name: "word/main.xml", content: `<w:document ${space}><w:body>${body}</w:body></w:document>` },
    { name: "word/_rels/main.xml.rels", content: relations([["r1", part, "beside.xml"]]) },
    { name: "word/beside.xml", content: `<w:beside ${space}>${content}</w:beside>` },
  ]);
}

test("a PDF: its text by pages, who made it, citizens' numbers on their page", async () => {
  const info = `/Author ${pdfText("张三")}/Creator ${pdfText("WPS 文字")}`;
  const { contents, passages } = await inspect(pdfOf(["关于康复机构的整改方案\n第一条", `身份证号 ${NUMBER}\n${NUMBER.slice(0, 10)}\n${NUMBER.slice(10)}`], { info }), "方案.pdf");
  expect(passages.map(({ page, text }) => [page, text.replace(/\s+$/, "")])).toEqual([
    [1, "关于康复机构的整改方案\n第一条"],
    [2, `身份证号 ${NUMBER}\n${NUMBER.slice(0, 10)}\n${NUMBER.slice(10)}`],
  ]);
  expect(contents).toEqual({
    ...NOTHING_READ,
    reading: "whole",
    pages: 2,
    origin: { ...NO_ORIGIN, author: "张三", program: "WPS 文字" },
    identityNumbers: [{ page: 2, count: 2 }],
  });
});

test("a PDF without a text is a scan", async () => {
  expect((await inspect(pdfOf([""]), "扫描件.pdf")).contents).toMatchObject({ reading: "none", pages: 1 });
});

test("a PDF with a mark at the head of a page is told with the page", async () => {
  const { contents } = await inspect(pdfOf(["封面", "机密★1年\n方案"]), "方案.pdf");
  expect(contents.secretMark).toEqual({ mark: "机密★1年", page: 2 });
});

test("a text document: what is printed, its header, and who made it", async () => {
  const more = properties({ author: "张三", editor: "李四", company: "某某联合会", program: "WPS 文字" });
  const { contents, passages } = await inspect(docx(paragraph("整改方案") + paragraph(`身份证号 ${NUMBER}`), { more }), "方案.docx");
  expect(passages).toEqual([{ page: null, text: `整改方案\n身份证号 ${NUMBER}` }]);
  const origin = { ...NO_ORIGIN, author: "张三", lastEditor: "李四", company: "某某联合会", program: "WPS 文字" };
  expect(contents).toEqual({ ...NOTHING_READ, reading: "whole", origin, identityNumbers: [{ page: null, count: 1 }] });
});

test("a workbook: its sheets as pages; a mark also in a hidden sheet, and above the printed page", async () => {
  const cell = (text: string) => `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`;
  const { contents, passages } = await inspect(workbookOf([{ name: "台账", content: cell("康复中心") }, { name: "名单", content: cell(NUMBER) }]), "台账.xlsx");
  expect(passages).toEqual([{ page: 1, text: "台账\n康复中心" }, { page: 2, text: `名单\n${NUMBER}` }]);
  expect(contents).toMatchObject({ reading: "whole", pages: 2, identityNumbers: [{ page: 2, count: 1 }], secretMark: null });
  const hidden = await inspect(xlsx("", { strings: "<si><t>机密★1年</t></si>" }), "台账.xlsx");
  expect(hidden.contents.secretMark).toEqual({ mark: "机密★1年", page: null });
  const above = await inspect(workbookOf([{ name: "台账", content: `${cell("x")}<headerFooter><oddHeader>&amp;L秘密★长期</oddHeader></headerFooter>` }]), "台账.xlsx");
  expect(above.contents.secretMark).toEqual({ mark: "秘密★长期", page: null });
});

test("a presentation: its slides in the order in which they are shown", async () => {
  const { contents, passages } = await inspect(pptxOf(["汇报\n康复部", "机密★"]), "汇报.pptx");
  expect(passages).toEqual([{ page: 1, text: "汇报\n康复部" }, { page: 2, text: "机密★" }]);
  expect(contents).toMatchObject({ reading: "whole", pages: 2, secretMark: { mark: "机密★", page: 2 } });
});

test("an OFD: its text by pages, a line a line", async () => {
  const { contents, passages } = await inspect(ofdOf(["红头文件\n第一行", NUMBER], "王五"), "公文.ofd");
  expect(passages).toEqual([{ page: 1, text: "红头文件\n第一行" }, { page: 2, text: NUMBER }]);
  expect(contents).toMatchObject({ reading: "whole", pages: 2, origin: { author: "王五" }, identityNumbers: [{ page: 2, count: 1 }] });
});

test("an archive: the names in it, and nothing opened", async () => {
  const { contents, passages } = await inspect(zip([{ name: "照片/改造前.jpg", content: "x" }, { name: "台账.xlsx", content: "机密★" }]), "材料.zip");
  expect(passages).toEqual([{ page: null, text: "照片/改造前.jpg\n台账.xlsx" }]);
  expect(contents).toEqual({ ...NOTHING_READ, reading: "whole" });
});

test.each([
  ["a name in an archive", zip([{ name: "附件/（机密）方案.docx", content: "x" }]), "材料.zip", "机密"],
  ["a folder's name in an archive", zip([{ name: "秘密/方案.docx", content: "x" }]), "材料.zip", "秘密"],
  ["a document that calls itself an archive", docx(paragraph("绝密★")), "材料.zip", "绝密★"],
  ["the names of an archive that calls itself a document", zip([...packageParts("word/main.xml", WORD_TYPE), { name: "附件/（机密）名单.docx", content: "x" }]), "材料.zip", "机密"],
  ["the watermark of a document", wordWith("header", paragraph("方案"), `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="机密"/></v:shape></w:pict></w:r></w:p>`), "方案.docx", "机密"],
  ["the head of a text behind many remarks", wordWith("comments", paragraph("机密") + paragraph("方案"), paragraph("请核对。").repeat(12)), "方案.docx", "机密"],
  ["what is printed with every slide", pptxOf(["汇报"], [drawn("ppt/slideMasters/slideMaster1.xml", "机密★10年")]), "汇报.pptx", "机密★10年"],
  ["a diagram in a document", docx(paragraph("方案"), { more: [drawn("word/diagrams/data1.xml", "秘密★长期")] }), "方案.docx", "秘密★长期"],
  ["an older workbook, in UTF-16", containerOf([Buffer.from("\u0001表\u0002机密★3年\u0003", "utf16le")]), "台账.xls", "机密★3年"],
  ["an older presentation, in GBK", containerOf([Buffer.from([0, 1, 0xbb, 0xfa, 0xc3, 0xdc, 0xa1, 0xef, 0x31, 0xc4, 0xea, 0, 2])]), "汇报.ppt", "机密★1年"],
  ["an older one, across two pieces of it", containerOf([Buffer.concat([Buffer.alloc(1024 * 1024 - 517, 1), Buffer.from("\u0001绝密★\u0001", "utf16le")])]), "汇报.dps", "绝密★"],
])("a mark is found in %s", async (_, bytes, fileName, mark) => {
  expect((await inspect(bytes, fileName)).contents.secretMark).toEqual({ mark, page: null });
});

test.each([
  ["a sentence in an older workbook", containerOf([Buffer.from("\u0001商业秘密\u0002保密工作★\u0003不得泄露国家秘密\u0004秘密\u0005", "utf16le")]), "台账.xls"],
  ["names in an archive", zip([{ name: "保密协议.docx", content: "x" }, { name: "商业秘密保护制度.pdf", content: "x" }]), "材料.zip"],
])("%s has no mark", async (_, bytes, fileName) => {
  expect((await inspect(bytes, fileName)).contents.secretMark).toBeNull();
});

test("an older document tells who made it", async () => {
  const author = Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]);
  const { contents } = await inspect(containerOf([summaryOf({ 4: author, 18: Buffer.from("WPS Office") })]), "台账.et");
  expect(contents).toEqual({ ...NOTHING_READ, origin: { ...NO_ORIGIN, author: "张三", program: "WPS Office" } });
});

test("a photo: its size, where, when, with what and by whom it was taken", async () => {
  const { contents, passages } = await inspect(await photo(), "现场.jpg");
  expect(contents.picture).toEqual({ width: 40, height: 30 });
  expect(contents.origin).toMatchObject({ takenAt: "2022-03-09 10:21", device: "HUAWEI P40", author: "Zhang San", program: "camera 10.1" });
  expect(contents.origin.position?.latitude).toBeCloseTo(38.3045, 3);
  expect(contents.origin.position?.longitude).toBeCloseTo(116.8387, 3);
  expect(passages).toEqual([]);
});

test("a film tells where it was taken; sound tells nothing", async () => {
  const { contents } = await inspect(film("+38.3045+116.8387/"), "现场.mp4");
  expect(contents).toEqual({ ...NOTHING_READ, origin: { ...NO_ORIGIN, position: { latitude: 38.3045, longitude: 116.8387 } } });
  expect((await inspect(Buffer.from("ID3"), "录音.mp3")).contents).toEqual(NOTHING_READ);
});
