import { cleanText } from "../typed-text.ts";
import { readMeasureCell } from "./cells.ts";
import { LEDGER_COLUMNS } from "./columns.ts";
import type { ReadCell } from "./compare-cell.ts";
import type { Sheet } from "./compare-finding.ts";
import type { RowGroup } from "./compare-rows.ts";
import type { SheetFinding } from "./finding.ts";
import { addressOf } from "./grid.ts";

/** A row that names a measure, or should: its cell, what it says after its ordinal, and what stands beside it. */
export type MeasureRow = { cell: ReadCell; ordinal: number | null; text: string; others: { [Column in Other]?: ReadCell } };

/** The columns that tell of a measure besides its own. */
export const OTHERS = ["progress", "outcome", "evidence"] as const;
type Other = (typeof OTHERS)[number];

/** The rows of a finding as its measures', without those that say nothing of any. None where the sheet has no column for them. */
export function readMeasureRows({ rows }: RowGroup, finding: SheetFinding, { grid, head, directory }: Sheet): MeasureRow[] {
  const cellIn = (row: number, key: "measure" | Other): ReadCell | undefined => {
    const column = head.columns.get(key);
    const name = LEDGER_COLUMNS.find((each) => each.key === key)?.head ?? "";
    return column === undefined
      ? undefined
      : { text: cleanText(grid.at(row, column).text), address: addressOf(row, column), head: name, finding, directory };
  };
  return rows.flatMap((row, index) => {
    const cell = cellIn(row, "measure");
    if (!cell) return [];
    const column = head.columns.get("measure") ?? 0;
    // A cell merged over several rows names one measure.
    if (index > 0 && cell.text !== "" && grid.covered(row, column)) return [];
    const others = Object.fromEntries(OTHERS.map((key) => [key, cellIn(row, key)]));
    return [{ cell, ...readOrdinal(cell.text), others }];
  });
}

/** "3. 建立制度", "3、建立制度", "（3）建立制度" and "３．建立制度" → 3 and "建立制度"; a text without an ordinal is all text. */
export function readOrdinal(cell: string): { ordinal: number | null; text: string } {
  const plain = cell.replace(/^[(（]?\s*[０-９]+/u, (digits) => digits.normalize("NFKC"));
  const read = readMeasureCell(plain);
  if (read) return read;
  const [, ordinal, text = ""] = /^[(（]?\s*(\d{1,4})\s*[)）]\s*([^]*)$/u.exec(plain) ?? /^(\d{1,4})\s*[.．、]?()$/u.exec(plain) ?? [];
  return ordinal === undefined ? { ordinal: null, text: cell } : { ordinal: Number(ordinal), text };
}
