import { cellsOf } from "./cells.ts";
import { type LedgerColumn, type LedgerRow, MEASURE_COLUMNS } from "./columns.ts";
import type { SheetFinding } from "./finding.ts";

/**
 * A row of the ledger, and over how many rows, this one included, what belongs to its finding, its category and its part reaches
 * from here: 0 where a cell above covers it.
 */
export type SheetRow = { cells: LedgerRow; finding: number; category: number; part: number };

/**
 * The ledger, row by row: one for each measure, one for a finding without any. A finding's cells reach over its measures' rows;
 * its part and category over the following findings too, as long as these belong to the same.
 */
export function rowsOf(findings: readonly SheetFinding[]): SheetRow[] {
  const rows = findings.flatMap((finding) => {
    const measures = finding.measures.length > 0 ? finding.measures : [null];
    return measures.map((measure, index): SheetRow => {
      const span = index === 0 ? measures.length : 0;
      return { cells: cellsOf(finding, measure), finding: span, category: span, part: span };
    });
  });
  joinSame(rows, "category", ({ part, category }) => category && `${part}\n${category}`);
  joinSame(rows, "part", ({ part }) => part);
  return rows;
}

/** Over how many rows the cell of this column reaches. */
export function spanOf(row: SheetRow, column: LedgerColumn): number {
  if (column === "part" || column === "category") return row[column];
  return MEASURE_COLUMNS.some((own) => own === column) ? 1 : row.finding;
}

/** Joins the cells of neighbouring findings that stand in the same place; one that stands in none keeps to itself. */
function joinSame(rows: readonly SheetRow[], what: "part" | "category", placeOf: (cells: LedgerRow) => string): void {
  let first: SheetRow | null = null;
  for (const row of rows) {
    if (row.finding === 0) continue;
    const place = placeOf(row.cells);
    if (first && place !== "" && place === placeOf(first.cells)) {
      first[what] += row[what];
      row[what] = 0;
    } else {
      first = row;
    }
  }
}
