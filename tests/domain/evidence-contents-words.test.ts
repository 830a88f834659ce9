import { expect, test } from "vitest";
import { NO_ORIGIN, NOTHING_READ } from "#lib/domain/evidence/contents.ts";
import { identityWords, originRows, positionWords, readingWords, secretMarkWords } from "#lib/domain/labels/evidence-contents.ts";

test("citizens' numbers are told by page; of many pages the rest in one sentence", () => {
  expect(identityWords([])).toEqual([]);
  expect(identityWords([{ page: 3, count: 2 }])).toEqual(["第 3 页疑似有公民身份号码 2 处，公开前须遮盖。"]);
  expect(identityWords([{ page: null, count: 1 }])).toEqual(["文中疑似有公民身份号码 1 处，公开前须遮盖。"]);
  const many = identityWords(Array.from({ length: 40 }, (_, index) => ({ page: index + 1, count: 3 })));
  expect(many).toHaveLength(6);
  expect(many.at(-1)).toBe("另有 35 页共 105 处。");
});

test("what was read as a whole needs no word, nor does a picture without a text; everything else does", () => {
  expect(readingWords({ ...NOTHING_READ, reading: "whole" })).toBeNull();
  expect(readingWords({ ...NOTHING_READ, picture: { width: 1, height: 1 } })).toBeNull();
  expect(readingWords({ ...NOTHING_READ, reading: "none" })).toContain("扫描件");
  expect(readingWords({ ...NOTHING_READ, reading: "part" })).toContain("一部分");
  expect(readingWords({ ...NOTHING_READ, reading: "locked" })).toContain("密码");
  expect(readingWords({ ...NOTHING_READ, reading: "failed", picture: { width: 1, height: 1 } })).toContain("损坏");
});

test("a mark in what was kept before is told with its page", () => {
  expect(secretMarkWords(NOTHING_READ)).toBeNull();
  expect(secretMarkWords({ ...NOTHING_READ, secretMark: { mark: "机密★1年", page: 2 } })).toMatch(/^第 2 页有“机密★1年”字样.*非涉密系统/);
});

test("the origin is told line by line, and only what there is", () => {
  expect(originRows(NO_ORIGIN)).toEqual([]);
  const origin = { ...NO_ORIGIN, position: { latitude: 38.30451, longitude: 116.8387 }, takenAt: "2022-03-09 10:21", author: "张三" };
  expect(originRows(origin)).toEqual([
    { key: "拍摄地点", value: "北纬 38.3045°，东经 116.8387°" },
    { key: "拍摄时间", value: "2022年3月9日 10:21（设备时间）" },
    { key: "作者", value: "张三" },
  ]);
  expect(positionWords({ latitude: -33.8568, longitude: -70.6 })).toBe("南纬 33.8568°，西经 70.6000°");
  expect(originRows({ ...NO_ORIGIN, takenAt: "2022-13-45 99:99" })).toEqual([{ key: "拍摄时间", value: "2022-13-45 99:99" }]);
});
