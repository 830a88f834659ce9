import { describe, expect, test } from "vitest";
import type { LedgerColumn } from "#lib/domain/ledger-sheet/columns.ts";
import { exported } from "#tests/support/ledger-sheet.ts";
import { compare, complaints, DEPARTMENTS, DIRECTORY, finding, NO_CHANGE, THREE } from "./ledger-sheet-cast.ts";

describe("an edited cell of a finding", () => {
  const set = (column: LedgerColumn, text: string) => compare((sheet) => sheet.set(2, column, text));

  test("is a change with its cell, both texts and what is to be done", () => {
    expect(set("title", "新的问题")).toEqual({
      changes: [
        {
          id: "f2-v4-title",
          address: "D7",
          number: 2,
          ordinal: null,
          column: "title",
          before: "第2个问题",
          after: "新的问题",
          edit: { kind: "assignment", set: { title: "新的问题" } },
        },
      ],
      problems: [],
    });
  });

  test.each<[LedgerColumn, string, object]>([
    ["target", "", { target: null }],
    ["leader", "王建国", { leaderId: "u-3" }],
    ["leader", "王 建国", { leaderId: "u-3" }],
    ["leader", "", { leaderId: null }],
    ["department", "教育就业部", { leadDepartmentId: "d-4" }],
    ["department", "", { leadDepartmentId: null }],
    ["supporting", "教育就业部", { supportingDepartmentIds: ["d-4"] }],
    ["supporting", "教育就业部，康复部\n教育就业部", { supportingDepartmentIds: ["d-4", "d-2"] }],
    ["supporting", "", { supportingDepartmentIds: [] }],
    ["responsible", "赵某、钱某", { responsible: "赵某、钱某" }],
    ["responsible", "", { responsible: null }],
  ])("%s “%s”", (column, text, wanted) => {
    const { changes, problems } = set(column, text);
    expect(changes.map(({ edit }) => edit)).toEqual([{ kind: "assignment", set: wanted }]);
    expect(problems).toEqual([]);
  });

  test.each([
    ["2022-07-31"],
    ["2022/7/31"],
    ["2022.7.31"],
    ["2022年7月31日"],
    ["２０２２年７月３１日"],
    ["20220731"],
    ["2022-07-31 00:00:00"],
    ["44773"],
  ])("a deadline may be written %s", (text) => {
    const { changes } = set("deadline", text);
    expect(changes.map(({ edit, after }) => [edit, after])).toEqual([[{ kind: "deadline", deadline: "2022-07-31" }, "2022-07-31"]]);
  });

  test.each<[LedgerColumn, string]>([
    ["leader", "副组长 甲"],
    ["department", " 办公室 "],
    ["supporting", "组联维权部；康复部"],
    ["deadline", "2022年6月30日"],
    ["deadline", "44742"],
    ["title", "第2个问题\n"],
    ["number", "２"],
    ["number", "2 "],
  ])("%s written “%s” says the same", (column, text) => {
    expect(set(column, text)).toEqual(NO_CHANGE);
  });

  test("a composed letter and its parts are the same text, and so are all line ends", () => {
    const findings = [finding(1, { target: "caf\u00e9\n二" })];
    expect(compare((sheet) => sheet.set(1, "target", "cafe\u0301\r\n二"), findings)).toEqual(NO_CHANGE);
  });

  test("who has left may stay named, and departments that are closed", () => {
    const findings = [finding(1, { leader: "离任者", leaderId: "u-9", department: "旧科室", leadDepartmentId: "d-9" })];
    expect(compare((sheet) => sheet.set(1, "leader", "离 任者").set(1, "department", "旧 科室"), findings)).toEqual(NO_CHANGE);
    const supported = [finding(1, { supporting: ["康复部", "旧科室"], supportingDepartmentIds: ["d-2", "d-9"] })];
    expect(compare((sheet) => sheet.set(1, "supporting", "旧科室、康复部"), supported)).toEqual(NO_CHANGE);
  });

  test("the day of closing may be written another way, not be another", () => {
    const findings = [finding(1, { closedOn: "2022-08-01" })];
    expect(compare((sheet) => sheet.set(1, "closedOn", "2022年8月1日"), findings)).toEqual(NO_CHANGE);
    expect(complaints((sheet) => sheet.set(1, "closedOn", "2022年8月2日"), findings)).toEqual(["notImported O4"]);
  });

  test("a finding without a title may get one, or stay as it is", () => {
    const findings = [finding(1, { title: null, part: null, category: null })];
    expect(compare((sheet) => sheet.set(1, "title", ""), findings)).toEqual(NO_CHANGE);
    const { changes } = compare((sheet) => sheet.set(1, "title", "有了标题"), findings);
    expect(changes.map(({ edit }) => edit)).toEqual([{ kind: "assignment", set: { title: "有了标题" } }]);
  });
});

