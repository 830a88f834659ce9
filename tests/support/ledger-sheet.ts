import { LEDGER_COLUMNS, type LedgerColumn } from "#lib/domain/ledger-sheet/columns.ts";
import type { SheetFinding } from "#lib/domain/ledger-sheet/finding.ts";
import { addressOf, type SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import { type LedgerHeading, ledgerNote, ledgerTitle } from "#lib/domain/ledger-sheet/heading.ts";
import { rowsOf, spanOf } from "#lib/domain/ledger-sheet/rows.ts";

/** From the first cell to the last, both included. */
export type Merge = { row: number; column: number; lastRow: number; lastColumn: number };

/** A sheet of these texts: of a merged range only the first cell's counts, as in a file. */
export function gridOf(texts: readonly (readonly string[])[], merges: readonly Merge[] = []): SheetGrid {
  const columns = Math.max(0, ...texts.map((row) => row.length));
  const over = (row: number, column: number) =>
    merges.find((merge) => row >= merge.row && row <= merge.lastRow && column >= merge.column && column <= merge.lastColumn);
  return {
    name: "问题台账",
    rows: texts.length,
    columns,
    at: (row, column) => {
      const merge = over(row, column);
      return { address: addressOf(row, column), text: (texts[merge?.row ?? row]?.[merge?.column ?? column] ?? "").trim() };
    },
    covered: (row, column) => {
      const merge = over(row, column);
      return merge !== undefined && !(merge.row === row && merge.column === column);
    },
  };
}

export const HEADING: LedgerHeading = {
  party: "中共某市残联党组",
  partyShort: "市残联党组",
  round: "十届市委第一轮巡察",
  asOf: "2022-06-30",
  narrowedBy: [],
  sample: false,
};

const COLUMN = Object.fromEntries(LEDGER_COLUMNS.map(({ key }, index) => [key, index])) as Record<LedgerColumn, number>;
const HEAD_ROW = 2;

/** The ledger as exported: what can be done to it in an office's program. Row and column count from 0. */
export function exported(findings: readonly SheetFinding[], heading: Partial<LedgerHeading> = {}) {
  const blank = (text: string) => [text, ...LEDGER_COLUMNS.slice(1).map(() => "")];
  const said = { ...HEADING, ...heading };
  const texts = [blank(ledgerTitle(said)), blank(ledgerNote(said, findings)), LEDGER_COLUMNS.map(({ head }): string => head)];
  const lastColumn = LEDGER_COLUMNS.length - 1;
  let merges: Merge[] = [0, 1].map((row) => ({ row, column: 0, lastRow: row, lastColumn }));
  const body = rowsOf(findings);
  for (const [index, row] of body.entries()) {
    texts.push(LEDGER_COLUMNS.map(({ key }) => (spanOf(row, key) === 0 ? "" : row.cells[key])));
    for (const [column, { key }] of LEDGER_COLUMNS.entries()) {
      const at = HEAD_ROW + 1 + index;
      if (spanOf(row, key) > 1) merges.push({ row: at, column, lastRow: at + spanOf(row, key) - 1, lastColumn: column });
    }
  }
  const sheet = {
    texts,
    /** The row of a finding's measure, or of the finding. */
    rowOf: (number: number, ordinal = 1) => HEAD_ROW + body.findIndex(({ cells }) => cells.number === String(number)) + ordinal,
    address: (number: number, column: LedgerColumn, ordinal = 1) => addressOf(sheet.rowOf(number, ordinal), COLUMN[column]),
    set: (number: number, column: LedgerColumn, text: string, ordinal = 1) => {
      sheet.at(sheet.rowOf(number, ordinal))[COLUMN[column]] = text;
      return sheet;
    },
    at: (row: number) => texts[row] ?? [],
    head: (column: LedgerColumn, text: string) => {
      sheet.at(HEAD_ROW)[COLUMN[column]] = text;
      return sheet;
    },
    /** Takes a row out, as deleting it does: merged ranges close up. */
    drop: (row: number) => {
      const [gone = []] = texts.splice(row, 1);
      for (const { column, ...merge } of merges) {
        if (merge.row === row && merge.lastRow > row) sheet.at(row)[column] = gone[column] ?? "";
      }
      const up = (at: number) => (at > row ? at - 1 : at);
      merges = merges
        .map((merge) => ({ ...merge, row: up(merge.row), lastRow: merge.lastRow >= row ? merge.lastRow - 1 : merge.lastRow }))
        .filter((merge) => merge.lastRow >= merge.row);
      return sheet;
    },
    /** Puts a row in, below which everything moves down; a range it falls into grows. */
    insert: (row: number, cells: Partial<Record<LedgerColumn, string>>) => {
      texts.splice(row, 0, LEDGER_COLUMNS.map(({ key }) => cells[key] ?? ""));
      merges = merges.map((merge) => ({
        ...merge,
        row: merge.row >= row ? merge.row + 1 : merge.row,
        lastRow: merge.lastRow >= row ? merge.lastRow + 1 : merge.lastRow,
      }));
      return sheet;
    },
    /** Takes all merging back, as people do in order to sort: what is below the first cell of a range is blank then. */
    unmerge: () => {
      merges = merges.filter((merge) => merge.row < HEAD_ROW);
      return sheet;
    },
    /** The same, and what stood in the range is put into each of its cells. */
    fillDown: () => {
      for (const { row, column, lastRow } of merges.filter((merge) => merge.row > HEAD_ROW)) {
        for (let each = row + 1; each <= lastRow; each += 1) sheet.at(each)[column] = sheet.at(row)[column] ?? "";
      }
      return sheet.unmerge();
    },
    grid: () => gridOf(texts, merges),
  };
  return sheet;
}

export type Sheet = ReturnType<typeof exported>;
