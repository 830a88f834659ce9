import { expect, test } from "vitest";
import { EVIDENCE_EXTENSIONS } from "#lib/domain/evidence/file.ts";
import { headingLevelOf } from "#lib/domain/evidence/heading-line.ts";
import type { InsideBlock } from "#lib/domain/evidence/inside.ts";
import { pictureWidth, publicName, viewOf } from "#lib/domain/evidence/viewing.ts";
import { headingLevels, pageOfPages, pagePictureWords, photoWords, secondWords } from "#lib/domain/labels/viewer.ts";

const VIEWS = {
  picture: ["jpg", "jpeg", "png", "heic", "tif", "tiff"],
  pages: ["pdf"],
  film: ["mp4"],
  sound: ["mp3"],
  document: ["docx"],
  table: ["xlsx"],
  none: ["ofd", "doc", "xls", "ppt", "pptx", "wps", "et", "dps", "zip"],
};

test("every kind of file that is taken in is looked at in one way", () => {
  const seen = EVIDENCE_EXTENSIONS.map((extension) => [extension, viewOf(`台账.${extension.toUpperCase()}`)]);
  const expected = Object.entries(VIEWS).flatMap(([view, extensions]) => extensions.map((extension) => [extension, view]));
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(expected));
  expect([viewOf("台账"), viewOf("a.constructor")]).toEqual(["none", "none"]);
});

test.each([
  [1, 480],
  [480, 480],
  [481, 960],
  [2160, 2160],
  [9999, 2160],
])("a picture %i wide is answered by one of %i", (asked, width) => {
  expect(pictureWidth(asked)).toBe(width);
});

test.each([
  ["现场照片.HEIC", "现场照片（公开用）.jpg"],
  ["v1.2 报告.pdf", "v1.2 报告（公开用）.pdf"],
  ["扫描.tiff", "扫描（公开用）.tif"],
  ["开工.mp4", null],
  ["材料.zip", null],
])("%s goes public as %s", (fileName, name) => {
  expect(publicName(fileName)).toBe(name);
});

test.each([
  ["一、工作开展情况", 1],
  ["  十二、存在的问题", 1],
  ["（一）加强领导", 2],
  ["(三)跟踪问效", 2],
  ["一、我会召开会议，研究部署。", null],
  ["（一）加强领导；", null],
  [`一、${"长".repeat(40)}`, null],
  ["一是加强领导", null],
  ["正文", null],
])("%s: heading of level %s", (line, level) => {
  expect(headingLevelOf(line)).toBe(level);
});

test("headings go down without leaving one out, below that of the page", () => {
  const heading = (level: number): InsideBlock => ({ kind: "heading", level, text: "题" });
  expect(headingLevels([heading(2), heading(9), { kind: "text", text: "文" }, heading(1), heading(4), heading(5), heading(9)])).toEqual([3, 4, null, 3, 4, 5, 6]);
});

test("what is not seen is said", () => {
  expect(pagePictureWords(3, true)).toBe("第3页的图像，文字见下");
  expect(pagePictureWords(3, false)).toContain("没有读出文字");
  expect(pagePictureWords(3, null)).toContain("还没有读出");
  expect([photoWords("a.jpg", 1, 1), photoWords("a.tif", 2, 5)]).toEqual(["图片“a.jpg”", "图片“a.tif”第2页"]);
  expect([pageOfPages(3, 12), secondWords(59), secondWords(95)]).toEqual(["第 3 / 12 页", "59 秒", "1 分 35 秒"]);
});