describe("a cell that cannot be understood is reported and changes nothing", () => {
  const of = (column: LedgerColumn, text: string) => compare((sheet) => sheet.set(2, column, text));

  test.each<[LedgerColumn, string, string, string]>([
    ["leader", "赵六", "leaderUnknown", "没有名为“赵六”的在用责任领导，没有导入，请填写一位在用的责任领导。"],
    ["leader", "王大力", "leaderUnknown", "没有名为“王大力”的在用责任领导，没有导入，请填写一位在用的责任领导。"],
    ["leader", `王建国${"等同志".repeat(20)}`, "leaderUnknown", "没有名为“王建国等同志等同志等同志等同志等同志等同…”的在用责任领导，没有导入，请填写一位在用的责任领导。"],
    ["leader", "王建囯", "leaderUnknown", "没有名为“王建囯”的在用责任领导，没有导入，请核对是否为“王建国”。"],
    ["leader", "副组长甲、王建国", "leaderUnknown", "没有名为“副组长甲、王建国”的在用责任领导，没有导入，请核对是否为“副组长甲”。"],
    ["department", "维权部", "departmentUnknown", "没有名为“维权部”的在用部室，没有导入，请核对是否为“组联维权部”。"],
    ["department", "财政局", "departmentUnknown", "没有名为“财政局”的在用部室，没有导入，请填写在用部室的全称。"],
    ["supporting", "康复部、财政局", "departmentUnknown", "没有名为“财政局”的在用部室，没有导入，请填写在用部室的全称。"],
    ["deadline", "2022-02-30", "deadlineBroken", "“2022-02-30”不是有效日期，没有导入，请按“2022-06-30”的格式填写。"],
    ["deadline", "下周", "deadlineBroken", "“下周”不是有效日期，没有导入，请按“2022-06-30”的格式填写。"],
    ["deadline", "6月30日", "deadlineBroken", "“6月30日”不是有效日期，没有导入，请按“2022-06-30”的格式填写。"],
    ["deadline", "2022-07/31", "deadlineBroken", "“2022-07/31”不是有效日期，没有导入，请按“2022-06-30”的格式填写。"],
    ["deadline", "36525", "deadlineBroken", "“36525”不是有效日期，没有导入，请按“2022-06-30”的格式填写。"],
    ["deadline", "73051", "deadlineBroken", "“73051”不是有效日期，没有导入，请按“2022-06-30”的格式填写。"],
    ["deadline", "", "deadlineEmpty", "整改时限是空的，没有导入；已定的时限可以改期，不能取消，请填写日期。"],
    ["title", "", "titleEmpty", "问题的内容是空的，没有导入，请填写。"],
    ["title", "长".repeat(201), "tooLong", "“问题”最多200字，现有201字，没有导入，请删减。"],
    ["target", "长".repeat(1001), "tooLong", "“整改目标”最多1000字，现有1001字，没有导入，请删减。"],
    ["responsible", "𠮷".repeat(51), "tooLong", "“责任人”最多50字，现有51字，没有导入，请删减。"],
    ["part", "别的方面", "notImported", "“方面”在导入巡察意见时确定，不从台账文件导入，没有改动。"],
    ["category", "别的类别", "notImported", "“类别”在导入巡察意见时确定，不从台账文件导入，没有改动。"],
    ["progress", "已经完成了", "notImported", "“完成情况”不从文件导入，请在系统中办理。"],
    ["evidence", "照片.jpg", "notImported", "“佐证材料”不从文件导入，请在系统中办理。"],
    ["closedOn", "2022-08-01", "notImported", "“销号时间”不从文件导入，请在系统中办理。"],
    ["remark", "我的备注", "notImported", "“备注”列由系统生成，修改不会导入。"],
  ])("%s “%s”: %s", (column, text, code, message) => {
    const heading = column === "part" || column === "category";
    const { changes, problems } = heading ? compare((sheet) => sheet.set(1, column, text)) : of(column, text);
    const address = exported(THREE).address(heading ? 1 : 2, column);
    expect(changes).toEqual([]);
    expect(problems).toEqual([{ code, severity: "problem", address, number: heading ? 1 : 2, message }]);
  });

  test("as long as it may be is not too long", () => {
    expect(of("title", "长".repeat(200)).problems).toEqual([]);
    expect(of("responsible", "𠮷".repeat(50)).problems).toEqual([]);
  });

  test("a name that two people bear is nobody's", () => {
    const twins = { ...DIRECTORY, leaders: [...DIRECTORY.leaders, { id: "u-9", name: "王建国" }] };
    const { changes, problems } = compare((sheet) => sheet.set(2, "leader", "王建国"), THREE, twins);
    expect([changes, problems.map(({ code, address }) => [code, address])]).toEqual([[], [["leaderAmbiguous", "G7"]]]);
    const departments = { ...DIRECTORY, departments: [...DEPARTMENTS, { id: "d-9", name: "教育就业部" }] };
    const named = compare((sheet) => sheet.set(2, "department", "教育就业部"), THREE, departments);
    expect([named.changes, named.problems.map(({ code, address }) => [code, address])]).toEqual([[], [["departmentAmbiguous", "H7"]]]);
  });

  test("two unknown departments in one cell are two problems, and the cell as a whole is left", () => {
    expect(complaints((sheet) => sheet.set(2, "supporting", "财政局、康复部、税务局"))).toEqual(["departmentUnknown I7", "departmentUnknown I7"]);
  });

  test("a cell that never held all of its text is not compared with it", () => {
    const findings = [finding(1, { target: "长".repeat(40_000) })];
    expect(compare(() => {}, findings)).toEqual(NO_CHANGE);
    expect(complaints((sheet) => sheet.set(1, "target", "短"), findings)).toEqual(["cutShort E4"]);
  });
});
