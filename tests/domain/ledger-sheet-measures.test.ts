import { describe, expect, test } from "vitest";
import { compareLedger } from "#lib/domain/ledger-sheet/compare.ts";
import type { SheetFinding } from "#lib/domain/ledger-sheet/finding.ts";
import { exported, gridOf, type Sheet } from "#tests/support/ledger-sheet.ts";
import { compare, complaints, DIRECTORY, finding, measure, NO_CHANGE } from "./ledger-sheet-cast.ts";

describe("measures", () => {
  test("are told by the number they begin with, wherever they stand", () => {
    const { changes, problems } = compare((sheet) => sheet.set(2, "measure", "3. 第三", 2).set(2, "measure", "2. 第二", 3));
    expect(changes.map(({ id, ordinal, address, after, edit }) => [id, ordinal, address, after, edit])).toEqual([
      ["f2-m-m-2-2-v1-measure", 2, "F9", "第二", { kind: "wording", measureId: "m-2-2", text: "第二" }],
      ["f2-m-m-2-3-v1-measure", 3, "F8", "第三", { kind: "wording", measureId: "m-2-3", text: "第三" }],
    ]);
    // What stands beside a measure goes with it: both were open, without outcome or evidence.
    expect(problems).toEqual([]);
  });

  test.each(["2、第2条措施", "2．第2条措施", "（2）第2条措施", "(2) 第2条措施", "2）第2条措施", "２. 第2条措施", "2. 第2条措施。", "第2条措施"])(
    "“%s” is the second, unchanged",
    (text) => {
      expect(compare((sheet) => sheet.set(2, "measure", text, 2))).toEqual(NO_CHANGE);
    },
  );

  test("a letter and its parts are the same wording, however the number is written", () => {
    const findings = [finding(1, { measures: [measure(1, { text: "cafe\u0301" })] })];
    expect(compare((sheet) => sheet.set(1, "measure", "1、caf\u00e9"), findings)).toEqual(NO_CHANGE);
  });

  test("one cell merged over two rows is one measure", () => {
    const findings = [finding(1, { measures: [measure(1)] })];
    const texts = [...exported(findings).texts, []];
    const merges = texts[2]?.map((_, column) => ({ row: 3, column, lastRow: 4, lastColumn: column })).slice(0, 12);
    expect(compareLedger(gridOf([...texts.slice(0, 4), [...Array.from({ length: 15 }, () => ""), ""]], merges), findings, DIRECTORY)).toEqual(NO_CHANGE);
    const split = texts.slice(0, 4).concat([Array.from({ length: 16 }, (_, column) => (column === 14 ? "甲" : ""))]);
    expect(compareLedger(gridOf(split, merges), findings, DIRECTORY).problems.map(({ code, address }) => [code, address])).toEqual([["rowsDisagree", "O5"]]);
  });

  test("a text that begins with a figure keeps it", () => {
    const { changes } = compare((sheet) => sheet.set(2, "measure", "2. 3.5万元全部收回", 2));
    expect(changes.map(({ edit }) => edit)).toEqual([{ kind: "wording", measureId: "m-2-2", text: "3.5万元全部收回" }]);
    expect(complaints((sheet) => sheet.set(2, "measure", "3.5万元全部收回", 2))).toEqual(["ordinalMissing F8", "measureAbsent F7"]);
  });

  test("an outcome is one cell's change, of an open measure as of a done one", () => {
    const { changes } = compare((sheet) => sheet.set(2, "outcome", "已经过半", 2).set(2, "outcome", "已印发并执行", 1));
    expect(changes.map(({ address, ordinal, before, after, edit }) => [address, ordinal, before, after, edit])).toEqual([
      ["M7", 1, "已印发。", "已印发并执行", { kind: "outcome", measureId: "m-2-1", outcome: "已印发并执行" }],
      ["M8", 2, "", "已经过半", { kind: "outcome", measureId: "m-2-2", outcome: "已经过半" }],
    ]);
  });

  test("a done measure keeps an outcome, an open one need not", () => {
    expect(complaints((sheet) => sheet.set(2, "outcome", ""))).toEqual(["outcomeEmpty M7"]);
    const findings = [finding(1, { measures: [measure(1, { outcome: "进行中", version: 7 })] })];
    const { changes } = compare((sheet) => sheet.set(1, "outcome", ""), findings);
    expect(changes.map(({ id, edit }) => [id, edit])).toEqual([["f1-m-m-1-v7-outcome", { kind: "outcome", measureId: "m-1", outcome: null }]]);
  });

  test("too long a wording and too long an outcome are reported", () => {
    expect(complaints((sheet) => sheet.set(2, "measure", `2. ${"长".repeat(501)}`, 2))).toEqual(["tooLong F8"]);
    expect(complaints((sheet) => sheet.set(2, "outcome", "长".repeat(2001), 2))).toEqual(["tooLong M8"]);
    expect(compare((sheet) => sheet.set(2, "measure", `2. ${"长".repeat(500)}。`, 2)).problems).toEqual([]);
  });

  test("an emptied cell is reported once, where it is", () => {
    expect(complaints((sheet) => sheet.set(2, "measure", "", 2))).toEqual(["measureEmpty F8"]);
    expect(complaints((sheet) => sheet.set(2, "measure", "2.", 2))).toEqual(["measureEmpty F8"]);
    expect(complaints((sheet) => sheet.set(2, "measure", "2. ；", 2))).toEqual(["measureEmpty F8"]);
  });

  test("the same number twice: neither is believed, the others are", () => {
    const { changes, problems } = compare((sheet) => sheet.set(2, "measure", "2. 另一条", 3).set(2, "measure", "2. 改过", 2).set(2, "outcome", "改过。"));
    expect(problems.map(({ code, address, message }) => [code, address, message])).toEqual([
      ["ordinalTwice", "F9", "措施二在F8已经出现过，两处都没有导入，请核对措施开头的序号。"],
      ["measureAbsent", "F7", "文件中没有措施三，系统中保持不变；要删除措施，请在系统中办理。"],
    ]);
    expect(changes.map(({ address }) => address)).toEqual(["M7"]);
  });

  test("a number far off is no measure", () => {
    expect(complaints((sheet) => sheet.set(2, "measure", "9. 新的", 3))).toEqual(["ordinalUnknown F9", "measureAbsent F7"]);
  });

  test("a deleted row is reported and nothing deleted, the first one too", () => {
    for (const [ordinal, name] of [[1, "一"], [2, "二"], [3, "三"]] as const) {
      const { changes, problems } = compare((sheet) => sheet.drop(sheet.rowOf(2, ordinal)));
      expect(changes).toEqual([]);
      expect(problems.map(({ code, number, message }) => [code, number, message])).toEqual([
        ["measureAbsent", 2, `文件中没有措施${name}，系统中保持不变；要删除措施，请在系统中办理。`],
      ]);
    }
  });
});

