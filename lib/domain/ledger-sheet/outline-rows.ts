import { fold } from "../official-text/fold.ts";
import { isField } from "../official-text/heading.ts";
import { markerOf } from "../official-text/marker.ts";
import type { Span } from "../official-text/outline.ts";
import type { LedgerColumn } from "./columns.ts";
import type { SheetGrid } from "./grid.ts";
import type { LedgerHead } from "./heads.ts";
import { ownText, type SheetText } from "./text.ts";

/** A cell that says something, and where. */
export type Cell = Span & { text: string };

/** The rows of one finding, with the headings that stand above or beside it. */
export type FoundRows = { part: Cell | null; category: Cell | null; title: Cell; rows: number[] };

/** A sheet under reading. */
export type Sheet = { grid: SheetGrid; rendered: SheetText; columns: ReadonlyMap<LedgerColumn, number> };

/**
 * The columns as an outline takes them. Where two columns name the problem, the later tells what it is and the one before it to what
 * it belongs, as far as there is a level for it: 类别, 反馈问题, 具体表现 are three, and with 方面 before them one too many.
 */
export function columnsFor({ columns, again }: LedgerHead): Map<LedgerColumn, number> {
  const taken = new Map(columns);
  const named = [columns.get("title"), ...again.filter(({ key }) => key === "title").map(({ column }) => column)];
  const titles = named.filter((column) => column !== undefined).sort((one, other) => one - other);
  const above = [columns.get("part"), columns.get("category")].filter((column) => column !== undefined);
  const levels = [...above, ...titles.slice(above.length - 3)];
  if (titles.length < 2) return taken;
  for (const key of ["title", "category", "part"] as const) {
    const column = levels.pop();
    if (column !== undefined) taken.set(key, column);
  }
  return taken;
}

/** Sorts the rows below the header: to which finding each belongs. `left` are those that belong to none and are no heading either. */
export function findRows(sheet: Sheet, bodyRow: number): { found: FoundRows[]; left: number[] } {
  const found: FoundRows[] = [];
  const left: number[] = [];
  let above: { part: Cell | null; category: Cell | null } = { part: null, category: null };
  let current: FoundRows | null = null;
  for (let row = bodyRow; row < sheet.grid.rows; row += 1) {
    const filled = filledIn(sheet.grid, row);
    if (filled.length === 0) continue;
    const heading = headingRow(sheet, row, filled);
    if (heading) {
      above = heading.level === "part" ? { part: heading.cell, category: null } : { ...above, category: heading.cell };
      current = null;
      continue;
    }
    above = beside(sheet, row, above);
    const title = ownCell(sheet, row, "title");
    if (title && !(current && goesOn(sheet, row, current, title))) found.push((current = { ...above, title, rows: [row] }));
    else if (current && belongs(sheet, filled)) current.rows.push(row);
    else left.push(row);
  }
  return { found, left };
}

/** The cell of a column, with what a merged range that runs through it says; null where that is nothing. */
export function cellOf({ grid, rendered, columns }: Sheet, row: number, key: LedgerColumn): Cell | null {
  const column = columns.get(key);
  if (column === undefined) return null;
  const { text } = grid.at(row, column);
  if (text === "") return null;
  let first = row;
  while (first > 0 && grid.covered(first, column) && grid.at(first - 1, column).text === text) first -= 1;
  const span = rendered.spanOf(first, column);
  return span.end > span.start ? { ...span, text } : null;
}

function ownCell(sheet: Sheet, row: number, key: LedgerColumn): Cell | null {
  const column = sheet.columns.get(key);
  return column === undefined || sheet.grid.covered(row, column) ? null : cellOf(sheet, row, key);
}

/** The headings that stand beside a row: a new part ends the category above it. */
function beside(sheet: Sheet, row: number, above: { part: Cell | null; category: Cell | null }) {
  const part = ownCell(sheet, row, "part");
  const category = ownCell(sheet, row, "category");
  const isNew = part !== null && part.text !== above.part?.text;
  return { part: part ?? above.part, category: category ?? (isNew ? null : above.category) };
}

/** A row with nothing but 一、… or （一）…, or with a field's name across the sheet, heads those below it. */
function headingRow({ grid, rendered, columns }: Sheet, row: number, filled: readonly number[]): { level: "part" | "category"; cell: Cell } | null {
  const [column, ...more] = filled;
  if (column === undefined || more.length > 0 || column === columns.get("measure")) return null;
  const across = grid.covered(row, column + 1) && grid.at(row, column + 1).text === grid.at(row, column).text;
  if (column === columns.get("title") && !across) return null;
  const cell = { ...rendered.spanOf(row, column), text: grid.at(row, column).text };
  const folded = fold(cell.text);
  const kind = markerOf(folded)?.kind;
  if (folded.length > 150) return null;
  if (kind === "han" || kind === "section") return { level: "part", cell };
  if (kind === "hanParen") return { level: "category", cell };
  return kind === undefined && across && isField(folded) ? { level: "part", cell } : null;
}

/** The same title again, in a row without a number of its own: merging was taken back, and the cell filled. */
function goesOn(sheet: Sheet, row: number, current: FoundRows, title: Cell): boolean {
  if (title.text !== current.title.text) return false;
  const number = ownCell(sheet, row, "number");
  return number === null || number.text === cellOf(sheet, current.rows[0] ?? row, "number")?.text;
}

/** Does a row without a title say something of the finding above? One cell alone at the edge is a remark below the table. */
function belongs({ columns }: Sheet, filled: readonly number[]): boolean {
  const edge = columns.get("number") ?? 0;
  return filled.some((column) => column !== edge && [...columns.values()].includes(column));
}

function filledIn(grid: SheetGrid, row: number): number[] {
  return Array.from({ length: grid.columns }, (_, column) => column).filter((column) => ownText(grid, row, column) !== "");
}
