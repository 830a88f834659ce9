import { describe, expect, test } from "vitest";
import { EVIDENCE_EXTENSIONS } from "#lib/domain/evidence/file.ts";
import { excerptsOf, markedText, type Piece } from "#lib/domain/evidence/excerpt.ts";
import { FILE_KINDS, KIND_EXTENSIONS, kindOf } from "#lib/domain/evidence/kinds.ts";
import { formsOf, lettersIn, searchWords } from "#lib/domain/evidence/search-words.ts";

const shown = (pieces: readonly Piece[]) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");
const excerpts = (text: string, ...words: string[]) => excerptsOf([{ page: 3, text }], words).map(({ pieces }) => shown(pieces));

describe("what is looked for", () => {
  test.each([
    ["康复 机构", ["康复", "机构"]],
    ["  康复　机构\t名单 ", ["康复", "机构", "名单"]],
    ["“康复 机构” 名单", ["康复 机构", "名单"]],
    ['"annual report" 2022', ["annual report", "2022"]],
    ["＂康复 机构＂", ["康复 机构"]],
    ["关于“整改”的通报", ["关于“整改”的通报"]],
    ["“没有写完", ["“没有写完"]],
    ["康复 康复 康 复", ["康复", "康", "复"]],
    ["ABC ＡＢＣ abc", ["abc"]],
    ["“” \" \" 　", []],
    ["", []],
    ["100% a_b", ["100%", "a_b"]],
  ])("%j is %j", (typed, words) => expect(searchWords(typed)).toEqual(words));

  test("is eight words at the most", () => {
    expect(searchWords("一 二 三 四 五 六 七 八 九 十")).toHaveLength(8);
  });

  test.each([
    ["康", 1],
    ["３", 1],
    ["㎡", 2],
    ["康 复", 2],
    ["𠮷", 1],
  ])("%j counts %d letters", (word, count) => expect(lettersIn(word)).toBe(count));

  test.each([
    ["康", ["康"]],
    ["A", ["a", "A", "ａ", "Ａ"]],
    ["３", ["3", "３"]],
    ["%", ["%", "％"]],
  ])("%j alone is written %j", (letter, forms) => expect(formsOf(letter)).toEqual(forms));
});

describe("an excerpt", () => {
  test("shows what stands around the words, from the beginning of their sentence", () => {
    expect(excerpts("3月9日召开党组会议。会议研究了康复机构整改方案，决定增加定点机构。", "康复机构")).toEqual(["会议研究了[康复机构]整改方案，决定增加定点机构。"]);
  });

  test("says where it leaves something out", () => {
    const [only = ""] = excerpts(`${"前".repeat(100)}康复${"后".repeat(100)}`, "康复");
    expect(only).toBe(`…${"前".repeat(24)}[康复]${"后".repeat(64)}…`);
  });

  test.each([
    ["blanks where a line of a PDF ends", "定点康\n复机构三家", "康复", "定点[康复]机构三家"],
    ["blanks between letters, as headings have them", "会 议　纪 要", "会议纪要", "[会议纪要]"],
    ["blanks in what is looked for", "定点康复机构三家", "康复 机构", "定点[康复机构]三家"],
    ["wide letters and digits", "编号ＡＢ１２止", "ab12", "编号[ＡＢ１２]止"],
    ["wide ones looked for", "编号ab12止", "ＡＢ１２", "编号[ab12]止"],
    ["one sign for two letters", "共30㎡整", "30m2", "共[30㎡]整"],
    ["Latin words keep their blanks", "see the  annual\nreport now", "annual report", "see the [annual report] now"],
    ["marks of their own", "cafe\u0301 au lait", "café", "[cafe\u0301] au lait"],
    ["signs that mean something elsewhere", "完成100%（a_b）", "100%", "完成[100%]（a_b）"],
  ])("tells %s as the search does", (_of, text, word, expected) => expect(excerpts(text, word)).toEqual([expected]));

  test("keeps paragraphs and cells apart", () => {
    expect(excerpts("名称\t数量\n\n康复机构", "康复")).toEqual(["名称 数量 [康复]机构"]);
  });

  test("marks every word, overlapping ones together, and cuts none in half", () => {
    expect(excerpts("整改办公室整改落实", "整改办", "改办公", "落实")).toEqual(["[整改办公]室整改[落实]"]);
    const [long = ""] = excerpts(`康复${"文".repeat(63)}机构名单${"文".repeat(50)}`, "康复", "机构名单");
    expect(long.endsWith("[机构名单]…")).toBe(true);
  });

  test("two of a file at the most: the second shows another word, if there is such a place", () => {
    const far = "。".repeat(100);
    expect(excerpts(`康复一${far}康复二${far}康复三`, "康复").map((each) => each.replaceAll(/[。…]/g, ""))).toEqual(["[康复]一", "[康复]二"]);
    expect(excerpts(`康复一${far}康复二${far}名单三`, "康复", "名单").map((each) => each.replaceAll(/[。…]/g, ""))).toEqual(["[康复]一", "[名单]三"]);
  });

  test("tells the page of each passage", () => {
    const passages = [{ page: 2, text: "没有" }, { page: 5, text: "康复" }, { page: null, text: "名单" }];
    expect(excerptsOf(passages, ["康复", "名单"]).map(({ page }) => page)).toEqual([5, null]);
  });

  test("is none where the text has none of the words", () => {
    expect(excerpts("没有", "康复")).toEqual([]);
    expect(excerptsOf([], ["康复"])).toEqual([]);
  });

  test("of a name is the whole name", () => {
    expect(shown(markedText("2022年 会议纪要（康复）.pdf", ["会议", "PDF"]))).toBe("2022年 [会议]纪要（康复）.[pdf]");
    expect(shown(markedText("台账.pdf", []))).toBe("台账.pdf");
  });

  test("of a long page is made at once", () => {
    const since = performance.now();
    excerpts(`${"康复 \n".repeat(20_000)}`, "康", "复");
    expect(performance.now() - since).toBeLessThan(2_000);
  });
});

describe("the kind of a file", () => {
  test("every accepted extension has one, and only one", () => {
    expect(FILE_KINDS.flatMap((kind) => KIND_EXTENSIONS[kind]).sort()).toEqual([...EVIDENCE_EXTENSIONS].sort());
  });

  test.each([
    ["扫描件.PDF", "page"],
    ["照片.heic", "picture"],
    ["台账.et", "sheet"],
    ["没有扩展名", null],
  ])("%s: %s", (name, kind) => expect(kindOf(name)).toBe(kind));
});
