import { describe, expect, test } from "vitest";
import { LEDGER_COLUMNS, type LedgerColumn } from "#lib/domain/ledger-sheet/columns.ts";
import { compareLedger } from "#lib/domain/ledger-sheet/compare.ts";
import { exported, gridOf, type Sheet } from "#tests/support/ledger-sheet.ts";
import { compare, complaints, DIRECTORY, finding, NO_CHANGE, THREE } from "./ledger-sheet-cast.ts";

describe("rows and numbers", () => {
  test("a number twice: neither is believed", () => {
    const { changes, problems } = compare((sheet) => sheet.set(3, "number", "1").set(3, "title", "改了").set(1, "title", "也改了").set(2, "title", "改"));
    expect(problems.map(({ code, address, message }) => [code, address, message])).toEqual([
      ["numberTwice", "A10", "序号1在A4已经出现过，两处都没有导入，请只保留一处。"],
      ["findingsAbsent", "A3", "文件中没有问题3，系统中保持不变；不会因为文件中缺少而删除。"],
    ]);
    expect(changes.map(({ number }) => number)).toEqual([2]);
  });

  test("a number twice, one right below the other", () => {
    expect(complaints((sheet) => sheet.set(2, "number", "1"))).toEqual(["numberTwice A7", "findingsAbsent A3"]);
  });

  test("a row copied whole names its measure twice", () => {
    const copy = (sheet: Sheet) => sheet.fillDown().insert(sheet.rowOf(2, 3) + 1, rowCells(sheet, sheet.rowOf(2, 3)));
    expect(complaints(copy)).toEqual(["ordinalTwice F10"]);
  });

  test("a number of no finding, and rows without one", () => {
    expect(complaints((sheet) => sheet.insert(12, { number: "4", title: "新问题", measure: "1. 新措施" }))).toEqual(["numberUnknown A13"]);
    expect(complaints((sheet) => sheet.insert(12, { title: "新问题", measure: "新措施" }).insert(13, { measure: "又一条" }))).toEqual(["numberMissing A13"]);
    expect(complaints((sheet) => sheet.insert(3, { measure: "没有主" }))).toEqual(["numberMissing A4"]);
    expect(complaints((sheet) => sheet.set(2, "number", "二"))).toEqual(["numberUnreadable A7", "findingsAbsent A3"]);
  });

  test("rows of one finding that say different things", () => {
    expect(complaints((sheet) => sheet.fillDown().set(2, "leader", "王建国", 2))).toEqual(["rowsDisagree G8"]);
  });

  test("a cell merged by hand over two findings counts for both", () => {
    const findings = [finding(1, { measures: [] }), finding(2, { measures: [], department: "康复部", leadDepartmentId: "d-2" })];
    const grid = gridOf(exported(findings).texts, [{ row: 3, column: 7, lastRow: 4, lastColumn: 7 }]);
    const { changes } = compareLedger(grid, findings, DIRECTORY);
    expect(changes.map(({ number, address, edit }) => [number, address, edit])).toEqual([
      [2, "H4", { kind: "assignment", set: { leadDepartmentId: "d-1" } }],
    ]);
  });

  test("deleted findings are a problem in the whole ledger, a note in a sheet that does not say, and none in a part of it", () => {
    const without2 = (sheet: Sheet) => [1, 2, 3].forEach(() => sheet.drop(sheet.rowOf(2)));
    expect(compare(without2).problems).toMatchObject([{ code: "findingsAbsent", severity: "problem", address: "A3" }]);
    const unsaid = compare((sheet) => {
      without2(sheet);
      sheet.drop(0).drop(0);
    });
    expect(unsaid.problems).toMatchObject([{ code: "findingsAbsent", severity: "note", address: "A1" }]);
    const narrowed = exported([finding(1), finding(3)], { narrowedBy: ["责任部室：办公室"] });
    expect(compareLedger(narrowed.grid(), THREE, DIRECTORY)).toEqual(NO_CHANGE);
    const { problems } = compareLedger(narrowed.drop(6).drop(6).drop(6).grid(), THREE, DIRECTORY);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ["findingsFewer", "文件写明有2个问题，现有1个；缺少的问题在系统中保持不变，不会因为文件中缺少而删除。"],
    ]);
  });

  test("many deleted findings are counted rather than listed", () => {
    const many = Array.from({ length: 15 }, (_, index) => finding(index + 1, { measures: [] }));
    const { problems } = compareLedger(exported(many.slice(0, 1)).grid(), many, DIRECTORY);
    expect(problems.map(({ message }) => message)).toEqual([
      "文件中没有问题2、3、4、5、6、7、8、9、10、11等14个问题，系统中保持不变；不会因为文件中缺少而删除。",
    ]);
  });
});

describe("columns", () => {
  test("a column that is called otherwise is known by what offices call it", () => {
    expect(compare((sheet) => sheet.head("department", "牵头单位").head("title", "存在\n问题").head("deadline", "整改时限（年月日）："))).toEqual(NO_CHANGE);
  });

  test("one that cannot be found is reported, and the others are compared", () => {
    const { changes, problems } = compare((sheet) => sheet.head("leader", "谁").set(1, "leader", "王建国").set(1, "target", "新"));
    expect(problems.map(({ address, message }) => [address, message])).toEqual([["A3", "没有找到“责任领导”列，这一列没有比对，请恢复原来的列名后重新上传。"]]);
    expect(changes.map(({ column }) => column)).toEqual(["target"]);
  });

  test("without the measures' column nothing is said of measures; without numbers nothing at all", () => {
    expect(complaints((sheet) => sheet.head("measure", "丙"))).toEqual(["columnMissing A3"]);
    expect(complaints((sheet) => sheet.head("number", "丙").set(1, "title", "新"))).toEqual(["columnMissing A3"]);
  });

  test("columns that are not imported may be deleted", () => {
    expect(compare((sheet) => sheet.head("remark", "").head("evidence", "").head("part", ""))).toEqual(NO_CHANGE);
  });

  test("a sheet without a header says so", () => {
    expect(compareLedger(gridOf([["一", "二"], ["三", "四"]]), THREE, DIRECTORY)).toMatchObject({ changes: [], problems: [{ code: "headMissing", address: "A1" }] });
    expect(compareLedger(gridOf([]), THREE, DIRECTORY)).toMatchObject({ changes: [], problems: [{ code: "headMissing", address: "A1" }] });
  });
});

/** The cells of a row as they stand. */
function rowCells(sheet: Sheet, row: number): Partial<Record<LedgerColumn, string>> {
  return Object.fromEntries(LEDGER_COLUMNS.map(({ key }, index) => [key, sheet.at(row)[index] ?? ""]));
}
