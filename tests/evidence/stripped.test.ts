import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { deflateSync, inflateSync } from "node:zlib";
import { PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { fromBufferPromise } from "yauzl";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { strippedCopy } from "#lib/contents/viewing/stripped.ts";
import { zip } from "#tests/documents/support/zip.ts";
import { HEIC, notedPhoto, pdfOf, photo, PLANTED, twoPages } from "./support/samples.ts";

let folder: string;

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "stripped-test-"));
});

afterAll(() => fs.rm(folder, { recursive: true, force: true }));

async function stripped(fileName: string, bytes: Uint8Array) {
  const file = path.join(folder, fileName);
  const output = path.join(folder, `${fileName}.copy`);
  await fs.writeFile(file, bytes);
  const result = await strippedCopy(file, fileName, output);
  if (!result.ok) return result.refusal;
  return fs.readFile(output);
}

async function copyOf(fileName: string, bytes: Uint8Array): Promise<Buffer> {
  const copy = await stripped(fileName, bytes);
  if (!Buffer.isBuffer(copy)) throw new Error(copy.code);
  return copy;
}

async function unzipped(bytes: Buffer): Promise<Map<string, Buffer>> {
  const file = await fromBufferPromise(bytes, {});
  const parts = new Map<string, Buffer>();
  for await (const entry of file.eachEntry()) parts.set(entry.fileName, await buffer(await file.openReadStreamPromise(entry)));
  return parts;
}

/** Nothing that was planted is in the bytes, in whatever way text is written. */
function expectNothingPlanted(bytes: Buffer): void {
  for (const planted of ["PLANTED", ...Object.values(PLANTED)]) {
    for (const encoding of ["utf8", "utf16le"] as const) expect(bytes.includes(Buffer.from(planted, encoding)), planted).toBe(false);
  }
  expect(bytes.includes(Buffer.from("PLANTED", "utf16le").swap16())).toBe(false);
}

describe("a photo", () => {
  test("loses who took it where, and stands upright all the same", async () => {
    const original = await notedPhoto(300, 200, 6);
    expect(original.includes(PLANTED.artist) && original.includes(PLANTED.xmp)).toBe(true);
    const copy = await copyOf("现场.jpg", original);
    expectNothingPlanted(copy);
    const { width, height, exif, xmp, iptc, orientation, format } = await sharp(copy).metadata();
    expect([width, height, exif, xmp, iptc, orientation, format]).toEqual([200, 300, undefined, undefined, undefined, undefined, "jpeg"]);
  });

  test("as PNG likewise, and one of a phone becomes a JPEG", async () => {
    const png = await photo(60, 40).png().withExif({ IFD0: { Artist: PLANTED.artist } }).toBuffer();
    expectNothingPlanted(await copyOf("截图.png", png));
    expect((await sharp(await copyOf("手机.heic", HEIC)).metadata()).format).toBe("jpeg");
  });

  test("keeps all pages of a scan", async () => {
    const { pages, width, format } = await sharp(await copyOf("扫描.tif", await twoPages())).metadata();
    expect([pages, width, format]).toEqual([2, 60, "tiff"]);
  });
});

