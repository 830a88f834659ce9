import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import { SHEET_TEXT_LIMIT } from "#lib/domain/official-text/limits.ts";
import { type GridCell, gridOf, type Range } from "../grid.ts";
import { tooLong } from "../unreadable.ts";
import { type Element, type Reader, wholeNumber } from "../xml.ts";
import type { NumberFormat } from "./formats.ts";
import { unescaped } from "./strings.ts";
import { numberText } from "./values.ts";

/** What the sheets of a workbook share. `read` counts the characters of all of them. */
export type Workbook = { strings: readonly string[]; formats: readonly NumberFormat[]; from1904: boolean; read: number };

/** The last row and column that Excel has, from 0. */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

type Cell = { row: number; column: number; type: string; style: number; value: string };

/** Reads one sheet. A formula gives the value that Excel last saw; hidden rows and columns are read like the others. */
export function worksheetReader(workbook: Workbook): { reader: Reader; grid(name: string): SheetGrid } {
  const cells: GridCell[] = [];
  const merged: Range[] = [];
  let row = -1;
  let column = -1;
  let cell: Cell | null = null;
  let collecting = false;
  const open = ({ name, attribute }: Element): boolean => {
    collecting = name === "x:v" || name === "x:t";
    if (name === "x:row") {
      row = (wholeNumber(attribute("r")) ?? row + 2) - 1;
      column = -1;
    } else if (name === "x:c") {
      const place = placeOf(attribute("r") ?? "") ?? { row: Math.max(row, 0), column: column + 1 };
      column = place.column;
      cell = { ...place, type: attribute("t") ?? "n", style: wholeNumber(attribute("s")) ?? 0, value: "" };
    } else if (name === "x:mergeCell") {
      const range = rangeOf(attribute("ref") ?? "");
      if (range) merged.push(range);
    }
    return name !== "x:rPh" && name !== "x:f";
  };
  const close = (name: string): void => {
    if (name === "x:v" || name === "x:t") collecting = false;
    if (name !== "x:c" || !cell) return;
    const text = cell.row <= LAST_ROW && cell.column <= LAST_COLUMN ? textOf(cell, workbook) : "";
    workbook.read += text.length;
    if (workbook.read > SHEET_TEXT_LIMIT) throw tooLong(SHEET_TEXT_LIMIT);
    if (text !== "") cells.push({ row: cell.row, column: cell.column, text });
    cell = null;
  };
  const text = (piece: string): void => {
    if (collecting && cell) cell.value += piece;
  };
  return { reader: { open, close, text }, grid: (name) => gridOf(name, cells, merged) };
}

/** The text of a cell by its type: shared or own text, yes or no, an error's name, a day, a number. */
function textOf({ type, style, value }: Cell, { strings, formats, from1904 }: Workbook): string {
  switch (type) {
    case "s":
      return strings[wholeNumber(value.trim()) ?? -1] ?? "";
    case "str":
    case "inlineStr":
      return unescaped(value);
    case "b":
      return value.trim() === "" ? "" : value.trim() === "1" ? "TRUE" : "FALSE";
    case "e":
      return value;
    case "d":
      return /^\d{4}-\d\d-\d\d/.exec(value.trim())?.[0] ?? value;
    default:
      return numberText(value, formats[style] ?? { kind: "general" }, from1904);
  }
}

/** "K12" → row 11, column 10; null for what Excel has no place for. */
function placeOf(written: string): { row: number; column: number } | null {
  const [, letters, figures] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(written) ?? [];
  if (letters === undefined || figures === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(figures) - 1, column: column - 1 };
}

/** "A2:C5" → its corners. */
function rangeOf(written: string): Range | null {
  const [first = "", last = ""] = written.split(":");
  const from = placeOf(first);
  const to = placeOf(last);
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null;
}
