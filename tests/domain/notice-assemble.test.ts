import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noticeContent, openFields } from "#lib/domain/notice/assemble.ts";
import { textOfNotice } from "#lib/domain/notice/content.ts";
import type { RoundOnFile } from "#lib/domain/notice/ledger.ts";
import type { SectionText } from "#lib/domain/notice/section.ts";
import { templateSections } from "#lib/domain/notice/template.ts";
import { finding, ledger, measure, PARTS } from "./notice-cast.ts";

const HEAD = { title: "关于整改进展情况的通报", opinions: null };
const begun = (said = ledger()) => templateSections({ ledger: said, opinions: null });

function headings(sections: readonly SectionText[], said = ledger()): string[] {
  return noticeContent(HEAD, sections, said).blocks.flatMap((block) => (block.kind === "heading" ? [`${block.level} ${block.text}`] : []));
}

/** The headings below 二、整改落实的成效. */
function results(parts: RoundOnFile["parts"]): string[] {
  const said = ledger({ parts });
  const all = headings(begun(said), said);
  return all.slice(all.findIndex((text) => text.startsWith("1 二、")) + 1, all.findIndex((text) => text.startsWith("1 三、")));
}

describe("the order and the numbers", () => {
  test("一、二、三、; （一） by part; 1. by category; （1） by finding, on through the part", () => {
    expect(headings(begun()).filter((text) => text.startsWith("1"))).toEqual(["1 一、履行主体责任，扎实推进巡察整改", "1 二、整改落实的成效", "1 三、下一步打算和措施"]);
    expect(results(PARTS)).toEqual([
      "2 （一）落实决策部署不够到位方面",
      "3 1.学习不深入方面",
      "4 （1）关于“第1个问题的题目”的问题。",
      "4 （2）关于“第2个问题的题目”的问题。",
      "3 2.服务不完善方面",
      "4 （3）关于“第3个问题的题目”的问题。",
      "2 （二）基层党建薄弱方面",
      "3 1.制度执行不严的问题",
      "4 （1）关于“第4个问题的题目”的问题。",
    ]);
  });

  test("without names of parts or categories what lies below moves up", () => {
    const untitled = PARTS.slice(0, 1).map((part) => ({ ...part, title: "" }));
    expect(results(untitled).map((text) => text.slice(0, 5))).toEqual(["2 （一）", "3 1.关", "3 2.关", "2 （二）", "3 3.关"]);
    const flat = untitled.map((part) => ({ ...part, categories: part.categories.map((category) => ({ ...category, title: "" })) }));
    expect(results(flat).map((text) => text.slice(0, 6))).toEqual(["2 （一）关", "2 （二）关", "2 （三）关"]);
  });

  test("a chapter that is emptied is left out, and leaves no gap", () => {
    const sections = begun().map((section) => (section.key === "responsibility" ? { ...section, body: " \n" } : section));
    expect(headings(sections).filter((text) => text.startsWith("1"))).toEqual(["1 一、整改落实的成效", "1 二、下一步打算和措施"]);
  });

  test("a line such as （一）…… by itself heads what follows; in a sentence it does not", () => {
    const body = "开头。\n（一）加强领导\n正文。\n（二）压实责任。逐项落实。\n\n1.明确任务";
    const sections = begun().map((section) => (section.key === "next" ? { ...section, body } : section));
    expect(headings(sections).slice(-3)).toEqual(["1 三、下一步打算和措施", "2 （一）加强领导", "3 1.明确任务"]);
  });

  test("headings lead to themselves: every anchor is there once, findings by their number through the round", () => {
    const anchors = noticeContent(HEAD, begun(), ledger()).blocks.flatMap((block) => (block.kind === "heading" ? [block.anchor] : []));
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors).toEqual(expect.arrayContaining(["responsibility", "part-2", "category-1-2", "finding-4"]));
  });
});

