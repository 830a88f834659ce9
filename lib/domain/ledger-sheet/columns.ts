/** The columns of a ledger as the offices keep it, in their order. */
export const LEDGER_COLUMNS = [
  { key: "number", head: "序号" },
  { key: "part", head: "方面" },
  { key: "category", head: "类别" },
  { key: "title", head: "问题" },
  { key: "target", head: "整改目标" },
  { key: "measure", head: "整改措施" },
  { key: "leader", head: "责任领导" },
  { key: "department", head: "责任部室" },
  { key: "supporting", head: "配合部室" },
  { key: "responsible", head: "责任人" },
  { key: "deadline", head: "整改时限" },
  { key: "progress", head: "完成情况" },
  { key: "outcome", head: "整改成效" },
  { key: "evidence", head: "佐证材料" },
  { key: "closedOn", head: "销号时间" },
  { key: "remark", head: "备注" },
] as const;

export type LedgerColumn = (typeof LEDGER_COLUMNS)[number]["key"];

/** Columns that belong to a measure; the others to its finding, as one cell over the rows of all its measures. */
export const MEASURE_COLUMNS = ["measure", "progress", "outcome", "evidence"] as const satisfies LedgerColumn[];

/** The text of every cell of one row. */
export type LedgerRow = Record<LedgerColumn, string>;
