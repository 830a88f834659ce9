import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import { type GridCell, gridOf, type Range } from "../grid.ts";
import { type Flow, linesOf, type Meter, newFlow } from "./flow.ts";

/** A cell while it is read. `vertical`: the first of cells merged downwards, or one of those that go on from it. */
export type TableCell = { flow: Flow; span: number; vertical: "restart" | "continue" | null; follows: boolean; gone: boolean };

/** A table while it is read. A row that was deleted is `gone`. */
export type Table = {
  row: { cells: TableCell[]; before: number; gone: boolean };
  rows: number;
  cells: GridCell[];
  merged: Range[];
  /** Ranges that the next row may go on with, by their first column. */
  open: Map<number, Range>;
  lines: string[];
};

/** Word's own limit on columns, which a made-up span must not exceed. */
const SPAN_LIMIT = 63;

export function newTable(): Table {
  return { row: newRow(), rows: 0, cells: [], merged: [], open: new Map(), lines: [] };
}

export function newRow(): Table["row"] {
  return { cells: [], before: 0, gone: false };
}

export function newCell(): TableCell {
  return { flow: newFlow(), span: 1, vertical: null, follows: false, gone: false };
}

/** As many columns as a cell or a gap says, within what Word allows. */
export function spanOf(value: number | null, least: number): number {
  return Math.min(Math.max(value ?? least, least), SPAN_LIMIT);
}

/**
 * Ends a row: its cells take their places in the grid, and its line is their text with tabs between them. Merged cells are
 * written once. The paragraphs of a cell remain lines of their own, because a heading is only found where a line begins.
 */
export function endRow(table: Table, meter: Meter): void {
  const { row, rows, open } = table;
  table.row = newRow();
  if (row.gone) return;
  meter.text(1);
  const parts: string[] = blanks(row.before);
  let column = row.before;
  for (const cell of row.cells) {
    if (cell.gone) continue;
    const text = placed(table, cell, column);
    meter.cells(text.length);
    meter.text(cell.span);
    parts.push(text, ...blanks(cell.span - 1));
    column += cell.span;
  }
  for (const [left, range] of open) if (range.bottom < rows) open.delete(left);
  while (parts.at(-1) === "") parts.pop();
  table.lines.push(parts.join("\t"));
  table.rows += 1;
}

function blanks(length: number): string[] {
  return Array.from({ length }, () => "");
}

/** Puts a cell into the grid; answers the text that it adds to its row, nothing for the rest of a merged range. */
function placed(table: Table, cell: TableCell, column: number): string {
  const { rows, open, merged } = table;
  const above = cell.vertical === "continue" ? open.get(column) : undefined;
  if (above) {
    above.bottom = rows;
    return "";
  }
  const before = cell.follows ? merged.at(-1) : undefined;
  if (before?.top === rows && before.right === column - 1) {
    before.right += cell.span;
    return "";
  }
  const range = { top: rows, left: column, bottom: rows, right: column + cell.span - 1 };
  merged.push(range);
  if (cell.vertical === "restart") open.set(column, range);
  const text = linesOf(cell.flow).join("\n");
  table.cells.push({ row: rows, column, text });
  return text;
}

/** The table as a sheet. */
export function gridOfTable({ cells, merged }: Table, name: string): SheetGrid {
  return gridOf(name, cells, merged.filter(({ top, left, bottom, right }) => bottom > top || right > left));
}
