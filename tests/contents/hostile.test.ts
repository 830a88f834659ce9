import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FileInside } from "#lib/contents/file-contents.ts";
import { inspectFile } from "#lib/contents/inspect-file.ts";
import { mediaTypeOf, refusalOfContent, refusalOfName, safeFileName } from "#lib/domain/evidence/file.ts";
import { natureOf } from "#lib/evidence/arriving/nature.ts";
import { docx, docxOf, packageParts, paragraph, SHEET_TYPE, WORD_TYPE } from "../documents/support/office-files.ts";
import { zip, type ZipPart } from "../documents/support/zip.ts";
import { containerOf, ofdOf, pdfFrom, pdfOf, photo } from "./samples.ts";

/** What the server may spend on any one file: the time that its process is given, and next to none of its own memory. */
const MOST_SECONDS = 31;
const MOST_GROWTH = 60 * 1024 * 1024;

let folder: string;

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "hostile-test-"));
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

async function inspect(bytes: Uint8Array, fileName: string): Promise<FileInside> {
  const place = path.join(folder, "file");
  await fs.writeFile(place, bytes);
  const [before, begun] = [process.memoryUsage().rss, performance.now()];
  const inside = await inspectFile(place, fileName);
  expect(performance.now() - begun).toBeLessThan(MOST_SECONDS * 1000);
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_GROWTH);
  expect(await fs.readdir(folder)).toEqual(["file"]);
  return inside;
}

/** What the last step of an upload says to these bytes under this name. */
async function refusalOf(bytes: Uint8Array, fileName: string): Promise<string | null> {
  return refusalOfContent(fileName, bytes.length, await natureOf(bytes.subarray(0, 4100)))?.code ?? null;
}

