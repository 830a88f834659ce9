import { describe, expect, test } from "vitest";
import { CELL_LIMIT, cellText, CUT_MARK, isCutShort } from "#lib/domain/ledger-sheet/cell-text.ts";
import { cellsOf, measureCell, readMeasureCell, readSupportingCell, supportingCell } from "#lib/domain/ledger-sheet/cells.ts";
import type { SheetFinding, SheetMeasure } from "#lib/domain/ledger-sheet/finding.ts";

const measure: SheetMeasure = {
  id: "m-1",
  version: 1,
  ordinal: 1,
  text: "召开残工委工作会议",
  deadline: null,
  status: "DONE",
  outcome: "会议已于3月召开",
  noEvidenceReason: null,
  evidence: ["会议纪要.pdf", "签到表.jpg"],
};

const finding: SheetFinding = {
  number: 3,
  version: 1,
  part: "贯彻落实决策部署不深入",
  category: "学习不到位",
  title: "把方向促落实职能发挥不够充分",
  disclosed: true,
  target: "健全工作机制",
  leaderId: "u-1",
  leader: "王某",
  leadDepartmentId: "d-1",
  department: "办公室",
  supportingDepartmentIds: ["d-2", "d-3"],
  supporting: ["康复科", "教育就业科"],
  responsible: "李某",
  firstDeadline: "2022-06-30",
  deadline: "2022-06-30",
  status: "IN_PROGRESS",
  grade: null,
  longTermWork: null,
  closedOn: null,
  measures: [measure],
};

describe("the cells of a row", () => {
  test("say everything that is known of the finding and its measure", () => {
    expect(cellsOf(finding, measure)).toEqual({
      number: "3",
      part: "贯彻落实决策部署不深入",
      category: "学习不到位",
      title: "把方向促落实职能发挥不够充分",
      target: "健全工作机制",
      measure: "1. 召开残工委工作会议",
      leader: "王某",
      department: "办公室",
      supporting: "康复科、教育就业科",
      responsible: "李某",
      deadline: "2022-06-30",
      progress: "已完成",
      outcome: "会议已于3月召开",
      evidence: "会议纪要.pdf\n签到表.jpg",
      closedOn: "",
      remark: "整改中",
    });
  });

  test("a finding of which nothing is known yet has one row that says so in its title and its state", () => {
    const bare: SheetFinding = {
      ...finding,
      ...{ part: null, category: null, title: null, target: null, leader: null, department: null, responsible: null },
      ...{ supporting: [], firstDeadline: null, deadline: null, status: "NOT_STARTED", disclosed: false, measures: [] },
    };
    const { number, title, remark, ...rest } = cellsOf(bare, null);
    expect([number, title, remark]).toEqual(["3", "（通报未逐项列出的问题）", "未启动\n不逐项公开，计入总数"]);
    expect(new Set(Object.values(rest))).toEqual(new Set([""]));
  });

  const remarks: [string, Partial<SheetFinding>, string][] = [
    ["awaiting a signature", { status: "AWAITING_OFFICE" }, "待办公室审核"],
    ["closed as completed", { status: "CLOSED", grade: "COMPLETED", closedOn: "2022-06-01" }, "已销号（完成）"],
    [
      "closed with work that goes on",
      { status: "CLOSED", grade: "COMPLETED_LONG_TERM", longTermWork: "每年培训" },
      "已销号（基本完成并长期坚持）\n长期坚持：每年培训",
    ],
    ["extended", { deadline: "2022-09-30" }, "整改中\n首次时限：2022年6月30日，已调整"],
    [
      "measures with deadlines of their own",
      { measures: [measure, { ...measure, ordinal: 2, deadline: "2022-05-31" }, { ...measure, ordinal: 3, deadline: "2022-06-30" }] },
      "整改中\n措施二的时限：2022年5月31日",
    ],
  ];
  test.each(remarks)("the remark of a finding %s", (_, change, remark) => {
    expect(cellsOf({ ...finding, ...change }, measure).remark).toBe(remark);
  });

  const proofs: [string, Partial<SheetMeasure>, [progress: string, evidence: string]][] = [
    ["open, nothing yet", { status: "OPEN", evidence: [] }, ["未完成", ""]],
    ["done without a file, for a reason", { evidence: [], noEvidenceReason: "口头传达" }, ["已完成", "无佐证材料：口头传达"]],
    ["done with a file, whatever reason was once given", { noEvidenceReason: "口头传达" }, ["已完成", "会议纪要.pdf\n签到表.jpg"]],
  ];
  test.each(proofs)("a measure that is %s", (_, change, expected) => {
    const { progress, evidence } = cellsOf(finding, { ...measure, ...change });
    expect([progress, evidence]).toEqual(expected);
  });

  test("a closed finding's day is a day", () => {
    expect(cellsOf({ ...finding, status: "CLOSED", closedOn: "2022-06-01" }, measure).closedOn).toBe("2022-06-01");
  });

  test("every text goes through what a cell can hold", () => {
    const dirty = { ...finding, title: " 标\u0000题\r\n二 ", supporting: ["康\u001b复科"] };
    const { title, supporting } = cellsOf(dirty, { ...measure, outcome: "\ud800成效" });
    expect([title, supporting]).toEqual(["标题\n二", "康复科"]);
    expect(cellsOf(dirty, { ...measure, outcome: "\ud800成效" }).outcome).toBe("成效");
  });
});

