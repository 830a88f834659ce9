import { describe, expect, it } from "vitest";
import { DOCUMENT_LIMIT_BYTES, SHEET_TEXT_LIMIT, TEXT_LIMIT } from "#lib/domain/official-text/limits.ts";
import { container, docx, docxOf, packageParts, paragraph, relations, run, WORD_TYPE, xlsx } from "../support/office-files.ts";
import { expectRefused, read, textOf } from "../support/reading.ts";
import { zip } from "../support/zip.ts";

const notice = docx(paragraph("一、责任"));

describe("other formats, told by their bytes whatever the name says", () => {
  const jpeg = Buffer.from("ffd8ffe000104a46494600010100", "hex");

  it.each([
    ["an older Word file", container("WordDocument"), "通报.doc", "documentToSaveAs", { extension: "docx" }],
    ["a WPS text", container("WordDocument"), "通报.wps", "documentToSaveAs", { extension: "docx" }],
    ["the same, renamed", container("WordDocument"), "通报.docx", "documentToSaveAs", { extension: "docx" }],
    ["an older Excel file", container("Workbook"), "台账.xls", "documentToSaveAs", { extension: "xlsx" }],
    ["an even older one", container("Book"), "台账.xls", "documentToSaveAs", { extension: "xlsx" }],
    ["a WPS sheet", container("Workbook"), "台账.et", "documentToSaveAs", { extension: "xlsx" }],
    ["a WPS sheet, renamed", container("Workbook"), "台账.docx", "documentToSaveAs", { extension: "xlsx" }],
    ["a binary Excel file", zip(packageParts("xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroEnabled.main").concat({ name: "xl/workbook.bin", content: "x" })), "台账.xlsb", "documentToSaveAs", { extension: "xlsx" }],
    ["rich text", Buffer.from("{\\rtf1\\ansi}"), "通报.doc", "documentToSaveAs", { extension: "docx" }],
    ["a web page under Word's name", Buffer.from("<html>"), "通报.doc", "documentToSaveAs", { extension: "docx" }],
    ["comma-separated values", Buffer.from("序号,问题"), "台账.csv", "documentToSaveAs", { extension: "xlsx" }],
    ["an OpenDocument text", zip([{ name: "mimetype", content: "x" }, { name: "content.xml", content: "<x/>" }]), "通报.odt", "documentToSaveAs", { extension: "docx" }],
    ["an OpenDocument sheet", zip([{ name: "mimetype", content: "x" }, { name: "content.xml", content: "<x/>" }]), "台账.ods", "documentToSaveAs", { extension: "xlsx" }],
    ["older slides", container("PowerPoint Document"), "汇报.ppt", "documentKindRefused", { extension: "ppt" }],
    ["slides", zip(packageParts("ppt/p.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml").concat({ name: "ppt/p.xml", content: "<x/>" })), "汇报.pptx", "documentKindRefused", { extension: "pptx" }],
    ["a program", Buffer.from("MZ\x90\0"), "通报.exe", "documentKindRefused", { extension: "exe" }],
    ["a document with a password", container("EncryptedPackage"), "通报.docx", "documentEncrypted", {}],
    ["a PDF", Buffer.from("%PDF-1.7\n"), "通报.pdf", "documentIsLayout", { format: "PDF" }],
    ["a PDF, renamed", Buffer.from("\n%PDF-1.7\n"), "通报.docx", "documentIsLayout", { format: "PDF" }],
    ["an OFD", zip([{ name: "OFD.xml", content: "<x/>" }]), "通报.ofd", "documentIsLayout", { format: "OFD" }],
    ["a photograph", jpeg, "通报.jpg", "documentIsPicture", {}],
    ["a photograph, renamed", jpeg, "通报.docx", "documentIsPicture", {}],
    ["a screenshot", Buffer.from("89504e470d0a1a0a0000000d", "hex"), "通报.txt", "documentIsPicture", {}],
    ["a bitmap", Buffer.from("424d361000000000000036000000", "hex"), "通报.docx", "documentIsPicture", {}],
    ["a photograph of a newer phone", Buffer.from("00000018667479706865696300000000", "hex"), "通报.docx", "documentIsPicture", {}],
    ["an archive", zip([{ name: "通报.docx", content: notice }]), "通报.zip", "documentIsArchive", {}],
    ["another", Buffer.from("526172211a0701003392b5e5", "hex"), "通报.rar", "documentIsArchive", {}],
  ] as const)("%s", async (_, bytes, name, code, details) => {
    await expectRefused(bytes, name, code, details);
  });

  it("a text that begins like a bitmap is a text", async () => {
    expect(await textOf(Buffer.from("BM 是缩写，不是图片。"), "说明.txt")).toContain("BM");
  });

  it("a name inside a container's contents is not its nature", async () => {
    const bytes = Buffer.concat([container("WordDocument"), Buffer.from("的EncryptedPackage", "utf16le")]);
    await expectRefused(bytes, "通报.doc", "documentToSaveAs", { extension: "docx" });
  });
});