describe("what unpacks to more than it seems", () => {
  // A hundred kilobytes on the disk; more than all of a document may come to, unpacked.
  const bomb = Buffer.alloc(80 * 1024 * 1024, " ");
  const [ofdRoot, ofdDocument] = [{ name: "OFD.xml", content: "<OFD><DocRoot>Document.xml</DocRoot></OFD>" }, { name: "Document.xml", content: '<D><Page BaseLoc="page.xml"/></D>' }];
  const bombs: [string, ZipPart[], FileInside["contents"]["reading"]][] = [
    ["炸弹.zip", [{ name: "一.txt", content: bomb }], "whole"],
    ["炸弹.docx", [...packageParts("word/document.xml", WORD_TYPE), { name: "word/document.xml", content: bomb }], "failed"],
    ["炸弹.xlsx", [...packageParts("xl/workbook.xml", SHEET_TYPE), { name: "xl/workbook.xml", content: bomb, claims: 100 }], "failed"],
    ["炸弹.ofd", [ofdRoot, ofdDocument, { name: "page.xml", content: bomb }], "failed"],
  ];
  test.each(bombs)("%s does no harm", async (fileName, parts, reading) => {
    const bytes = zip(parts);
    expect(bytes.length).toBeLessThan(200 * 1024);
    expect((await inspect(bytes, fileName)).contents.reading).toBe(reading);
  });

  test("a page of a PDF that unpacks to 80 MB does no harm", async () => {
    const content = deflateSync(bomb).toString("latin1");
    const bytes = pdfOf(["第一页"], { more: [`<</Length ${content.length}/Filter/FlateDecode>>stream\n${content}\nendstream`] });
    const swapped = Buffer.from(bytes.toString("latin1").replace("/Contents 6 0 R", "/Contents 8 0 R"), "latin1");
    expect(["none", "part", "failed"]).toContain((await inspect(swapped, "炸弹.pdf")).contents.reading);
  });

  test("a picture of 10,000 × 10,000 is measured, not unpacked", async () => {
    const { contents } = await inspect(png(10_000, 10_000), "大图.png");
    expect(contents).toMatchObject({ reading: "none", picture: { width: 10_000, height: 10_000 } });
  });

  test("entities within entities, in a document, are not resolved", async () => {
    const entities = Array.from({ length: 10 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`).join("");
    const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "哈哈">${entities}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e10;</w:t></w:r></w:p></w:body></w:document>`;
    expect((await inspect(docxOf(laughs), "笑.docx")).contents.reading).toBe("failed");
  });

  test("an archive of 12,000 names is read in part", async () => {
    const { contents } = await inspect(zip(Array.from({ length: 12_000 }, (_, index) => ({ name: `${index}`, content: "" }))), "多.zip");
    expect(contents.reading).toBe("part");
  });
});

/** Black and white, a bit a point: no more than its lines' filters and zeros. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), content]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(content.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const lines = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", head), chunk("IDAT", lines), chunk("IEND", Buffer.alloc(0))]);
}

describe("what is not what its name says", () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const html = Buffer.from("<!doctype html><script>alert(document.cookie)</script>");
  test.each([
    ["a drawing with a script", svg, ["图.png", "图.jpg", "图.pdf", "图.zip"]],
    ["a page with a script", html, ["页.pdf", "页.png", "页.docx", "页.mp4"]],
    ["a page behind white space", Buffer.from(`\n\n   ${html}`), ["页.pdf", "页.jpg"]],
    ["a document with a password", containerOf([], ["EncryptedPackage"]), ["方案.docx", "台账.xlsx"]],
  ])("%s is refused by its bytes", async (_, bytes, names) => {
    for (const name of names) expect(await refusalOf(bytes, name)).toBe("fileNotWhatItSays");
    for (const name of ["图.svg", "页.html", "页.htm", "页.xhtml"]) expect(refusalOfName(name)?.code).toBe("fileTypeRefused");
  });

  test("what is two things at once is only the one its name says, and is served as that", async () => {
    const archive = zip([{ name: "（机密）x.html", content: html }]);
    const both = Buffer.concat([pdfOf(["方案"]), archive]);
    expect(await refusalOf(both, "方案.zip")).toBe("fileNotWhatItSays");
    expect(await refusalOf(both, "方案.pdf")).toBeNull();
    expect((await inspect(both, "方案.pdf")).contents).toMatchObject({ pages: 1 });

    for (const tail of [archive, html, svg]) {
      const picture = Buffer.concat([await photo(), tail]);
      for (const name of ["图.zip", "图.pdf", "图.png"]) expect(await refusalOf(picture, name)).toBe("fileNotWhatItSays");
      expect(await refusalOf(picture, "图.jpg")).toBeNull();
      expect((await inspect(picture, "图.jpg")).contents.picture).toEqual({ width: 40, height: 30 });
    }
    expect(mediaTypeOf("图.jpg")).toBe("image/jpeg");
  });
});

describe("a PDF", () => {
  test("with a script and a file in it is read like any other: neither runs", async () => {
    const document = await PDFDocument.create();
    document.addPage();
    document.addJavaScript("main", "while (true) {} app.launchURL('http://example.invalid');");
    await document.attach(Buffer.from("<script>x</script>"), "机密★.html", { mimeType: "text/html" });
    expect((await inspect(await document.save(), "脚本.pdf")).contents).toMatchObject({ reading: "none", pages: 1 });
    const opening = pdfOf(["方案"], { catalog: "/OpenAction<</S/JavaScript/JS(while\\(true\\){})>>/AA<</WC<</S/Launch/F(calc.exe)>>>>" });
    expect((await inspect(opening, "脚本.pdf")).contents).toMatchObject({ reading: "whole", pages: 1 });
  });

  test("with a password is locked", async () => {
    const document = await PDFDocument.create();
    document.addPage();
    document.encrypt({ userPassword: "secret", ownerPassword: "secret" });
    expect((await inspect(await document.save(), "加密.pdf")).contents).toMatchObject({ reading: "locked", pages: null });
  });

  const whole = pdfOf(["第一页", "第二页", "第三页"]);
  test.each([0.1, 0.5, 0.9, 0.99])("broken off after %d of it is read as far as it goes, or not at all", async (share) => {
    const { contents } = await inspect(whole.subarray(0, Math.floor(whole.length * share)), "断.pdf");
    expect(["whole", "part", "none", "failed"]).toContain(contents.reading);
  });

  test.each([
    ["its own child", "<</Type/Pages/Count 1000000/Kids[2 0 R]>>", "null"],
    ["its own grandchild", "<</Type/Pages/Count 5/Kids[3 0 R]>>", "<</Type/Pages/Count 5/Kids[2 0 R]>>"],
    ["a thousand million pages that are not there", "<</Type/Pages/Count 1000000000/Kids[]>>", "null"],
  ])("whose pages are %s ends", async (_, pages, more) => {
    const { contents, passages } = await inspect(pdfFrom(["<</Type/Catalog/Pages 2 0 R>>", pages, more, "null", "<<>>"]), "环.pdf");
    expect(contents.reading).toBe("failed");
    expect(passages).toEqual([]);
  });
});

describe("an office document", () => {
  test("with a password is locked, whatever its kind", async () => {
    expect((await inspect(containerOf([], ["EncryptedPackage"]), "方案.doc")).contents.reading).toBe("locked");
    expect((await inspect(zip([{ name: "一.docx", content: "x", locked: true }]), "材料.zip")).contents.reading).toBe("locked");
  });

  test.each([0.3, 0.8, 0.99])("broken off after %d of it is failed", async (share) => {
    const whole = docx(paragraph("方案".repeat(5000)));
    expect((await inspect(whole.subarray(0, Math.floor(whole.length * share)), "断.docx")).contents.reading).toBe("failed");
  });

  test("an older one of nothing but noise is taken, and tells nothing", async () => {
    const noise = Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * 2_654_435_761) % 251));
    for (const names of [["WordDocument"], ["Workbook"]]) {
      const { contents, passages } = await inspect(containerOf([noise, Buffer.from("e0859ff2f94f6810ab9108002b27b3d9ffffffffffffffff", "hex")], names), "旧.doc");
      expect(contents.secretMark).toBeNull();
      expect(passages).toEqual([]);
    }
  });
});

describe("names", () => {
  test.each([
    ["of 255 bytes in Chinese", `${"康".repeat(83)}.pdf`, `${"康".repeat(83)}.pdf`],
    ["that turn round", "实施方案\u202Efdp.docx", "实施方案fdp.docx"],
    ["that turn round in isolation", "\u2067方案\u2069.pdf", "方案.pdf"],
  ])("%s are made harmless", (_, raw, kept) => {
    expect(safeFileName(raw)).toBe(kept);
    expect(refusalOfName(raw)).toBeNull();
  });

  test("a mark is not hidden by signs nobody sees", () => {
    for (const raw of ["（机\u200B密）方案.pdf", "\u202E机密★.pdf", "机\u00AD密.pdf", "绝\uFE0F密★.docx"]) expect(refusalOfName(raw)?.code).toBe("secretMark");
  });

  test("paths in an archive are text and lead nowhere", async () => {
    const names = ["../../../etc/passwd", "/etc/cron.d/x", "C:\\windows\\system32\\x.dll", `${"深/".repeat(200)}底.txt`, "坏\u0000名.txt", `${"长".repeat(85)}.pdf`];
    const { contents, passages } = await inspect(zip(names.map((name) => ({ name, content: "x" }))), "路径.zip");
    expect(contents).toMatchObject({ reading: "whole", secretMark: null });
    expect(passages[0]?.text).toContain("../../../etc/passwd");
    expect(passages.map(({ text }) => text).join("")).not.toContain("\0");
  });
});

test("many at once: each is answered, two are read at a time, and the server grows by little", async () => {
  const files = [pdfOf(["方案"]), ofdOf(["公文"]), docx(paragraph("方案")), await photo(), deflateRawSync("noise")];
  const places = await Promise.all(files.map(async (bytes, index) => {
    const place = path.join(folder, `many-${index}`);
    await fs.writeFile(place, bytes);
    return place;
  }));
  const before = process.memoryUsage().rss;
  const all = await Promise.all(Array.from({ length: 30 }, (_, index) => inspectFile(places[index % places.length] ?? "", "材料.pdf")));
  expect(all.map(({ contents }) => contents.reading)).toEqual(Array.from({ length: 6 }, () => ["whole", "whole", "whole", "none", "none"]).flat());
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_GROWTH);
  await Promise.all(places.map((place) => fs.rm(place)));
});

test("a file that is not there is failed", async () => {
  expect((await inspectFile(path.join(folder, "nowhere"), "方案.pdf")).contents.reading).toBe("failed");
});