describe("what a cell holds", () => {
  const texts: [string, string, string][] = [
    ["line ends", "一\r\n二\r三\n四", "一\n二\n三\n四"],
    ["blanks at both ends", "\u3000 一 二 \u00a0\n", "一 二"],
    ["a tab inside", "一\t二", "一\t二"],
    ["control characters", "一\u0000\u0008\u001b\u007f\u0085二", "一二"],
    ["lone surrogates", "一\ud800二\udc00三", "一二三"],
    ["whole surrogate pairs", "𠮷野家😀", "𠮷野家😀"],
    ["noncharacters", "一\uffff\ufffe\ufdd0\u{1fffe}二", "一二"],
    ["what stands for an unreadable character", "一\ufffd二", "一二"],
    ["formulas", "=cmd|'/c calc'!A1", "=cmd|'/c calc'!A1"],
    ["signs", "+1", "+1"],
    ["minus", "-1", "-1"],
    ["at", "@SUM(1)", "@SUM(1)"],
    ["an apostrophe of its own", "'一", "'一"],
  ];
  test.each(texts)("%s", (_, text, held) => {
    expect(cellText(text)).toBe(held);
    expect(cellText(held)).toBe(held);
  });

  test("the longest text that fits is whole; one more and it says that it is not", () => {
    const full = "字".repeat(CELL_LIMIT);
    expect(cellText(full)).toBe(full);
    const cut = cellText(`${full}尾`);
    expect(cut).toHaveLength(CELL_LIMIT);
    expect(cut.endsWith(`字${CUT_MARK}`)).toBe(true);
    expect([isCutShort(cut), isCutShort(full)]).toEqual([true, false]);
  });

  test("a character of two halves is cut whole", () => {
    const cut = cellText(`字${"𠮷".repeat(20_000)}`);
    expect(cut.isWellFormed()).toBe(true);
    expect(cut.length).toBeGreaterThanOrEqual(CELL_LIMIT - 1);
    expect(cut.length).toBeLessThanOrEqual(CELL_LIMIT);
  });
});

describe("read back", () => {
  test.each([
    [1, "召开会议"],
    [12, "3. 月底前完成"],
    [2, "第一行\n第二行"],
  ])("measure %d", (ordinal, text) => {
    expect(readMeasureCell(measureCell({ ordinal, text }))).toEqual({ ordinal, text });
  });

  const typed: [string, { ordinal: number; text: string } | null][] = [
    ["1．召开会议", { ordinal: 1, text: "召开会议" }],
    ["2、召开会议", { ordinal: 2, text: "召开会议" }],
    ["3.召开会议", { ordinal: 3, text: "召开会议" }],
    ["召开会议", null],
    ["2022年召开会议", null],
    ["3.5万元用于改造", null],
    ["4. 2022年召开会议", { ordinal: 4, text: "2022年召开会议" }],
    ["1. ", null],
    ["", null],
  ];
  test.each(typed)("as typed by hand: “%s”", (cell, expected) => {
    expect(readMeasureCell(cell)).toEqual(expected);
  });

  test.each([[[]], [["康复科"]], [["康复科", "教育就业科", "组织联络科"]]])("departments %j", (names) => {
    expect(readSupportingCell(supportingCell(names))).toEqual(names);
  });

  test("departments as typed by hand", () => {
    expect(readSupportingCell("康复科，教育就业科； 组织联络科\n")).toEqual(["康复科", "教育就业科", "组织联络科"]);
  });
});
