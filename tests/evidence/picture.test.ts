import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countPages, pagesIn, pictureOf } from "#lib/contents/viewing/picture.ts";
import type { PictureWidth } from "#lib/domain/evidence/viewing.ts";
import { HEIC, heicHead, notedPhoto, pdfOf, photo, PLANTED, twoPages } from "./support/samples.ts";

let folder: string;

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "picture-test-"));
});

afterAll(() => fs.rm(folder, { recursive: true, force: true }));

async function put(fileName: string, bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, fileName);
  await fs.writeFile(file, bytes);
  return file;
}

/** Draws a page of a file: the picture's size, its bytes, and the share of it that is not white. */
async function drawn(fileName: string, bytes: Uint8Array, page = 1, width: PictureWidth = 480) {
  const output = path.join(folder, `${fileName}-${page}.out`);
  const result = await pictureOf(await put(fileName, bytes), fileName, { page, width, output });
  if (!result.ok) return result.refusal;
  const picture = await fs.readFile(output);
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  const ink = data.filter((value) => value < 200).length / data.length;
  return { size: [info.width, info.height], ink, picture };
}

const three = () => pdfOf([{ text: "康复机构少的问题" }, { text: "横放的一页", rotate: 90 }, { text: "第三页" }]);

describe("a page of a PDF", () => {
  test("is drawn with its Chinese words, as wide as asked", async () => {
    const page = await drawn("三页.pdf", three());
    expect(page).toMatchObject({ size: [480, 679] });
    expect(page).toHaveProperty("ink", expect.toSatisfy((ink: number) => ink > 0.001 && ink < 0.1));
  });

  test("is turned as the file says", async () => {
    expect(await drawn("三页.pdf", three(), 2)).toMatchObject({ size: [480, 339] });
  });

  test("that there is not is refused, with how many there are", async () => {
    expect(await drawn("三页.pdf", three(), 4)).toEqual({ code: "placeOutsideFile", pages: 3 });
  });

  test("with scripts is drawn like any other: nothing of them runs", async () => {
    const proof = path.join(folder, "it-ran");
    const script = `<</S/JavaScript/JS(require('fs').writeFileSync('${proof}','x'); app.alert\\(1\\); while(1){})>>`;
    const bytes = pdfOf([{ text: "带脚本的文件" }], { catalog: `/OpenAction 100 0 R/Names<</JavaScript<</Names[(a) 100 0 R]>>>>`, objects: { 100: script } });
    expect(await drawn("脚本.pdf", bytes)).toMatchObject({ size: [480, 679] });
    await expect(fs.access(proof)).rejects.toThrow("ENOENT");
  });

  test("of an absurd height is kept to what a page can be", async () => {
    const bytes = Buffer.from(three().toString("latin1").replace("[0 0 595 842]", "[0 0 5 99999]"), "latin1");
    expect(await drawn("高.pdf", bytes)).toMatchObject({ size: [1, 2400] });
  });

  test("with a password is refused as locked", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    pdf.encrypt({ userPassword: "secret", ownerPassword: "owner" });
    expect(await drawn("锁.pdf", await pdf.save())).toEqual({ code: "fileLocked" });
  });

  test.each([
    ["cut off", () => three().subarray(0, 300)],
    ["nothing but its first words", () => Buffer.from("%PDF-1.7\n")],
    ["another kind of file", () => Buffer.alloc(5000, "x")],
  ])("of a broken file (%s) is refused, and does no harm", async (_, bytes) => {
    expect(await drawn("坏.pdf", bytes())).toEqual({ code: "fileNotShown" });
  });

  test("is found in a large file without reading it all", async () => {
    const large = path.join(folder, "large.pdf");
    const bytes = pdfOf([{ text: "在前面" }], { objects: { 100: "<</Length 0>>stream\n\nendstream" } });
    // A hole of 3 GB before the directory: reading it whole could not end well.
    const at = bytes.indexOf("xref\n0 1");
    const moved = 3 * 1024 ** 3 + at;
    await fs.writeFile(large, bytes.subarray(0, at));
    const file = await fs.open(large, "r+");
    await file.write(Buffer.from(bytes.subarray(at).toString("latin1").replace(/startxref\n\d+/, `startxref\n${moved}`), "latin1"), 0, null, moved);
    await file.close();
    const output = path.join(folder, "large.out");
    expect(await pictureOf(large, "large.pdf", { page: 1, width: 480, output })).toEqual({ ok: true, value: null });
  });
});

describe("a photo", () => {
  test("is made smaller, turned upright, and tells nothing of its making", async () => {
    const small = await drawn("现场.jpg", await notedPhoto(1200, 800, 6));
    if (!("picture" in small)) throw new Error(small.code);
    expect(small.size).toEqual([480, 720]);
    const { exif, xmp, orientation } = await sharp(small.picture).metadata();
    expect([exif, xmp, orientation]).toEqual([undefined, undefined, undefined]);
    for (const planted of Object.values(PLANTED)) expect(small.picture.includes(planted)).toBe(false);
    // Held on its side, what was above is on the right.
    const { data, info } = await sharp(small.picture).raw().toBuffer({ resolveWithObject: true });
    const green = (x: number) => data[(100 * info.width + x) * info.channels + 1] ?? -1;
    expect([green(20) > 200, green(460) < 60]).toEqual([true, true]);
  });

  test("is never enlarged, and has a white ground", async () => {
    const clear = await sharp({ create: { width: 30, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
    expect(await drawn("小.png", clear)).toMatchObject({ size: [30, 20], ink: 0 });
  });

  test("of an iPhone is shown like any other", async () => {
    expect(await drawn("手机.heic", HEIC)).toMatchObject({ size: [64, 48], ink: 1 });
  });

  test("of 10,000 × 10,000 pixels is refused before it is unpacked", async () => {
    const bytes = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: "white" } }).png().toBuffer();
    expect(await drawn("大.png", bytes)).toEqual({ code: "pictureTooLarge", pixels: 60_000_000 });
    expect(await drawn("大.heic", heicHead(10_000, 10_000))).toEqual({ code: "pictureTooLarge", pixels: 60_000_000 });
  });

  test.each(["jpg", "png", "tif", "heic"])("that is a broken .%s is refused", async (extension) => {
    const bytes = Buffer.concat([heicHead(60, 40), Buffer.alloc(100)]);
    expect(await drawn(`坏.${extension}`, bytes)).toEqual({ code: "fileNotShown" });
  });

  test("of several pages is shown page by page", async () => {
    const scan = await twoPages();
    expect(await drawn("扫描.tif", scan, 1)).toMatchObject({ size: [60, 40], ink: 1 });
    expect(await drawn("扫描.tif", scan, 2)).toMatchObject({ size: [60, 40], ink: 0 });
    expect(await drawn("扫描.tif", scan, 3)).toEqual({ code: "placeOutsideFile", pages: 2 });
  });
});

test.each([
  ["三页.pdf", three, 3],
  ["扫描.tif", twoPages, 2],
  ["现场.png", () => photo(30, 20).png().toBuffer(), 1],
] as const)("%s: its pages are counted", async (fileName, bytes, pages) => {
  const output = path.join(folder, `${fileName}.pages`);
  expect(await countPages(await put(fileName, await bytes()), fileName, output)).toEqual({ ok: true, value: null });
  expect(await pagesIn(output)).toBe(pages);
});

test("a PDF without a page is refused", async () => {
  const output = path.join(folder, "none.pages");
  expect(await countPages(await put("空.pdf", pdfOf([])), "空.pdf", output)).toEqual({ ok: false, refusal: { code: "fileNotShown" } });
});
