import { describe, expect, test } from "vitest";
import { draftFindings } from "#lib/domain/import/draft.ts";
import { draftOf } from "#lib/domain/import/replay.ts";
import { type ReadOutline, outlineOfSource } from "#lib/domain/import/source.ts";
import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import { textOfSheet } from "#lib/domain/ledger-sheet/text.ts";
import { findingsOf, type Span } from "#lib/domain/official-text/outline.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { gridOf } from "#tests/support/ledger-sheet.ts";

const HEAD = ["序号", "方面", "类别", "问题", "整改措施"];
const FIRST = gridOf([HEAD, ["1", "党建方面", "学习", "学习不深入", "1.集中学习；2.专题研讨"], ["2", "廉政方面", "监督", "监督缺位", "约谈"], ["3", "", "", UNTITLED_FINDING, ""]]);
const SECOND = gridOf([["第二批"], HEAD, ["1", "党建方面", "学习", "研讨不够", "完善制度"], ["2", "党建方面", "作风", "调研流于形式", "下基层"]]);
const PLAIN = gridOf([["问题", "措施"], ["支部不健全", "换届"]]);
const NOTES = gridOf([["填表说明"], [""], ["一事一填", "不得空白"]]);

function outline(source: { text?: string; sheets?: SheetGrid[]; tables?: SheetGrid[] }): ReadOutline {
  const read = outlineOfSource({ text: source.text ?? "", sheets: source.sheets ?? null, tables: source.tables ?? [] });
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

function jotted({ base }: ReadOutline): string[] {
  return base.parts.flatMap((part) => [
    `${part.key} ${part.title}`,
    ...part.categories.flatMap((category) => [
      `${category.key} ${category.title}`,
      ...category.findings.flatMap(({ key, number, title, measures }) => [`${key} ${number} ${title}`, ...measures.map((measure) => `${measure.key} ${measure.text}`)]),
    ]),
  ]);
}

const said = ({ text }: ReadOutline, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));

/** Every passage of an outline says what its node does. */
function expectPassages(read: ReadOutline) {
  for (const { title, titleSpan, measures, ...whole } of findingsOf(read.base)) {
    expect(said(read, [titleSpan])).toEqual([title]);
    expect(said(read, measures)).toEqual(measures.map(({ text }) => text));
    expect([titleSpan, ...measures].filter(({ start, end }) => start < whole.start || end > whole.end)).toEqual([]);
  }
  for (const part of read.base.parts) {
    expect(said(read, [part])).toEqual([part.title]);
    expect(said(read, part.categories)).toEqual(part.categories.map(({ title }) => title));
  }
}

describe("a workbook", () => {
  test("of several ledgers is one outline: numbers run on, and what is called the same is the same", () => {
    const read = outline({ sheets: [FIRST, SECOND, PLAIN] });
    expect(jotted(read)).toEqual([
      ...["p1 党建方面", "c1 学习", "f1 1 学习不深入", "m1 集中学习", "m2 专题研讨", "f4 4 研讨不够", "m4 完善制度", "c3 作风", "f5 5 调研流于形式", "m5 下基层"],
      ...["p2 廉政方面", "c2 监督", "f2 2 监督缺位", "m3 约谈"],
      ...["p3 ", "c4 ", "f6 6 支部不健全", "m6 换届"],
      ...["p0 ", "c0 ", "f3 3 "],
    ]);
    expectPassages(read);
    expect(draftFindings(draftOf({ ...read.base, text: read.text }, []))).toHaveLength(6);
  });

  test("keeps what its other sheets say, in no item; the rest of the text is the sheets', in their order", () => {
    const read = outline({ sheets: [NOTES, FIRST, gridOf([[""]]), SECOND] });
    expect(read.text).toBe([NOTES, FIRST, SECOND].map((sheet) => textOfSheet(sheet).text).join("\n\n"));
    expect(said(read, read.base.unplaced)).toEqual(["填表说明", "一事一填\t不得空白", HEAD.join("\t"), "第二批", HEAD.join("\t")]);
    expect(findingsOf(read.base)).toHaveLength(5);
    expectPassages(read);
  });

  test("of one ledger is that ledger; of none it is refused", () => {
    expect(outline({ sheets: [SECOND] }).text).toBe(textOfSheet(SECOND).text);
    expect(outlineOfSource({ text: "", sheets: [NOTES, gridOf([[]])], tables: [] })).toEqual({ ok: false, refusal: { code: "sheetWithoutFindings", field: "file" } });
  });
});

describe("a Word document", () => {
  const PROSE = "中共某某市档案局党组关于巡察整改进展情况的通报\n2023年3月1日至5月31日，市委第二巡察组对市档案局党组进行了巡察。7月10日，市委巡察组向市档案局党组反馈了巡察意见。\n反馈的5个问题，已完成整改4个。";
  const CLOSING = "联系电话：0571-88880000。";
  const text = [PROSE, textOfSheet(FIRST).text, CLOSING, textOfSheet(SECOND).text].join("\n");

  test("with its findings in tables: all of them, the facts and figures of its text, and its prose in no item", () => {
    const read = outline({ text, tables: [FIRST, SECOND] });
    expect(read.text).toBe([text, textOfSheet(FIRST).text, textOfSheet(SECOND).text].join("\n\n"));
    expect(findingsOf(read.base).map(({ number, title }) => [number, title])).toEqual([[1, "学习不深入"], [4, "研讨不够"], [5, "调研流于形式"], [2, "监督缺位"], [3, ""]]);
    expectPassages(read);
    const { inspection, passages, stated, statedPassages, unplaced } = read.base;
    expect([inspection.periodStart, stated.completed]).toEqual(["2023-03-01", 4]);
    const stand = [passages.periodStart, statedPassages.completed].flatMap((span) => span ?? []);
    expect(said(read, stand)).toEqual([expect.stringContaining("2023年3月1日"), expect.stringContaining("4")]);
    expect(said(read, unplaced)).toEqual([...PROSE.split("\n"), CLOSING, HEAD.join("\t"), "第二批", HEAD.join("\t")]);
  });

  test("that is nothing but its table has its text once", () => {
    expect(outline({ text: textOfSheet(SECOND).text, tables: [SECOND] }).text).toBe(textOfSheet(SECOND).text);
  });

  test("whose text tells as much is its text", () => {
    const letter = "一、党的建设方面\n（一）学习不深入\n1.学习不深入的问题。\n整改情况：集中学习。\n2.研讨不够的问题。\n整改情况：专题研讨。";
    const read = outline({ text: letter, tables: [PLAIN] });
    expect(read.text).toBe(letter);
    expect(findingsOf(read.base).length).toBeGreaterThan(0);
  });
});
