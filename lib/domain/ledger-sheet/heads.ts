import { LEDGER_COLUMNS, type LedgerColumn } from "./columns.ts";
import type { SheetGrid } from "./grid.ts";
import { ownText } from "./text.ts";

/**
 * Where a ledger's header stands: its first row, the row after its last, and the column of each thing it names. `again` are
 * further columns whose names mean what another was taken for.
 */
export type LedgerHead = {
  headRow: number;
  bodyRow: number;
  columns: ReadonlyMap<LedgerColumn, number>;
  again: readonly { key: LedgerColumn; column: number }[];
};

/** What offices call a column, besides the name this system exports it by. */
const ALIASES: Record<LedgerColumn, readonly string[]> = {
  number: ["编号", "号", "问题序号", "问题编号", "NO", "NO."],
  part: ["问题类型", "问题方面", "一级分类", "一级问题", "一级指标", "大类", "所属方面", "板块", "反馈方面"],
  category: ["分类", "问题类别", "问题分类", "二级分类", "二级问题", "二级指标", "小类"],
  title: [
    "存在问题", "存在的问题", "具体问题", "问题表现", "具体表现", "问题描述", "问题内容", "主要问题", "反馈问题", "反馈的问题",
    "巡察反馈问题", "巡视反馈问题", "巡察反馈的问题", "巡察反馈具体问题", "反馈意见", "巡察反馈意见", "整改问题", "整改事项", "问题清单", "三级分类",
  ],
  target: ["目标", "整改要求", "目标要求", "整改目标要求", "整改目标及要求", "预期目标"],
  measure: ["措施", "整改举措", "具体措施", "具体整改措施", "主要措施", "整改具体措施", "整改任务", "措施清单"],
  leader: ["牵头领导", "分管领导", "责任校领导", "包案领导", "包保领导", "主管领导", "牵头责任领导", "责任班子成员"],
  department: [
    "责任部门", "责任单位", "牵头部门", "牵头单位", "牵头部室", "主责部门", "主责单位", "责任科室", "牵头科室", "责任处室", "牵头处室", "责任主体", "承办部门",
  ],
  supporting: ["配合部门", "配合单位", "协助单位", "协助部门", "协办单位", "协办部门", "配合科室", "配合处室", "协同部门", "参与部门"],
  responsible: ["具体责任人", "直接责任人", "责任人员", "整改责任人", "经办人", "承办人"],
  deadline: ["完成时限", "时限", "整改期限", "完成时间", "整改完成时限", "整改完成时间", "时间节点", "办结时限", "计划完成时间", "时限要求", "整改时间"],
  progress: ["整改情况", "进展情况", "整改进展", "整改进展情况", "完成进度", "整改完成情况", "落实情况", "整改落实情况", "整改状态", "进度"],
  outcome: ["成效", "取得成效", "整改效果", "整改成果"],
  evidence: ["佐证", "印证材料", "证明材料", "支撑材料", "佐证资料"],
  closedOn: ["销号日期", "销号情况", "销号", "实际完成时间"],
  remark: ["说明", "备注说明"],
};

const BY_NAME = new Map<string, LedgerColumn>(LEDGER_COLUMNS.map(({ key, head }) => [head, key]));
const BY_ALIAS = new Map<string, LedgerColumn>(LEDGER_COLUMNS.flatMap(({ key }) => ALIASES[key].map((alias) => [alias, key])));

/** How far down a sheet its header is looked for: above it stand a title, the unit, the date. */
const HEAD_WITHIN = 20;

/**
 * Finds the header of a ledger among the first rows of a sheet, or null where no row names at least two columns, one of them
 * 问题 or 整改措施. Names are read without blanks, line breaks, full-width forms and notes in brackets; a header may have two rows.
 */
export function readLedgerHead(grid: SheetGrid): LedgerHead | null {
  let best: LedgerHead | null = null;
  for (let row = 0; row < Math.min(grid.rows, HEAD_WITHIN); row += 1) {
    const head = headAt(grid, row);
    if (isHead(head) && head.columns.size > (best?.columns.size ?? 0)) best = head;
  }
  return best;
}

function isHead({ columns }: LedgerHead): boolean {
  return columns.size >= 2 && (columns.has("title") || columns.has("measure"));
}

/** The header that begins in this row. A second row belongs to it where it stands under a head of its own and begins no finding. */
function headAt(grid: SheetGrid, row: number): LedgerHead {
  const upper = namesOf(grid, row);
  const lower = row + 1 < grid.rows && goesOn(grid, row, upper) ? namesOf(grid, row + 1) : null;
  const names = lower ? upper.map((name, column) => lowerName(name, lower[column] ?? "") ?? name) : upper;
  const columns = columnsOf(names);
  const again = names.flatMap((name, column) => {
    const key = grid.covered(row, column) && name === upper[column] ? undefined : columnNamed(name);
    return key && columns.get(key) !== column ? [{ key, column }] : [];
  });
  return { headRow: row, bodyRow: row + (lower ? 2 : 1), columns, again };
}

/** Does the row below still belong to the header: does it split a head that spans several columns, and say nothing else? */
function goesOn(grid: SheetGrid, row: number, upper: readonly string[]): boolean {
  if (columnsOf(upper).size === 0) return false;
  const below = upper.map((_, column) => ownText(grid, row + 1, column));
  const named = upper.filter((name, column) => below[column] !== "" && lowerName(name, fold(below[column] ?? ""))).length;
  const said = below.filter((text) => text !== "").length;
  const spread = upper.some((_, column) => below[column] !== "" && grid.covered(row, column));
  return named > 0 && spread && said - named <= 1;
}

/** What a column is called by its second head: by that alone, or by both together ("责任" over "领导"). */
function lowerName(upper: string, lower: string): string | undefined {
  return [lower, upper + lower].find((name) => lower !== "" && columnNamed(name));
}

function namesOf(grid: SheetGrid, row: number): string[] {
  return Array.from({ length: grid.columns }, (_, column) => fold(grid.at(row, column).text));
}

/** The first column of each name. The name this system exports goes before what else it may be called. */
function columnsOf(names: readonly string[]): Map<LedgerColumn, number> {
  const columns = new Map<LedgerColumn, number>();
  for (const known of [BY_NAME, BY_ALIAS]) {
    for (const [column, name] of names.entries()) {
      const key = known.get(name);
      if (key && !columns.has(key)) columns.set(key, column);
    }
  }
  return columns;
}

function columnNamed(name: string): LedgerColumn | undefined {
  return BY_NAME.get(name) ?? BY_ALIAS.get(name);
}

/** "整改\n时限（年/月）：" → "整改时限" */
function fold(text: string): string {
  const plain = text.normalize("NFKC").replace(/[\s*]+/gu, "").toUpperCase();
  return plain.replace(/\([^()]*\)/gu, "").replace(/(?<!:):+$/u, "");
}