describe("rows put in or taken out", () => {
  const texts = ["召开会议", "制定办法", "开展检查"];
  const [meeting, rules, inspection] = texts.map((text, index) => measure(index + 1, { text, outcome: `成效${text}` }));
  const all = [meeting, rules, inspection].filter((each) => each !== undefined);
  const ledger = (measures = all) => [finding(1, { measures: measures.map((each, index) => ({ ...each, ordinal: index + 1 })) })];
  const told = (edit: (sheet: Sheet) => unknown, findings = ledger(), file = findings) => {
    const sheet = exported(file);
    edit(sheet);
    const { changes, problems } = compareLedger(sheet.grid(), findings, DIRECTORY);
    return [...changes.map(({ address, edit: { kind }, after }) => `${kind} ${address} ${after}`), ...problems.map(({ code, address }) => `${code} ${address}`)];
  };
  const numbered = (sheet: Sheet, cells: readonly string[]) => cells.forEach((cell, index) => sheet.set(1, "measure", cell, index + 1));

  test("one put in, and those below numbered anew: one new measure, and nobody's text or outcome moves", () => {
    for (const [at, cells] of [
      [1, ["1. 召开会议", "2. 建立学习台账", "3. 制定办法", "4. 开展检查"]],
      [2, ["1. 召开会议", "2. 制定办法", "3. 建立学习台账", "4. 开展检查"]],
    ] as const) {
      expect(told((sheet) => numbered(sheet.insert(sheet.rowOf(1) + at, {}), cells))).toEqual([`newMeasure F${4 + at} 建立学习台账`]);
    }
  });

  test("put in without numbering the others anew: its number is taken, and it is reported", () => {
    expect(told((sheet) => sheet.insert(sheet.rowOf(1) + 1, { measure: "2. 建立学习台账" }))).toEqual(["ordinalMoved F5"]);
    expect(told((sheet) => sheet.insert(sheet.rowOf(1) + 1, { measure: "建立学习台账" }))).toEqual(["newMeasure F5 建立学习台账"]);
  });

  test("put in, numbered anew, and one of the others reworded as well: which is which cannot be told", () => {
    const cells = ["1. 召开会议", "2. 建立学习台账", "3. 制定管理办法", "4. 开展检查"];
    expect(told((sheet) => numbered(sheet.insert(sheet.rowOf(1) + 1, {}), cells))).toEqual(["ordinalMoved F5", "ordinalMoved F6", "measureAbsent F4"]);
    const last = ["1. 召开会议", "2. 建立学习台账", "3. 制定办法", "4. 检查两次"];
    expect(told((sheet) => numbered(sheet.insert(sheet.rowOf(1) + 1, {}), last))).toEqual(["ordinalMoved F5", "ordinalMoved F7", "measureAbsent F4"]);
  });

  test("taken out, and those below numbered anew: reported, and nothing else", () => {
    expect(told((sheet) => numbered(sheet.drop(sheet.rowOf(1)), ["1. 制定办法", "2. 开展检查"]))).toEqual(["measureAbsent F4"]);
  });

  test("an old file with a measure that was deleted since: its row is reported, the others are who they were", () => {
    for (const [gone, row, place] of [[meeting, "F4", 2], [rules, "F5", 1]] as const) {
      const left = ledger(all.filter((each) => each !== gone));
      expect(told(() => undefined, left, ledger())).toEqual([`ordinalMoved ${row}`]);
      const edited = told((sheet) => sheet.set(1, "outcome", "另有成效", place), left, ledger());
      expect(edited).toEqual([`outcome M${3 + place} 另有成效`, `ordinalMoved ${row}`]);
    }
  });

  test("two of the same words are told by their numbers, and by nothing once those are wrong", () => {
    const alike = ledger([all[0] ?? measure(1), { ...measure(2), text: "开展检查" }, { ...measure(3), text: "开展检查", outcome: "查了" }]);
    expect(told((sheet) => sheet.set(1, "measure", "2. 检查两次", 2), alike)).toEqual(["wording F5 检查两次"]);
    const cells = ["1. 召开会议", "2. 建账", "3. 开展检查", "4. 开展检查"];
    expect(told((sheet) => numbered(sheet.insert(sheet.rowOf(1) + 1, {}), cells), alike)).toEqual(["ordinalMoved F6", "ordinalMoved F7", "ordinalMoved F5"]);
  });

  test("a row copied under its own: which outcome counts cannot be told", () => {
    expect(told((sheet) => sheet.insert(sheet.rowOf(1) + 1, { measure: "1. 召开会议", outcome: "另一成效" }))).toEqual(["ordinalTwice F5"]);
  });

  test("what to do is said", () => {
    const { problems } = compare((sheet) => sheet.insert(sheet.rowOf(2) + 1, { measure: "1. 新的一条" }));
    expect(problems.map(({ message }) => message)).toEqual(["这一行的编号与原来的措施对不上，没有导入；请恢复原编号，新增措施不写编号。"]);
  });
});