describe("a document", () => {
  const parts = async () => [
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "docProps/core.xml", content: "<c><dc:creator>PLANTED</dc:creator><cp:lastModifiedBy>PLANTED</cp:lastModifiedBy></c>" },
    { name: "docProps/app.xml", content: "<Properties><Company>PLANTED</Company></Properties>" },
    { name: "docProps/custom.xml", content: "<Properties><property>PLANTED</property></Properties>" },
    { name: "word/document.xml", content: `<w:ins w:author="PLANTED" w:date="2022-03-09T00:00:00Z"><w:t>正文不变</w:t></w:ins>` },
    { name: "word/comments.xml", content: `<w:comment w:author='PLANTED' w:initials="PLANTED"><w:t>意见不变</w:t></w:comment>` },
    { name: "word/people.xml", content: `<w15:person w15:author="PLANTED"><w15:presenceInfo w15:providerId="AD" w15:userId="PLANTED"/></w15:person>` },
    { name: "word/_rels/settings.xml.rels", content: `<Relationship Target="file:///C:\\Users\\PLANTED\\Normal.dotm" TargetMode="External"/>` },
    { name: "xl/workbook.xml", content: `<workbook><fileSharing userName="PLANTED"/><x15ac:absPath url="C:\\PLANTED\\" xmlns:x15ac="x"/></workbook>` },
    { name: "xl/comments1.xml", content: `<comments><authors><author>PLANTED</author></authors><t>批注不变</t></comments>` },
    { name: "ppt/commentAuthors.xml", content: `<p:cmAuthor id="0" name="PLANTED" initials="PLANTED"/>` },
    { name: "word/media/image1.jpeg", content: await notedPhoto(30, 20) },
    { name: "word/media/image2.jpeg", content: await notedPhoto(30, 20, 6) },
    { name: "word/embeddings/table.xlsx", content: zip([{ name: "docProps/core.xml", content: "PLANTED" }, { name: "xl/sheet.xml", content: "表" }]) },
    { name: "word/media/image3.jfif", content: await notedPhoto(30, 20) },
    { name: "word/media/image4.webp", content: await photo(30, 20).withExif({ IFD0: { Artist: PLANTED.artist } }).webp().toBuffer() },
    { name: "word/glossary/document.xml", content: `<w:ins w:author="PLANTED"/>` },
    { name: "customXml/item1.xml", content: "<p:properties><DisplayName>PLANTED</DisplayName></p:properties>" },
    { name: "docMetadata/LabelInfo.xml", content: `<clbl:labelList><clbl:label siteId="PLANTED"/></clbl:labelList>` },
    { name: "_rels/.rels", content: `<Relationships><Relationship Id="r2" Type="http://x/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/><Relationship Id="r1"/></Relationships>` },
    { name: "word/theme/theme1.xml", content: "<a:theme>不变</a:theme>" },
  ];

  test("loses the names of all who made it, and nothing of what it says", async () => {
    const source = await parts();
    const copy = await copyOf("报告.docx", zip(source));
    const entries = await unzipped(copy);
    expect([...entries.keys()]).toEqual(source.map(({ name }) => name));
    for (const bytes of entries.values()) expectNothingPlanted(bytes);
    const text = (name: string) => entries.get(name)?.toString();
    expect(text("word/document.xml")).toBe(`<w:ins w:author="作者" w:date="2022-03-09T00:00:00Z"><w:t>正文不变</w:t></w:ins>`);
    expect(text("word/comments.xml")).toContain("意见不变");
    expect(text("xl/comments1.xml")).toContain("批注不变");
    expect(text("word/theme/theme1.xml")).toBe("<a:theme>不变</a:theme>");
    const inner = await unzipped(entries.get("word/embeddings/table.xlsx") ?? Buffer.alloc(0));
    for (const bytes of inner.values()) expectNothingPlanted(bytes);
  });

  test("loses the picture of its first page, as it was once, and what refers to it", async () => {
    const copy = await copyOf("报告.docx", zip([...(await parts()), { name: "docProps/thumbnail.jpeg", content: "PLANTED" }]));
    const entries = await unzipped(copy);
    expect(entries.has("docProps/thumbnail.jpeg")).toBe(false);
    expect(entries.get("_rels/.rels")?.toString()).toBe(`<Relationships><Relationship Id="r1"/></Relationships>`);
  });

  test("with a film, an unknown file or a signature inside is not passed off as clean", async () => {
    for (const name of ["ppt/media/media1.mp4", "word/media/image1.heic", "word/embeddings/oleObject1.bin", "word/embeddings/a.pdf", "_xmlsignatures/sig1.xml"]) {
      expect(await stripped("报告.docx", zip([{ name, content: "x" }]))).toEqual({ code: "noPublicCopy", extension: "docx" });
    }
  });
});

