import { describe, expect, it } from "vitest";
import {
  EVIDENCE_EXTENSIONS,
  EVIDENCE_LIMIT_BYTES,
  extensionOf,
  type FileNature,
  mediaTypeOf,
  refusalOfContent,
  refusalOfName,
  refusalOfSize,
  safeFileName,
} from "#lib/domain/evidence/file.ts";

const NATURES: FileNature[] = ["pdf", "zip", "container", "jpeg", "png", "tiff", "heic", "mp4", "mp3"];

/** What is accepted, and what the bytes of each must be. */
const ACCEPTED: Record<string, FileNature> = {
  ...{ pdf: "pdf", ofd: "zip", doc: "container", docx: "zip", xls: "container", xlsx: "zip", ppt: "container", pptx: "zip" },
  ...{ wps: "container", et: "container", dps: "container", jpg: "jpeg", jpeg: "jpeg", png: "png", tif: "tiff", tiff: "tiff" },
  ...{ heic: "heic", mp4: "mp4", mp3: "mp3", zip: "zip" },
};

describe("the name of a file", () => {
  it.each([
    ["会议纪要.pdf", "会议纪要.pdf"],
    ["  会议纪要.pdf  ", "会议纪要.pdf"],
    ["C:\\fakepath\\扫描件.PDF", "扫描件.PDF"],
    ["/home/office/清单.xlsx", "清单.xlsx"],
    ["附件1..最终版.docx", "附件1..最终版.docx"],
    ["..开头.pdf", "..开头.pdf"],
    ["发票\u202Efdp.exe", "发票fdp.exe"],
    ["a\u0000b\r\nc\u0007.pdf", "abc.pdf"],
    ["\u200B零宽\uFEFF.pdf", "零宽.pdf"],
    ["e\u0301tude.pdf", "\u00E9tude.pdf"],
    ["半个字\uD83D.pdf", "半个字\uFFFD.pdf"],
    // A device name on Windows; here it is a name like any other, kept as data.
    ["CON.pdf", "CON.pdf"],
    [`${"字".repeat(196)}.pdf`, `${"字".repeat(196)}.pdf`],
  ])("%j is kept as %j", (raw, kept) => {
    expect(safeFileName(raw)).toBe(kept);
    expect(safeFileName(kept)).toBe(kept);
  });

  it.each([
    ...["../../x.pdf", "../x.pdf", "..\\..\\x.pdf", "a/../x.pdf", "a\\..\\x.pdf", "x.pdf/..", "..", "../.."],
    ...["", " ", ".", "...", "目录/", "目录\\", "\u202E", "\u0000\u0007", ".\u200B.", `${"字".repeat(197)}.pdf`],
  ])("%j is refused", (raw) => {
    expect(safeFileName(raw)).toBeNull();
    expect(refusalOfName(raw)).toEqual({ code: "fileNameRefused", field: "file" });
  });

  it.each([
    ["扫描件.PDF", "pdf"],
    ["归档.tar.Zip", "zip"],
    ["没有扩展名", ""],
    ["结尾是点.", ""],
    [".pdf", "pdf"],
  ])("%j ends in %j", (name, extension) => {
    expect(extensionOf(name)).toBe(extension);
  });

  it.each(Object.keys(ACCEPTED))(".%s is accepted, in small letters and in capitals", (extension) => {
    expect(refusalOfName(`材料.${extension}`)).toBeNull();
    expect(refusalOfName(`材料.${extension.toUpperCase()}`)).toBeNull();
  });

  it.each([
    ["病毒.exe", "exe"],
    ["脚本.pdf.js", "js"],
    ["页面.html", "html"],
    ["图.svg", "svg"],
    ["没有扩展名", ""],
    ["结尾是点.pdf.", ""],
    ["发票\u202Efdp.exe", "exe"],
    ["材料.pd f", "pd f"],
    ["材料.constructor", "constructor"],
    ["材料.__proto__", "__proto__"],
  ])("%j is refused by its type", (name, extension) => {
    expect(refusalOfName(name)).toEqual({ code: "fileTypeRefused", extension, field: "file" });
  });

  it("the accepted extensions are named for the file field", () => {
    expect([...EVIDENCE_EXTENSIONS].sort()).toEqual(Object.keys(ACCEPTED).sort());
  });
});

describe("the content of a file", () => {
  it.each(Object.entries(ACCEPTED))(".%s must be %s by its bytes, and nothing else", (extension, nature) => {
    expect(NATURES.filter((each) => refusalOfContent(`材料.${extension}`, 1, each) === null)).toEqual([nature]);
    expect(refusalOfContent(`材料.${extension.toUpperCase()}`, 1, nature)).toBeNull();
    expect(refusalOfContent(`材料.${extension}`, 1, null)).toEqual({ code: "fileNotWhatItSays", extension, field: "file" });
  });

  it.each([null, ...NATURES])("a type that is not accepted stays so, whatever its bytes are: %s", (nature) => {
    for (const name of ["病毒.exe", "没有扩展名", "材料.constructor", "材料.__proto__"])
      expect(refusalOfContent(name, 1, nature)?.code, name).toBe("fileNotWhatItSays");
  });

  const tooLarge = { code: "fileTooLarge", limitBytes: 2_147_483_648, field: "file" };
  it.each([
    ["empty", 0, { code: "fileEmpty", field: "file" }],
    ["one byte", 1, null],
    ["exactly 2 GB", 2_147_483_648, null],
    ["one byte more", 2_147_483_649, tooLarge],
    ["many more", 10_000_000_000, tooLarge],
  ])("%s", (_, size, refusal) => {
    expect(EVIDENCE_LIMIT_BYTES).toBe(2_147_483_648);
    expect(refusalOfSize(size)).toEqual(refusal);
    expect(refusalOfContent("材料.pdf", size, "pdf")).toEqual(refusal);
  });

  it.each([
    ["材料.PDF", "application/pdf"],
    ["照片.jpg", "image/jpeg"],
    ["照片.jpeg", "image/jpeg"],
    ["录像.mp4", "video/mp4"],
    ["表.et", "application/octet-stream"],
    ["页面.html", "application/octet-stream"],
    ["没有扩展名", "application/octet-stream"],
    ["材料.constructor", "application/octet-stream"],
    ["材料.__proto__", "application/octet-stream"],
  ])("%s is served as %s", (name, mediaType) => {
    expect(mediaTypeOf(name)).toBe(mediaType);
  });

  it("nothing is served as what a browser would run", () => {
    const types = [...EVIDENCE_EXTENSIONS, "html", "svg", "js", "xml"].map((extension) => mediaTypeOf(`x.${extension}`));
    expect(types.filter((type) => /html|svg|script|^text\/|\/xml$/.test(type))).toEqual([]);
  });
});
