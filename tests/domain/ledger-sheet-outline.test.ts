import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import { outlineOfSheet } from "#lib/domain/ledger-sheet/outline-of-sheet.ts";
import { textOfSheet } from "#lib/domain/ledger-sheet/text.ts";
import { countsOf, findingsOf } from "#lib/domain/official-text/outline.ts";
import { exported, gridOf, type Merge } from "#tests/support/ledger-sheet.ts";
import { finding, ledger, measure } from "./ledger-sheet-cast.ts";

function outline(grid: SheetGrid) {
  const read = outlineOfSheet(grid);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

/** What is in the outline, as a person would jot it down. */
function jotted(texts: string[][], merges: Merge[] = []): string[] {
  return outline(gridOf(texts, merges)).parts.flatMap((part) => [
    `= ${part.title}`,
    ...part.categories.flatMap((category) => [
      `- ${category.title}`,
      ...category.findings.flatMap(({ number, title, measures }) => [`${number} ${title}`, ...measures.map(({ text }) => `  ${text}`)]),
    ]),
  ]);
}

const down = (column: number, row: number, lastRow: number): Merge => ({ row, column, lastRow, lastColumn: column });
const across = (row: number, lastColumn: number): Merge => ({ row, column: 0, lastRow: row, lastColumn });

const HEAD = ["序号", "方面", "类别", "问题", "整改措施"];

describe("findings and their measures", () => {
  const rows = [
    ["1", "党建方面", "学习", "学习不深入", "1. 集中学习；"],
    ["", "", "", "", "2. 专题研讨。"],
    ["2", "", "", "研讨不够", "完善制度"],
    ["3", "", "作风", "调研流于形式", "下基层"],
    ["4", "廉政方面", "", "监督缺位", "约谈"],
  ];
  const wanted = [
    "= 党建方面",
    ...["- 学习", "1 学习不深入", "  集中学习", "  专题研讨。", "2 研讨不够", "  完善制度"],
    ...["- 作风", "3 调研流于形式", "  下基层"],
    ...["= 廉政方面", "- ", "4 监督缺位", "  约谈"],
  ];

  test("in cells with blanks below them", () => {
    expect(jotted([HEAD, ...rows])).toEqual(wanted);
  });

  test("in merged cells", () => {
    const merges = [down(0, 1, 2), down(1, 1, 4), down(2, 1, 3), down(3, 1, 2)];
    expect(jotted([HEAD, ...rows], merges)).toEqual(wanted);
  });

  test("in cells that repeat what stands above", () => {
    const filled = rows.map((row) => [...row]);
    filled[1] = ["1", "党建方面", "学习", "学习不深入", "2. 专题研讨。"];
    for (const [index, category] of [[2, "学习"], [3, "作风"]] as const) filled[index] = [...(rows[index] ?? [])].with(1, "党建方面").with(2, category);
    expect(jotted([HEAD, ...filled])).toEqual(wanted);
  });

  test("the same problem twice under two numbers is two", () => {
    const twice = [["1", "", "", "学习不深入", "甲"], ["2", "", "", "学习不深入", "乙"]];
    expect(jotted([HEAD, ...twice])).toEqual(["= ", "- ", "1 学习不深入", "  甲", "2 学习不深入", "  乙"]);
  });

  test("a heading that comes back is the same one; findings keep the order of the sheet", () => {
    const mixed = [["1", "甲", "", "一号", ""], ["2", "乙", "", "二号", ""], ["3", "甲", "", "三号", ""]];
    expect(jotted([HEAD, ...mixed])).toEqual(["= 甲", "- ", "1 一号", "3 三号", "= 乙", "- ", "2 二号"]);
  });

  test("below rows that are headings", () => {
    const headed = [
      ["某局巡察整改台账"],
      ["序号", "存在问题", "整改措施", "责任单位"],
      ["一、党的领导方面"],
      ["（一）学习不到位"],
      ["1", "学习不深入", "集中学习", "办公室"],
      ["（二）落实不到位"],
      ["2", "落实打折扣", "专项督办", "办公室"],
      ["党的建设方面"],
      ["3", "支部不健全", "换届", "人事科"],
      ["填表人：张三"],
    ];
    const merges = [across(0, 3), across(2, 3), across(3, 3), across(5, 3), across(7, 3), across(9, 3)];
    const wantedBelow = [
      ...["= 党的领导方面", "- 学习不到位", "1 学习不深入", "  集中学习", "- 落实不到位", "2 落实打折扣", "  专项督办"],
      ...["= 党的建设方面", "- ", "3 支部不健全", "  换届"],
    ];
    expect(jotted(headed, merges)).toEqual(wantedBelow);
    const { text, unplaced } = outline(gridOf(headed, merges));
    expect(unplaced.map(({ start, end }) => text.slice(start, end))).toEqual(["某局巡察整改台账", "序号\t存在问题\t整改措施\t责任单位", "填表人：张三"]);
  });

  test("numbers and wrappers before and around a title are not part of it; a description after it neither", () => {
    const titles = [
      ["1.学习不深入。", "学习不深入"],
      ["（3）关于“学习不深入”的问题", "学习不深入"],
      ["一是调研不够", "一是调研不够"],
      ["学习不深入。班子集中学习次数少，研讨流于形式，有3次没有记录，有2次记录不全，个别同志长期不参加学习。", "学习不深入"],
      ["学习不深入：\n1.班子集中学习次数少，研讨流于形式，有3次没有记录；\n2.有2次记录不全，个别同志长期不参加学习，也没有补学", "学习不深入：".slice(0, -1)],
      ["2022年预算执行\n不到位", "2022年预算执行不到位"],
    ] as const;
    for (const [cell, title] of titles) expect(jotted([["序号", "问题", "措施"], ["1", cell, ""]])).toEqual(["= ", "- ", `1 ${title}`]);
  });

  test("a sheet with two columns of problems: the later tells what it is, the one before it to what it belongs", () => {
    const two = [["序号", "反馈问题", "具体表现", "措施"], ["1", "学习不到位", "次数少", "补学"], ["2", "", "记录不全", "补记"]];
    expect(jotted(two)).toEqual(["= ", "- 学习不到位", "1 次数少", "  补学", "2 记录不全", "  补记"]);
    const three = [["类别", "反馈问题", "具体表现", "措施"], ["党建", "学习不到位", "次数少", "补学"]];
    expect(jotted(three)).toEqual(["= 党建", "- 学习不到位", "1 次数少", "  补学"]);
    const four = [["方面", "类别", "反馈问题", "具体表现", "措施"], ["政治", "党建", "学习不到位", "次数少", "补学"]];
    expect(jotted(four)).toEqual(["= 政治", "- 党建", "1 次数少", "  补学"]);
  });

  test("a finding the source does not itemise stands last and is not disclosed", () => {
    const findings = [finding(1, { title: null, part: null, category: null, disclosed: false, measures: [] }), finding(2, { measures: [] })];
    const { parts } = outline(exported(findings).grid());
    expect(parts.map(({ key, title }) => [key, title])).toEqual([["p1", "落实部署不深入"], ["p0", ""]]);
    expect(findingsOf({ parts }).map(({ number, title, disclosed }) => [number, title, disclosed])).toEqual([[2, "第2个问题", false], [1, "", false]]);
  });
});

describe("several measures in one cell", () => {
  const measures = (cell: string) => jotted([["序号", "问题", "措施"], ["1", "学习不深入", cell]]).slice(3).map((text) => text.trim());

  test.each([
    ["1.集中学习；2.专题研讨；3.检查验收。", ["集中学习", "专题研讨", "检查验收。"]],
    ["1、集中学习\n2、专题研讨", ["集中学习", "专题研讨"]],
    ["（1）集中学习。（2）专题研讨。", ["集中学习。", "专题研讨。"]],
    ["①集中学习；②专题研讨", ["集中学习", "专题研讨"]],
    ["一是集中学习，每月一次；二是专题研讨。", ["集中学习，每月一次", "专题研讨。"]],
    ["整改措施：\n1.集中学习\n2.专题研讨", ["集中学习", "专题研讨"]],
    ["整改措施：集中学习", ["集中学习"]],
    ["集中学习；\n专题研讨；", ["集中学习", "专题研讨"]],
    ["●集中学习\n●专题研讨", ["集中学习", "专题研讨"]],
    ["集中学习；专题研讨；检查验收", ["集中学习", "专题研讨", "检查验收"]],
    ["集中学习，每月\n一次，做好记录", ["集中学习，每月一次，做好记录"]],
    ["3.检查验收", ["检查验收"]],
    ["三是检查验收", ["检查验收"]],
    ["追回3.5万元", ["追回3.5万元"]],
    ["2022年开展培训", ["2022年开展培训"]],
    ["", []],
  ])("%j", (cell, wanted) => {
    expect(measures(cell)).toEqual(wanted);
  });

  test("one cell over several rows of a finding is read once", () => {
    const texts = [["序号", "问题", "措施", "责任人"], ["1", "甲不到位", "集中学习", "李某"], ["", "", "", "王某"]];
    expect(jotted(texts, [0, 1, 2].map((column) => down(column, 1, 2)))).toEqual(["= ", "- ", "1 甲不到位", "  集中学习"]);
  });

  test("one cell over several findings is each one's", () => {
    const texts = [["序号", "问题", "措施"], ["1", "甲不到位", "1.集中学习；2.专题研讨"], ["2", "乙不到位", ""]];
    expect(jotted(texts, [down(2, 1, 2)])).toEqual(["= ", "- ", "1 甲不到位", "  集中学习", "  专题研讨", "2 乙不到位", "  集中学习", "  专题研讨"]);
  });
});

describe("what stands beside", () => {
  const head = ["序号", "问题", "整改目标", "整改措施", "责任领导", "牵头单位", "协助单位", "责任人", "完成时限", "完成情况", "整改成效"];

  test("is stated in the words of the cells, all of them where rows differ", () => {
    const rows = [
      ["1", "甲不到位", "长效", "1.一", "王某", "办公室", "财务科\n人事科", "李某", "2022年6月底前", "已完成", ""],
      ["", "", "", "2.二", "王某", "人事科", "", "", "立行立改", "", ""],
      ["2", "乙不到位", "", "三", "", "", "", "", "", "正在推进制度修订，预计年底前完成", ""],
    ];
    const [first, second] = findingsOf(outline(gridOf([head, ...rows])));
    expect(first?.stated).toEqual({
      target: "长效",
      leader: "王某",
      department: "办公室；人事科",
      supporting: "财务科\n人事科",
      responsible: "李某",
      deadline: "2022年6月底前；立行立改",
    });
    expect(second?.stated).toEqual({ target: null, leader: null, department: null, supporting: null, responsible: null, deadline: null });
    expect([first?.unfinished, second?.unfinished]).toEqual([false, true]);
  });

  test("a cell merged over two findings is stated of both", () => {
    const rows = [["1", "甲", "", "一", "王某"], ["2", "乙", "", "二", ""]];
    const found = findingsOf(outline(gridOf([head, ...rows], [down(4, 1, 2)])));
    expect(found.map(({ stated }) => stated.leader)).toEqual(["王某", "王某"]);
  });

  test("what came of a measure goes with it, where it can be told which", () => {
    const told = (measureCell: string, progress: string, outcome: string) =>
      findingsOf(outline(gridOf([head, ["1", "甲", "", measureCell, "", "", "", "", "", progress, outcome]]))).flatMap((each) => each.measures.map(({ text }) => text));
    expect(told("集中学习。", "已完成", "学了12次。")).toEqual(["集中学习。学了12次。"]);
    expect(told("集中学习", "已组织集中学习12次，人人写了心得", "")).toEqual(["集中学习。已组织集中学习12次，人人写了心得"]);
    expect(told("集中学习", "已完成", "")).toEqual(["集中学习"]);
    expect(told("1.集中学习；2.专题研讨", "", "1.学了12次；2.研讨3次")).toEqual(["集中学习。学了12次", "专题研讨。研讨3次"]);
    expect(told("1.集中学习；2.专题研讨", "", "都做到了")).toEqual(["集中学习", "专题研讨"]);
  });

  test("an outcome over several rows is of none of them alone", () => {
    const rows = [["1", "甲", "", "1.一", "", "", "", "", "", "", "都做到了"], ["", "", "", "2.二"]];
    const found = findingsOf(outline(gridOf([head, ...rows], [down(10, 1, 2), down(1, 1, 2)])));
    expect(found.flatMap(({ measures: [...each] }) => each.map(({ text }) => text))).toEqual(["一", "二"]);
  });
});

describe("headers", () => {
  test("of two rows, with a head over several", () => {
    const texts = [["序号", "问题", "整改措施", "责任", "", "", "完成\n时限"], ["", "", "", "领导", "牵头\n部门", "责任人", ""], ["1", "甲不到位", "一", "王某", "办公室", "李某", "6月"]];
    const merges = [down(0, 0, 1), down(1, 0, 1), down(2, 0, 1), down(6, 0, 1), { row: 0, column: 3, lastRow: 0, lastColumn: 5 }];
    const [found] = findingsOf(outline(gridOf(texts, merges)));
    expect(found?.stated).toMatchObject({ leader: "王某", department: "办公室", responsible: "李某", deadline: "6月" });
    expect(findingsOf(outline(gridOf(texts, merges)))).toHaveLength(1);
  });

  test.each([
    [[["一", "二"], ["三", "四"]]],
    [[["序号", "整改措施"], ["1", "学习"]]],
    [[HEAD]],
    [[HEAD, ["注：无"]]],
    [[]],
  ])("a sheet without problems is refused: %j", (texts) => {
    expect(outlineOfSheet(gridOf(texts))).toEqual({ ok: false, refusal: { code: "sheetWithoutFindings", field: "file" } });
  });

  test("a ledger says nothing of the inspection, and of no figures", () => {
    const { kind, inspection, passages, stated, statedPassages } = outline(exported([finding(1)]).grid());
    expect([kind, passages, statedPassages]).toEqual(["notice", {}, {}]);
    expect(new Set([...Object.values(inspection), ...Object.values(stated)])).toEqual(new Set([null]));
    expect([Object.keys(inspection).length, Object.keys(stated).length]).toEqual([12, 9]);
  });
});

describe("passages", () => {
  test("the text of a sheet holds every cell once, where its passage says", () => {
    const grid = gridOf([["标题", "", ""], ["甲\n乙", "", "丙"], ["", "", ""], ["", "丁", ""]], [across(0, 2), down(2, 1, 3)]);
    const { text, spanOf } = textOfSheet(grid);
    expect(text).toBe("标题\n甲\n乙\t\t丙\n\n\t丁");
    const passages = [[0, 0], [0, 1], [1, 0], [1, 2], [2, 2], [3, 1], [3, 2], [9, 9]].map(([row = 0, column = 0]) => spanOf(row, column));
    expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual(["标题", "", "甲\n乙", "丙", "", "丁", "", ""]);
  });

  test("of an exported ledger: as many findings and measures as it has, each within its passage", () => {
    const words = fc.string({ unit: fc.constantFrom(..."学习不到位落实监督"), minLength: 4, maxLength: 12 });
    const plain = fc.array(fc.tuple(words, fc.array(words, { maxLength: 4 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(plain, (said) => {
        const findings = said.map(([title, texts], index) =>
          finding(index + 1, { title: `${title}${index + 1}`, measures: texts.map((text, at) => measure(at + 1, { text, outcome: null })) }),
        );
        const read = outline(exported(findings).grid());
        expect(countsOf(read)).toEqual({ parts: 1, categories: 1, findings: said.length, measures: said.flatMap(([, texts]) => texts).length });
        for (const [index, { title, titleSpan, start, end, measures }] of findingsOf(read).entries()) {
          expect([title, read.text.slice(titleSpan.start, titleSpan.end)]).toEqual([findings[index]?.title, findings[index]?.title]);
          expect([start <= titleSpan.start, titleSpan.end <= end]).toEqual([true, true]);
          for (const [at, each] of measures.entries()) {
            expect([each.text, read.text.slice(each.start, each.end)]).toEqual([findings[index]?.measures[at]?.text, each.text]);
            expect(each.start >= start && each.end <= end).toBe(true);
          }
        }
      }),
    );
  });

  test("of whatever ledger: no passage lies outside the text, and keys are unique", () => {
    fc.assert(
      fc.property(ledger, (findings) => {
        const read = outlineOfSheet(exported(findings).grid());
        if (!read.ok) return;
        const { parts, unplaced, text } = read.value;
        const nodes = parts.flatMap((part) => [part, ...part.categories.flatMap((category) => [category, ...category.findings.flatMap((each) => [each, ...each.measures])])]);
        const spans = [...nodes, ...unplaced, ...findingsOf(read.value).map(({ titleSpan }) => titleSpan)];
        expect(spans.filter(({ start, end }) => !(0 <= start && start <= end && end <= text.length))).toEqual([]);
        expect(new Set(nodes.map(({ key }) => key)).size).toBe(nodes.length);
        const numbers = findingsOf(read.value).map(({ number }) => number).toSorted((one, other) => one - other);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }),
      { numRuns: 300 },
    );
  });
});
