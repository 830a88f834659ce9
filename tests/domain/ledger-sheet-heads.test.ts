import { describe, expect, test } from "vitest";
import { LEDGER_COLUMNS } from "#lib/domain/ledger-sheet/columns.ts";
import { readLedgerHead } from "#lib/domain/ledger-sheet/heads.ts";
import { gridOf, type Merge } from "#tests/support/ledger-sheet.ts";

function columnsIn(texts: string[][], merges: Merge[] = []) {
  const head = readLedgerHead(gridOf(texts, merges));
  return head && { rows: [head.headRow, head.bodyRow], columns: Object.fromEntries(head.columns) };
}

test("the columns of an exported ledger are found by their own names", () => {
  const names = LEDGER_COLUMNS.map(({ head }): string => head);
  expect(columnsIn([names])).toEqual({ rows: [0, 1], columns: Object.fromEntries(LEDGER_COLUMNS.map(({ key }, index) => [key, index])) });
});

test.each([
  ["问题", "title"], ["存在问题", "title"], ["具体问题", "title"], ["问题表现", "title"], ["反馈问题", "title"], ["巡察反馈问题", "title"],
  ["整改措施", "measure"], ["措施", "measure"], ["整改举措", "measure"],
  ["责任部室", "department"], ["责任部门", "department"], ["责任单位", "department"], ["牵头部门", "department"], ["牵头单位", "department"], ["主责部门", "department"],
  ["配合部室", "supporting"], ["配合部门", "supporting"], ["协助单位", "supporting"],
  ["责任领导", "leader"], ["牵头领导", "leader"], ["分管领导", "leader"],
  ["责任人", "responsible"], ["具体责任人", "responsible"],
  ["整改时限", "deadline"], ["完成时限", "deadline"], ["时限", "deadline"],
  ["完成情况", "progress"], ["整改情况", "progress"], ["进展情况", "progress"],
  ["整改成效", "outcome"], ["成效", "outcome"],
  ["方面", "part"], ["问题类型", "part"], ["一级分类", "part"],
  ["类别", "category"], ["分类", "category"], ["二级分类", "category"],
  ["备注", "remark"], ["编号", "number"],
  [" 责 任\n单 位 ", "department"], ["责任单位：", "department"], ["整改时限（年/月/日）", "deadline"], ["＊责任人", "responsible"],
] as const)("%j is %s", (name, key) => {
  const others = key === "title" ? ["整改措施", "序号"] : ["问题", key === "measure" ? "序号" : "整改措施"];
  expect(columnsIn([[...others, name]])?.columns[key]).toBe(2);
});

describe("where the header stands", () => {
  test("below a title, a unit and a date; not where a data row happens to say the same", () => {
    const texts = [["整改措施台账"], ["单位：某局", "", "2022年6月"], ["序号", "问题", "整改措施"], ["1", "问题", "整改措施"]];
    expect(columnsIn(texts)).toEqual({ rows: [2, 3], columns: { number: 0, title: 1, measure: 2 } });
  });

  test("within the first twenty rows", () => {
    const blank = (rows: number) => Array.from({ length: rows }, () => [""]);
    expect(columnsIn([...blank(19), ["问题", "措施"]])?.rows).toEqual([19, 20]);
    expect(columnsIn([...blank(20), ["问题", "措施"]])).toBeNull();
  });

  test("over two rows: the lower name counts, or both together, or the upper one", () => {
    const texts = [["序号", "问题", "整改", "", "责任", ""], ["", "", "措施", "时限", "领导", "牵头部门"], ["1", "甲", "乙", "丙", "丁", "戊"]];
    const merges = [0, 1].map((column) => ({ row: 0, column, lastRow: 1, lastColumn: column })).concat([2, 4].map((column) => ({ row: 0, column, lastRow: 0, lastColumn: column + 1 })));
    const columns = { number: 0, title: 1, measure: 2, deadline: 3, leader: 4, department: 5 };
    expect(columnsIn(texts, merges)).toEqual({ rows: [0, 2], columns });
    expect(columnsIn(texts.with(1, ["", "", "学习", "七月", "王某", "办公室"]), merges)?.rows).toEqual([0, 1]);
  });

  test("a head over two columns is one column", () => {
    const merge = { row: 0, column: 1, lastRow: 0, lastColumn: 2 };
    expect(readLedgerHead(gridOf([["序号", "问题", "", "整改措施"], ["1", "甲", "乙", "丙"]], [merge]))).toMatchObject({ again: [] });
  });

  test("a first row of data is no second header, even below a head over several columns", () => {
    const texts = [["序号", "问题", "", "整改措施"], ["1", "措施", "甲", "乙"]];
    expect(columnsIn(texts, [{ row: 0, column: 1, lastRow: 0, lastColumn: 2 }])?.rows).toEqual([0, 1]);
  });
});

describe("of two columns with one meaning", () => {
  test("the one with the exported name is taken, else the first; the other is told", () => {
    expect(readLedgerHead(gridOf([["分管领导", "责任领导", "问题"]]))).toMatchObject({
      columns: new Map([["leader", 1], ["title", 2]]),
      again: [{ key: "leader", column: 0 }],
    });
    expect(readLedgerHead(gridOf([["存在问题", "具体问题", "措施"]]))).toMatchObject({
      columns: new Map([["title", 0], ["measure", 2]]),
      again: [{ key: "title", column: 1 }],
    });
  });
});

test.each([[[]], [[["问题"]]], [[["序号", "责任领导", "整改时限"]]], [[["甲", "乙"], ["丙", "丁"]]]])("%j has no header", (texts) => {
  expect(columnsIn(texts)).toBeNull();
});
