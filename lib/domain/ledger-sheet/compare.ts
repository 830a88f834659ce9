import type { Directory } from "../assignment.ts";
import { compareFinding, type Sheet } from "./compare-finding.ts";
import { compareMeasures } from "./compare-measures.ts";
import { groupRows, type RowGroup } from "./compare-rows.ts";
import { LEDGER_COLUMNS, type LedgerColumn } from "./columns.ts";
import type { LedgerComparison } from "./edits.ts";
import { type CellProblem, problemAt } from "./edits-problems.ts";
import type { SheetFinding } from "./finding.ts";
import { addressOf, type SheetGrid } from "./grid.ts";
import { readSheetNote } from "./sheet-note.ts";
import { type LedgerHead, readLedgerHead } from "./heads.ts";

/** Columns whose absence leaves something uncompared; the others are not imported anyway. */
const COMPARED: readonly LedgerColumn[] = [
  "title", "target", "measure", "leader", "department", "supporting", "responsible", "deadline", "outcome",
];

/**
 * What an edited sheet says otherwise than the ledger, cell by cell. A cell that reads as the ledger exports it is no change; one
 * that cannot be understood without guessing is a problem and changes nothing. Nothing is ever deleted: what the sheet lacks is
 * reported, unless the sheet says above its header that it holds only part of the ledger.
 */
export function compareLedger(grid: SheetGrid, findings: readonly SheetFinding[], directory: Directory): LedgerComparison {
  const head = readLedgerHead(grid);
  if (!head) return { changes: [], problems: [problemAt("headMissing", { address: addressOf(0, 0), number: null }, {})] };
  const missing = missingColumns(head);
  const numberColumn = head.columns.get("number");
  if (numberColumn === undefined) return { changes: [], problems: missing };
  const { groups, problems } = groupRows(grid, head, numberColumn);
  const comparison: LedgerComparison = { changes: [], problems: [...missing, ...problems] };
  const sheet = { grid, head, numberColumn, directory };
  const byNumber = new Map(findings.map((finding) => [finding.number, finding]));
  const sameNumber = Map.groupBy(groups, ({ number }) => number);
  for (const group of groups) {
    const told = compareGroup(group, sameNumber.get(group.number) ?? [], byNumber.get(group.number), sheet);
    comparison.changes.push(...told.changes);
    comparison.problems.push(...told.problems);
  }
  comparison.problems.push(...absentFindings(sheet, groups, findings));
  return { ...comparison, problems: eachOnce(comparison.problems) };
}

function compareGroup(
  group: RowGroup,
  sameNumber: readonly RowGroup[],
  finding: SheetFinding | undefined,
  sheet: Sheet & { numberColumn: number },
): LedgerComparison {
  const { number } = group;
  const place = { address: addressOf(firstRow(group), sheet.numberColumn), number };
  const [first, ...more] = sameNumber;
  if (first && more.length > 0) {
    const told = first === group ? [] : [problemAt("numberTwice", place, { number, first: addressOf(firstRow(first), sheet.numberColumn) })];
    return { changes: [], problems: told };
  }
  if (!finding) return { changes: [], problems: [problemAt("numberUnknown", place, { number })] };
  const [own, measures] = [compareFinding(group, finding, sheet), compareMeasures(group, finding, sheet)];
  return { changes: [...own.changes, ...measures.changes], problems: [...own.problems, ...measures.problems] };
}

function missingColumns({ headRow, columns }: LedgerHead): CellProblem[] {
  const place = { address: addressOf(headRow, 0), number: null };
  const wanted = LEDGER_COLUMNS.filter(({ key }) => key === "number" || COMPARED.includes(key));
  return wanted.filter(({ key }) => !columns.has(key)).map(({ head }) => problemAt("columnMissing", place, { head }));
}

/** Findings the sheet lacks: rows deleted from the whole ledger, no wonder in part of one, and else worth a note. */
function absentFindings(sheet: Sheet & { numberColumn: number }, groups: readonly RowGroup[], findings: readonly SheetFinding[]): CellProblem[] {
  const { grid, head, numberColumn } = sheet;
  const present = new Set(groups.map(({ number }) => number));
  const numbers = findings.map(({ number }) => number).filter((number) => !present.has(number));
  const place = { address: addressOf(head.headRow, numberColumn), number: null };
  const { extent, stated } = readSheetNote(grid, head.headRow);
  if (extent === "part") {
    const found = present.size;
    return stated !== null && found < stated ? [problemAt("findingsFewer", place, { stated, found })] : [];
  }
  return numbers.length > 0 ? [problemAt("findingsAbsent", place, { numbers }, extent === "whole" ? "problem" : "note")] : [];
}

/** A cell merged over several findings is complained of once. */
function eachOnce(problems: readonly CellProblem[]): CellProblem[] {
  const said = new Set<string>();
  return problems.filter(({ address, message }) => {
    const size = said.size;
    return said.add(`${address} ${message}`).size > size;
  });
}

function firstRow({ rows }: RowGroup): number {
  return rows[0] ?? 0;
}
