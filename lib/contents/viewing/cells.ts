import type { InsideCell } from "#lib/domain/evidence/inside.ts";
import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";

/** A stretch of a sheet: rows and columns from `top` and 0 up to, not including, `bottom` and `right`. */
export type Stretch = { top: number; bottom: number; right: number };

/** Rows of cells as an HTML table takes them: a merged range once, with what it spans within the stretch. */
export function cellsOf(grid: SheetGrid, { top, bottom, right }: Stretch): InsideCell[][] {
  const taken = new Set<number>();
  const place = (row: number, column: number) => row * grid.columns + column;
  const goesOn = (row: number, column: number, text: string) =>
    row < bottom && column < right && grid.covered(row, column) && !taken.has(place(row, column)) && grid.at(row, column).text === text;

  const rows: InsideCell[][] = [];
  for (let row = top; row < bottom; row += 1) {
    const cells: InsideCell[] = [];
    for (let column = 0; column < right; column += 1) {
      if (taken.has(place(row, column))) continue;
      const { text } = grid.at(row, column);
      const columns = text === "" ? 1 : run((by) => goesOn(row, column + by, text));
      const across = Array.from({ length: columns }, (_, by) => by);
      const down = text === "" ? 1 : run((by) => across.every((each) => goesOn(row + by, column + each, text)));
      for (let by = 0; by < down; by += 1) for (const each of across) taken.add(place(row + by, column + each));
      cells.push({ text, columns, rows: down });
    }
    rows.push(cells);
  }
  return rows;
}

/** One, and as many more as follow without a gap. */
function run(goesOn: (by: number) => boolean): number {
  let length = 1;
  while (goesOn(length)) length += 1;
  return length;
}
