import { LEDGER_COLUMNS, type LedgerColumn } from "#lib/domain/ledger-sheet/columns.ts";
import { type SheetRow, spanOf } from "#lib/domain/ledger-sheet/rows.ts";
import { roomIn } from "./ledger-columns.ts";
import { heightOf, linesOf } from "./text-room.ts";

/** The height that no row of a sheet may exceed, in points. */
const HIGHEST = 409;
const LOWEST = 26;
const PADDING = 6;

/** The sizes of text, the usual one first: where a text would not fit into the highest row, it is written smaller. */
const SIZES = [10, 9, 8, 7, 6] as const;
export const USUAL_SIZE = 10;
const SMALLEST_SIZE = 6;

/** `smaller`: the size of a text that is not written in the usual one. */
export type FittedRow = SheetRow & { height: number; smaller: Map<LedgerColumn, number> };

/**
 * Gives every row the height that its texts need, since a sheet does not grow merged cells by itself: first what stands in the
 * row alone, then what is merged over several rows shares what it still lacks among them.
 */
export function fitted(rows: readonly SheetRow[]): FittedRow[] {
  const fits = rows.map((row): FittedRow => ({ ...row, height: LOWEST, smaller: smallerSizes(row) }));
  for (const column of BY_SPAN) {
    for (const [index, row] of fits.entries()) {
      const span = spanOf(row, column);
      if (span > 0) stretch(fits.slice(index, index + span), heightNeeded(row, column));
    }
  }
  return fits;
}

/** Narrow spans first, so that wide ones find what is there already. */
const BY_SPAN: readonly LedgerColumn[] = LEDGER_COLUMNS.map(({ key }) => key).sort((a, b) => rank(a) - rank(b));

function rank(column: LedgerColumn): number {
  if (column === "part") return 3;
  if (column === "category") return 2;
  return ["measure", "progress", "outcome", "evidence"].includes(column) ? 0 : 1;
}

function stretch(rows: FittedRow[], needed: number): void {
  const missing = needed - rows.reduce((sum, { height }) => sum + height, 0);
  if (missing <= 0) return;
  for (const row of rows) row.height = Math.min(HIGHEST, row.height + missing / rows.length);
}

function heightNeeded({ cells, smaller }: FittedRow, column: LedgerColumn): number {
  return textHeight(cells[column], column, smaller.get(column) ?? USUAL_SIZE);
}

function smallerSizes(row: SheetRow): FittedRow["smaller"] {
  const smaller: FittedRow["smaller"] = new Map();
  for (const { key } of LEDGER_COLUMNS) {
    const limit = spanOf(row, key) * HIGHEST;
    if (limit === 0 || textHeight(row.cells[key], key, USUAL_SIZE) <= limit) continue;
    smaller.set(key, SIZES.find((size) => textHeight(row.cells[key], key, size) <= limit) ?? SMALLEST_SIZE);
  }
  return smaller;
}

function textHeight(text: string, column: LedgerColumn, size: number): number {
  return heightOf(linesOf(text, size, roomIn(column)), size) + PADDING;
}
