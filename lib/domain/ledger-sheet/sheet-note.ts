import type { Day } from "../day.ts";
import { readDayCell } from "./compare-days.ts";
import type { SheetGrid } from "./grid.ts";

/**
 * What an exported sheet says of itself above its header: whether it holds the whole ledger or part of it, how many findings, and
 * as of when. All null where those lines are gone, or were never there.
 */
export type SheetNote = { extent: "whole" | "part" | null; stated: number | null; asOf: Day | null };

/** Reads back what `ledgerNote` (heading.ts) wrote. */
export function readSheetNote(grid: SheetGrid, headRow: number): SheetNote {
  for (let row = 0; row < headRow; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      const note = readNote(grid.at(row, column).text);
      if (note) return note;
    }
  }
  return { extent: null, stated: null, asOf: null };
}

function readNote(text: string): SheetNote | null {
  const [, extent, stated] = /(共|符合条件)(\d{1,6})个问题、\d+项整改措施/u.exec(text) ?? [];
  const [, asOf = ""] = /截至(\d{4}年\d{1,2}月\d{1,2}日)/u.exec(text) ?? [];
  return extent === undefined ? null : { extent: extent === "共" ? "whole" : "part", stated: Number(stated), asOf: readDayCell(asOf) };
}