describe("damage", () => {
  it.each([1, 4, 30, 200, notice.length / 2, notice.length - 30, notice.length - 1])("a .docx that breaks off after %i bytes", async (length) => {
    await expectRefused(notice.subarray(0, length), "通报.docx", "documentDamaged");
  });

  it.each([
    ["an archive renamed", zip([{ name: "a.txt", content: "甲" }]), "通报.docx"],
    ["slides renamed", zip(packageParts("ppt/p.xml", "application/x").concat({ name: "ppt/p.xml", content: "<x/>" })), "通报.docx"],
    ["text renamed", Buffer.from("一、责任"), "通报.docx"],
    ["zeros", Buffer.alloc(5000), "台账.xlsx"],
    ["XML that breaks off", docxOf("<w:document><w:body>"), "通报.docx"],
    ["XML that is none", docxOf("一、责任"), "通报.docx"],
    ["an empty part", docxOf(""), "通报.docx"],
    ["a vocabulary that is not declared twice closed", docxOf("<a></b>"), "通报.docx"],
    ["an encoding that does not hold", docxOf(Buffer.from("<a>\xff\xfe</a>", "latin1")), "通报.docx"],
    ["a main part that is not there", zip(packageParts("word/document.xml", WORD_TYPE)), "通报.docx"],
    ["lists that are not there", zip([...packageParts("word/document.xml", WORD_TYPE), { name: "word/document.xml", content: "<a/>" }, { name: "word/_rels/document.xml.rels", content: relations([["r", "numbering", "numbering.xml"]]) }]), "通报.docx"],
    ["a path that leads out", zip([{ name: "../通报.xml", content: "<x/>" }]), "通报.docx"],
  ])("%s", async (_, bytes, name) => {
    await expectRefused(bytes, name, "documentDamaged");
  });

  it("a part that does not match its own check sum", async () => {
    const stored = zip([...packageParts("word/document.xml", "x.wordprocessingml"), { name: "word/document.xml", content: "<a>责任</a>", stored: true }]);
    const flipped = Buffer.from(stored);
    flipped.write("贵", flipped.indexOf("责"));
    await expectRefused(flipped, "通报.docx", "documentDamaged");
  });

  it("a part with a password", async () => {
    const parts = packageParts("word/document.xml", "x.wordprocessingml").concat({ name: "word/document.xml", content: "<a/>", locked: true });
    await expectRefused(zip(parts), "通报.docx", "documentEncrypted");
  });
});

describe("nothing to read, or too much", () => {
  it("an empty file", async () => {
    await expectRefused(new Uint8Array(), "通报.docx", "fileEmpty");
  });

  it("a file over the limit, at once however large", async () => {
    const large = Buffer.alloc(50 * 1024 * 1024, "一");
    const began = performance.now();
    await expectRefused(large, "通报.txt", "fileTooLarge", { limitBytes: DOCUMENT_LIMIT_BYTES });
    expect(performance.now() - began).toBeLessThan(50);
  });

  it.each([
    ["a blank text", Buffer.from(" \r\n\t"), "通报.txt", false],
    ["a blank document", docx("<w:p/>"), "通报.docx", false],
    ["a scan", docx(paragraph('<w:r><w:drawing><a:blip r="1"/></w:drawing></w:r>')), "通报.docx", true],
    ["a scan by an older program", docx(paragraph("<w:r><w:pict><v:imagedata/></w:pict></w:r>")), "通报.docx", true],
    ["an empty workbook", xlsx(""), "台账.xlsx", false],
  ])("%s", async (_, bytes, name, scanned) => {
    await expectRefused(bytes, name, "documentWithoutText", { scanned });
  });

  it("a document with text beside its pictures is read", async () => {
    expect(await textOf(docx(paragraph(`<w:r><w:drawing><a:blip/></w:drawing></w:r>${run("图一")}`)))).toBe("图一");
  });

  it("as much text as may be, and one more", async () => {
    const files = (text: string) => [Buffer.from(text), docx(paragraph(text))];
    for (const bytes of files("字".repeat(TEXT_LIMIT))) expect((await read(bytes, "")).text.length).toBe(TEXT_LIMIT);
    for (const bytes of files("字".repeat(TEXT_LIMIT + 1))) await expectRefused(bytes, "", "documentTooLong", { limit: TEXT_LIMIT });
  });

  it("of a workbook ten times as much, so that a large ledger finds its way back", async () => {
    // Figures in no order, and more of them than a zip looks back over: what packs too well is taken for a bomb.
    const block = Array.from({ length: 10_000 }, (_, index) => String((index + 1) * 7919 * 104_729).padStart(13, "0")).join("");
    const words = (length: number) => block.repeat(Math.ceil(length / block.length)).slice(0, length);
    const sheet = (length: number) => xlsx(`<row><c t="inlineStr"><is><t>${words(length)}</t></is></c></row>`);
    expect((await read(sheet(SHEET_TEXT_LIMIT), "台账.xlsx")).text.length).toBe(SHEET_TEXT_LIMIT);
    await expectRefused(sheet(SHEET_TEXT_LIMIT + 1), "台账.xlsx", "documentTooLong", { limit: SHEET_TEXT_LIMIT });
  });
});
