import { addressOf, type SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import { damaged, Unreadable } from "./unreadable.ts";

export type GridCell = { row: number; column: number; text: string };

/** A merged range, its last row and column included. */
export type Range = { top: number; left: number; bottom: number; right: number };

/** Rows times columns. A stray sign at the far end of a sheet must not make everybody walk there. */
const AREA_LIMIT = 4_000_000;

/** A sheet from its cells. It ends with the last row and the last column that hold text; merged ranges end there as well. */
export function gridOf(name: string, read: Iterable<GridCell>, merged: readonly Range[]): SheetGrid {
  const cells = Array.from(read, ({ row, column, text }) => ({ row, column, text: tidy(text) })).filter(({ text }) => text !== "");
  let rows = 0;
  let columns = 0;
  for (const { row, column } of cells) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  if (rows * columns > AREA_LIMIT) throw new Unreadable({ code: "documentSheetTooLarge", field: "file" });
  const texts = new Map(cells.map(({ row, column, text }) => [row * columns + column, text]));
  const firsts = firstCells(merged, rows, columns);
  const inside = (row: number, column: number): boolean => row >= 0 && row < rows && column >= 0 && column < columns;
  const firstOf = (row: number, column: number): number => {
    const own = row * columns + column;
    return (firsts?.[own] ?? 0) > 0 ? (firsts?.[own] ?? 0) - 1 : own;
  };
  return {
    name,
    rows,
    columns,
    at: (row, column) => ({
      address: addressOf(row, column),
      text: inside(row, column) ? (texts.get(firstOf(row, column)) ?? "") : "",
    }),
    covered: (row, column) => inside(row, column) && firstOf(row, column) !== row * columns + column,
  };
}

/** For every cell of a merged range the number of its first one, plus 1; 0 for all others. Null where nothing is merged. */
function firstCells(merged: readonly Range[], rows: number, columns: number): Int32Array | null {
  if (merged.length === 0) return null;
  const firsts = new Int32Array(rows * columns);
  let left = rows * columns;
  for (const range of merged) {
    const bottom = Math.min(range.bottom, rows - 1);
    const right = Math.min(range.right, columns - 1);
    if (bottom < range.top || right < range.left) continue;
    // No two ranges share a cell, so together they are never larger than the sheet, unless somebody made them up.
    left -= (bottom - range.top + 1) * (right - range.left + 1);
    if (left < 0) throw damaged();
    for (let row = range.top; row <= bottom; row += 1) {
      firsts.fill(range.top * columns + range.left + 1, row * columns + range.left, row * columns + right + 1);
    }
  }
  return firsts;
}

function tidy(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

/** The sheet for reading: a row a line, cells separated by tabs, a merged range once, line breaks inside a cell as spaces. */
export function textOf(grid: SheetGrid): string {
  const lines: string[] = [];
  for (let row = 0; row < grid.rows; row += 1) {
    let line = "";
    for (let column = 0; column < grid.columns; column += 1) {
      const text = grid.covered(row, column) ? "" : grid.at(row, column).text;
      line += `${column > 0 ? "\t" : ""}${text.replace(/[\t\n]+/g, " ")}`;
    }
    lines.push(line.trimEnd());
  }
  return lines.join("\n");
}
