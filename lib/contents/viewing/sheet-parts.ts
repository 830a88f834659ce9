import type { SheetPart } from "#lib/domain/evidence/inside.ts";
import { PART_COLUMNS, PART_ROWS } from "#lib/domain/evidence/viewing.ts";
import { addressOf, type SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import { cellsOf } from "./cells.ts";
import { NotShown } from "./not-shown.ts";

/** One part of a workbook: so many rows of one sheet, the sheets one after another. */
export function sheetPart(sheets: readonly SheetGrid[], page: number): SheetPart {
  let parts = 0;
  const begun = sheets.map((grid) => {
    const first = parts + 1;
    parts += Math.ceil(grid.rows / PART_ROWS);
    return { grid, first };
  });
  const at = begun.findLast(({ first }) => first <= page);
  if (!at || page > parts) throw new NotShown({ code: "placeOutsideFile", pages: parts });
  const { grid, first } = at;
  const top = (page - first) * PART_ROWS;
  const right = Math.min(grid.columns, PART_COLUMNS);
  return {
    parts,
    sheet: grid.name,
    sheets: begun.map((each) => ({ name: each.grid.name, part: each.first })),
    firstRow: top + 1,
    allRows: grid.rows,
    columns: Array.from({ length: right }, (_, column) => addressOf(0, column).slice(0, -1)),
    allColumns: grid.columns,
    rows: cellsOf(grid, { top, bottom: Math.min(grid.rows, top + PART_ROWS), right }),
  };
}