describe("new measures", () => {
  const added = (edit: (sheet: Sheet) => unknown, findings?: SheetFinding[]) => {
    const { changes, problems } = compare(edit, findings);
    expect(problems).toEqual([]);
    return changes.map(({ id, address, number, ordinal, before, after, edit: wanted }) => {
      expect([before, wanted]).toEqual(["", { kind: "newMeasure", text: after }]);
      expect(id.startsWith(`f${number}-new-${address}-`)).toBe(true);
      return [address, number, ordinal, after];
    });
  };

  test("a row with the next number, below the others or between them", () => {
    expect(added((sheet) => sheet.insert(9, { measure: "4. 第四条。" }))).toEqual([["F10", 2, 4, "第四条"]]);
    expect(added((sheet) => sheet.insert(8, { measure: "4. 第四条" }))).toEqual([["F9", 2, 4, "第四条"]]);
  });

  test("rows without a number, while no measure is missing", () => {
    const two = (sheet: Sheet) => sheet.insert(9, { measure: "又一条", progress: "未完成" }).insert(10, { measure: "再一条" });
    expect(added(two)).toEqual([["F10", 2, 4, "又一条"], ["F11", 2, 5, "再一条"]]);
  });

  test("the first of a finding without any", () => {
    const findings = [finding(1, { measures: [] }), finding(2)];
    expect(added((sheet) => sheet.set(1, "measure", "从头做起"), findings)).toEqual([["F4", 1, 1, "从头做起"]]);
    expect(added((sheet) => sheet.set(1, "measure", "1. 从头做起"), findings)).toEqual([["F4", 1, 1, "从头做起"]]);
  });

  test("one that is there already is not added again", () => {
    const findings = [finding(1, { measures: [measure(1), measure(2, { text: "又一条" })] })];
    const sheet = exported([finding(1, { measures: [measure(1)] })]).insert(4, { measure: "又一条" });
    expect(compareLedger(sheet.grid(), findings, DIRECTORY)).toEqual(NO_CHANGE);
  });

  test("a row without a number might be the measure that is missing: it is neither", () => {
    expect(complaints((sheet) => sheet.set(2, "measure", "改得面目全非", 2))).toEqual(["ordinalMissing F8", "measureAbsent F7"]);
  });

  test("what stands beside a new measure is not imported, and said so", () => {
    const { changes, problems } = compare((sheet) => sheet.insert(9, { measure: "4. 第四条", progress: "已完成", outcome: "成效", evidence: "a.pdf" }));
    expect(changes).toHaveLength(1);
    expect(problems.map(({ code, address }) => `${code} ${address}`)).toEqual(["newMeasureFilled L10", "newMeasureFilled M10", "newMeasureFilled N10"]);
  });

  test("outcomes without a measure are reported", () => {
    expect(complaints((sheet) => sheet.insert(9, { outcome: "成效" }))).toEqual(["measureEmpty F10"]);
  });
});
