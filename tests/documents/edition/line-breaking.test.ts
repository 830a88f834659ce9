import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "#lib/documents/edition/pdf/line-breaking.ts";
import { titleLines } from "#lib/domain/notice/title-lines.ts";

/** Chinese one wide, Latin half of that. */
const measure = (text: string) => [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);
const broken = (text: string, width = 6, indent = 0) => linesOf(text, { width, indent, measure }).map((line) => line.text);

describe("lines of Chinese text", () => {
  it.each([
    ["fills each line", "一二三四五六七八", ["一二三四五六", "七八"]],
    ["begins none with a closing mark", "一二三四五六，七", ["一二三四五", "六，七"]],
    ["begins none with several closing marks", "一二三四五》。”六", ["一二三四", "五》。”六"]],
    ["ends none with an opening mark", "一二三四五“六七”", ["一二三四五", "“六七”"]],
    ["keeps a figure whole", "一二三四2022年", ["一二三四2022", "年"]],
    ["moves a figure that does not fit", "一二三四五2022年", ["一二三四五", "2022年"]],
    ["keeps a percentage with its sign", "一二三四五96.1%六", ["一二三四五", "96.1%六"]],
    ["takes apart what is wider than a line", "abcdefghijklmnop", ["abcdefghijkl", "mnop"]],
    ["leaves blanks out at its end", "一二三四五六 七", ["一二三四五六", "七"]],
    ["of nothing is one empty line", "", [""]],
  ])("%s", (_, text, lines) => {
    expect(broken(text)).toEqual(lines);
  });

  it("leaves room for the first one's indent", () => {
    expect(broken("一二三四五六七八九十", 6, 2)).toEqual(["一二三四", "五六七八九十"]);
  });

  it("loses nothing, whatever the text, and no line is wider than there is room", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(..."一二，。“”《》（）ab1. 、")).map((all) => all.join("")), (text) => {
      const lines = linesOf(text, { width: 6, indent: 2, measure });
      expect(lines.map((line) => line.text).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const [index, line] of lines.entries()) expect(line.width).toBeLessThanOrEqual((index === 0 ? 4 : 6) + 0.02);
    }));
  });
});

describe("the lines of a title", () => {
  it.each([
    ["中共沧州市残疾人联合会党组关于十届市委第一轮巡察整改进展情况的通报", ["中共沧州市残疾人联合会党组", "关于十届市委第一轮巡察整改进展情况的通报"]],
    ["关于巡察整改进展情况的通报", ["关于巡察整改进展情况的通报"]],
    ["某局党组关于巡察整改的通报", ["某局党组关于巡察整改的通报"]],
    ["某局党组关于十届市委第一轮巡察整改进展情况及下一步工作安排的通报", ["某局党组关于十届市委第一轮巡察整改进展情况及下一步工作安排的通报"]],
  ])("%s", (title, lines) => {
    expect(titleLines(title)).toEqual(lines);
  });
});