describe("the words", () => {
  test("a section's own words, the order of the ledger", () => {
    const sections = begun().map((section) => (section.key === "finding:f3" ? { ...section, heading: "改写的标题", body: "改写的正文。\n第二段。" } : section));
    const { text } = textOfNotice(noticeContent(HEAD, sections.toReversed(), ledger()));
    expect(text).toContain("\n（3）改写的标题\n\n改写的正文。\n\n第二段。\n");
  });

  test("braces are fields in prose, and nothing in what is tied", () => {
    const sections = begun().map((section) =>
      section.key === "opening" ? { ...section, body: "共{问题总数}个，{total}个，{电话}。" } : section.key === "finding:f1" ? { ...section, body: "说到{问题总数}。" } : section,
    );
    const { text } = textOfNotice(noticeContent(HEAD, sections, ledger()));
    expect(text).toContain("共4个，4个，{电话}。");
    expect(text).toContain("说到{问题总数}。");
    expect(openFields(HEAD, sections, ledger())).toEqual(["电话"]);
  });

  test("what is new in the ledger is told in its words, what is gone is not told, and so the list is what the public may know", () => {
    const [first, second] = PARTS;
    if (!first || !second) throw new Error("two parts");
    const content = noticeContent(HEAD, begun(ledger({ parts: [first] })), ledger({ parts: [second] }));
    expect(content.findings.map(({ number }) => number)).toEqual([4]);
    expect(textOfNotice(content).text).toContain("（1）关于“第4个问题的题目”的问题。\n\n第4个问题的措施。第4个问题的成效。");
    expect(textOfNotice(content).text).not.toMatch(/第[123]个问题|学习不深入|落实决策部署/);
  });

  test("the counts are of all findings, and say how many are not itemised", () => {
    const said = ledger({ hidden: [finding(5, { status: "NOT_STARTED", grade: null })] });
    const content = noticeContent(HEAD, begun(said), said);
    expect(content.progress).toMatchObject({ total: 5, closed: 4, notStarted: 1, undisclosed: 1 });
    expect(textOfNotice(content).text).toContain("截至2022年6月30日，巡察反馈的5个具体问题，已整改销号4个，尚未启动1个。以下逐项公布4个问题的整改情况，另有1个问题计入总数，不逐项公开。");
  });
});

// Letters that no template and no label has, so that what is found of them in a notice was told by mistake.
const secret = fc.string({ unit: fc.constantFrom(..."甲乙丙丁戊己庚辛壬癸"), minLength: 6, maxLength: 12 });
const measureOnFile = fc
  .record({ hide: fc.boolean(), wording: fc.boolean(), text: secret, outcome: secret })
  .map(({ hide, wording, text, outcome }) => ({
    hidden: hide || wording ? [text, outcome] : [],
    row: measure(text, { outcome, disclosed: !hide, ...(wording && { publicText: "对外的措施", publicOutcome: "对外的成效" }) }),
  }));
const findingOnFile = fc
  .record({ disclosed: fc.boolean(), wording: fc.boolean(), title: secret, longTerm: secret, measures: fc.array(measureOnFile, { maxLength: 4 }) })
  .map(({ disclosed, wording, title, longTerm, measures }) => ({ disclosed, wording, title, longTerm, measures }));

describe("what is not to be told", () => {
  test("no word of an undisclosed finding or measure, nor one with a public wording, is anywhere in the content, also after the ledger conceals it", () => {
    fc.assert(
      fc.property(fc.array(findingOnFile, { minLength: 1, maxLength: 5 }), (drawn) => {
        const rows = drawn.map((each, index) =>
          finding(index + 1, {
            ...{ title: each.title, longTermWork: each.longTerm, grade: "COMPLETED_LONG_TERM", measures: each.measures.map(({ row }) => row) },
            ...(each.wording && { publicTitle: "对外的题目", publicLongTerm: "对外的长期工作" }),
          }),
        );
        const hidden = drawn.flatMap(({ disclosed, wording, title, longTerm, measures }) => [
          ...(disclosed && !wording ? [] : [title, longTerm]),
          ...measures.flatMap((each) => (disclosed ? each.hidden : [each.row.text, each.row.outcome ?? ""])),
        ]);
        const told = drawn.flatMap(({ disclosed, wording, title, longTerm, measures }) =>
          disclosed ? [...(wording ? [] : [title, longTerm]), ...measures.flatMap((each) => (each.hidden.length > 0 ? [] : [each.row.text, each.row.outcome ?? ""]))] : [],
        );
        const open = rows.map((row) => ({ ...row, publicTitle: null, publicLongTerm: null, measures: row.measures.map((each) => measure(each.text, { outcome: each.outcome })) }));
        const listed = (findings: typeof rows) => [{ ordinal: 1, title: "一个方面", categories: [{ ordinal: 1, title: "一个类别", findings }] }];
        const now = ledger({ parts: listed(rows.filter((_, index) => drawn[index]?.disclosed)), hidden: rows.filter((_, index) => !drawn[index]?.disclosed) });
        for (const before of [now, ledger({ parts: listed(open) })]) {
          const content = JSON.stringify(noticeContent(HEAD, begun(before), now));
          for (const words of hidden) if (!told.some((each) => each.includes(words))) expect(content).not.toContain(words);
        }
      }),
      { numRuns: 300 },
    );
  });
});