describe("a PDF", () => {
  const stream = (dictionary: string, content: Buffer) =>
    Buffer.concat([Buffer.from(`<<${dictionary}/Length ${content.length}>>stream\n`), content, Buffer.from("\nendstream")]);

  async function planted(): Promise<Buffer> {
    const jpeg = await notedPhoto(30, 20);
    const objects = {
      100: "<</Author(PLANTED)/Creator(PLANTED)/Producer(PLANTED)>>",
      101: stream("/Type/Metadata/Subtype/XML", Buffer.from(`<x>${PLANTED.xmp}</x>`)),
      102: "<</S/JavaScript/JS(PLANTED)>>",
      103: "<</Type/Filespec/F(a.txt)/EF<</F 104 0 R>>>>",
      104: stream("/Type/EmbeddedFile", Buffer.from("PLANTED")),
      105: stream("/Type/XObject/Subtype/Image/Width 30/Height 20/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode", jpeg),
      106: "<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/T(PLANTED)/Contents(A remark that stays)>>",
      107: "(PLANTED, and nothing refers to it)",
      108: "<</Type/Annot/Subtype/Widget/FT/Sig/T(seal)/V 109 0 R/Rect[0 0 9 9]>>",
      109: "<</Type/Sig/Name(PLANTED)/Location(PLANTED)/ByteRange[0 1 2 3]/Contents(PLANTED)>>",
    };
    const catalog = "/Metadata 101 0 R/OpenAction 102 0 R/Names<</JavaScript<</Names[(a) 102 0 R]>>/EmbeddedFiles<</Names[(a) 103 0 R]>>>>/Kept[105 0 R 106 0 R 108 0 R]";
    return pdfOf([{ text: "公开的内容" }, { text: "第二页", rotate: 90 }], { catalog, objects, trailer: "/Info 100 0 R" });
  }

  test("loses who made it, its scripts, the files in it and what its photos tell", async () => {
    const copy = await copyOf("报告.pdf", await planted());
    expectNothingPlanted(copy);
    const pdf = await PDFDocument.load(copy, { updateMetadata: false });
    expect([pdf.getPageCount(), pdf.getAuthor(), pdf.getPage(1).getRotation().angle]).toEqual([2, undefined, 90]);
    // Objects are packed: what is in them is looked at unpacked as well.
    const packed = [...copy.toString("latin1").matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, bytes = ""]) => Buffer.from(bytes, "latin1"));
    const unpacked = packed.flatMap((bytes) => {
      try {
        return [inflateSync(bytes)];
      } catch {
        return [];
      }
    });
    expect(unpacked.length).toBeGreaterThan(0);
    for (const bytes of unpacked) expectNothingPlanted(bytes);
    expect(unpacked.some((bytes) => bytes.includes("A remark that stays"))).toBe(true);
    expect(unpacked.some((bytes) => /JavaScript|EmbeddedFile|Filespec/.test(bytes.toString("latin1")))).toBe(false);
    const photos = pdf.context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFRawStream && object.contents[0] === 0xff);
    expect(photos).toHaveLength(1);
  });

  test.each([
    ["cut off at its end", "/DCTDecode", (jpeg: Buffer) => jpeg.subarray(0, -2)],
    ["packed once more", "[/FlateDecode/DCTDecode]", (jpeg: Buffer) => deflateSync(jpeg)],
    ["in JPEG 2000", "/JPXDecode", (_: Buffer, notes = "http://ns.adobe.com/xap/1.0/") => Buffer.from(`JP2 ${notes}`)],
  ])("is refused where the notes of a photo stay in it: %s", async (_, filter, pack) => {
    const image = stream(`/Type/XObject/Subtype/Image/Width 30/Height 20/Filter${filter}`, pack(await notedPhoto(30, 20)));
    const pdf = pdfOf([{ text: "公开的内容" }], { catalog: "/Kept[100 0 R]", objects: { 100: image } });
    expect(await stripped("报告.pdf", pdf)).toEqual({ code: "noPublicCopy", extension: "pdf" });
    const plain = stream(`/Type/XObject/Subtype/Image/Width 30/Height 20/Filter${filter}`, pack(await photo(30, 20).jpeg().toBuffer(), ""));
    await copyOf("报告.pdf", pdfOf([{ text: "公开的内容" }], { catalog: "/Kept[100 0 R]", objects: { 100: plain } }));
  });

  test("with a password is refused", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    pdf.encrypt({ userPassword: "secret", ownerPassword: "owner" });
    expect(await stripped("锁.pdf", await pdf.save())).toEqual({ code: "noPublicCopy", extension: "pdf" });
  });
});

test.each(["mp4", "mp3", "doc", "zip", "ofd"])("a .%s is refused: nobody knows what is in it", async (extension) => {
  expect(await stripped(`x.${extension}`, Buffer.from("x"))).toEqual({ code: "noPublicCopy", extension });
});

test("what is larger than 100 MB is refused", async () => {
  const file = path.join(folder, "large.pdf");
  await fs.writeFile(file, "%PDF-1.7\n");
  await fs.truncate(file, 101 * 1024 ** 2);
  expect(await strippedCopy(file, "large.pdf", path.join(folder, "out"))).toEqual({
    ok: false,
    refusal: { code: "publicCopyTooLarge", limitBytes: 104_857_600 },
  });
});
