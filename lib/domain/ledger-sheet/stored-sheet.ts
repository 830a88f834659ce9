import type { Json } from "../audit.ts";
import { addressOf, type SheetGrid } from "./grid.ts";

/**
 * A sheet as it is kept between reading and confirming: the text of every cell, row by row, blank ones at a row's
 * end left out, and of the cells inside merged ranges their rows and columns.
 */
export type StoredSheet = { name: string; rows: number; columns: number; texts: string[][]; covered: [row: number, column: number][] };

/** What is kept of a sheet. */
export function storedSheet(grid: SheetGrid): StoredSheet & { [key: string]: Json } {
  const { name, rows, columns } = grid;
  const covered: [number, number][] = [];
  const texts = Array.from({ length: rows }, (_row, row) => {
    const cells = Array.from({ length: columns }, (_column, column) => grid.at(row, column).text);
    for (let column = 0; column < columns; column += 1) if (grid.covered(row, column)) covered.push([row, column]);
    return cells.slice(0, cells.findLastIndex((text) => text !== "") + 1);
  });
  return { name, rows, columns, texts, covered };
}

/** The sheet again, from what was kept; null for anything else. */
export function sheetOf(kept: unknown): SheetGrid | null {
  if (!isStoredSheet(kept)) return null;
  const { name, rows, columns, texts } = kept;
  const covered = new Set(kept.covered.map(([row, column]) => row * columns + column));
  return {
    name,
    rows,
    columns,
    at: (row, column) => ({ address: addressOf(row, column), text: texts[row]?.[column] ?? "" }),
    covered: (row, column) => column < columns && covered.has(row * columns + column),
  };
}

function isStoredSheet(kept: unknown): kept is StoredSheet {
  if (typeof kept !== "object" || kept === null) return false;
  if (!("name" in kept && "rows" in kept && "columns" in kept && "texts" in kept && "covered" in kept)) return false;
  const { name, rows, columns, texts, covered } = kept;
  return (
    typeof name === "string" &&
    typeof rows === "number" &&
    typeof columns === "number" &&
    isTable(texts, (text) => typeof text === "string") &&
    isTable(covered, (index) => typeof index === "number")
  );
}

function isTable(table: unknown, isCell: (cell: unknown) => boolean): boolean {
  return Array.isArray(table) && table.every((row) => Array.isArray(row) && row.every(isCell));
}
