import type { LedgerColumn } from "#lib/domain/ledger-sheet/columns.ts";

/**
 * How wide each column of the sheet is, in its own unit: about one digit. Together they fill an A3 page on its side when printed
 * at a little under full size.
 */
export const COLUMN_WIDTHS: Record<LedgerColumn, number> = {
  number: 6,
  part: 15,
  category: 15,
  title: 20,
  target: 18,
  measure: 28,
  leader: 10,
  department: 12,
  supporting: 12,
  responsible: 10,
  deadline: 15,
  progress: 9,
  outcome: 36,
  evidence: 18,
  closedOn: 15,
  remark: 20,
};

/** Columns that are looked at rather than read: their texts are short and stand in the middle. */
export const CENTRED: readonly LedgerColumn[] = [
  "number",
  "leader",
  "department",
  "supporting",
  "responsible",
  "deadline",
  "progress",
  "closedOn",
];

/** How many points of text fit beside each other in a column: a digit takes 7 pixels, the edges 8, and 4 pixels are 3 points. */
export function roomIn(column: LedgerColumn): number {
  return (COLUMN_WIDTHS[column] * 7 - 8) * 0.75;
}
