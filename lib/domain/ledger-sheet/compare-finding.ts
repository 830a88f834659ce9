import type { Directory } from "../assignment.ts";
import { cleanText } from "../typed-text.ts";
import { cellsOf } from "./cells.ts";
import { LEDGER_COLUMNS, type LedgerColumn } from "./columns.ts";
import { type CellReading, limited, NOTHING, notImported, type ReadCell, readEdited, wrong } from "./compare-cell.ts";
import { readDayCell } from "./compare-days.ts";
import { readDepartment, readLeader, readSupporting } from "./compare-people.ts";
import type { RowGroup } from "./compare-rows.ts";
import type { LedgerChange, LedgerComparison } from "./edits.ts";
import { type CellProblem, problemAt } from "./edits-problems.ts";
import type { SheetFinding } from "./finding.ts";
import { addressOf, type SheetGrid } from "./grid.ts";
import type { LedgerHead } from "./heads.ts";

/** A sheet under comparison. */
export type Sheet = { grid: SheetGrid; head: LedgerHead; directory: Directory };

/** How each column of a finding is read where it does not read as exported. The number is what the rows were found by. */
const READINGS: Partial<Record<LedgerColumn, (cell: ReadCell) => CellReading>> = {
  part: readHeading,
  category: readHeading,
  title: readTitle,
  target: (cell) => limited(cell, "target", { kind: "assignment", set: { target: cell.text || null } }),
  leader: readLeader,
  department: readDepartment,
  supporting: readSupporting,
  responsible: (cell) => limited(cell, "responsible", { kind: "assignment", set: { responsible: cell.text || null } }),
  deadline: readDeadline,
  closedOn: (cell) => (sameDay(cell.text, cell.finding.closedOn) ? NOTHING : notImported(cell, "deed")),
  remark: (cell) => notImported(cell, "system"),
};

/** What the cells of a finding itself say otherwise than the ledger. */
export function compareFinding(group: RowGroup, finding: SheetFinding, sheet: Sheet): LedgerComparison {
  const exported = cellsOf(finding, null);
  const comparison: LedgerComparison = { changes: [], problems: [] };
  for (const { key, head } of LEDGER_COLUMNS) {
    const [read, column] = [READINGS[key], sheet.head.columns.get(key)];
    if (!read || column === undefined) continue;
    const odd = oddRow(group, column, sheet.grid);
    if (odd !== null) {
      comparison.problems.push(disagreement(odd, column, head, finding));
      continue;
    }
    const [row = 0] = group.rows;
    const text = textAt(sheet.grid, row, column);
    if (text === cleanText(exported[key])) continue;
    const cell = { text, address: addressAt(sheet.grid, row, column), head, finding, directory: sheet.directory };
    const reading = readEdited(cell, exported[key], read);
    if ("edit" in reading) comparison.changes.push(changeOf(cell, key, exported[key], reading.edit));
    else comparison.problems.push(...reading.problems);
  }
  return comparison;
}

/** The first row that says something else than the first of all. Below that a cell may be blank, or say the same again. */
function oddRow({ rows }: RowGroup, column: number, grid: SheetGrid): number | null {
  const [first = 0, ...below] = rows;
  const text = textAt(grid, first, column);
  return below.find((row) => !["", text].includes(textAt(grid, row, column))) ?? null;
}

function disagreement(row: number, column: number, head: string, { number }: SheetFinding): CellProblem {
  return problemAt("rowsDisagree", { address: addressOf(row, column), number }, { head, number });
}

/** Where the text itself stands: the first cell of a range merged downwards, which may begin at a finding above. */
function addressAt(grid: SheetGrid, row: number, column: number): string {
  const { text } = grid.at(row, column);
  let first = row;
  while (first > 0 && grid.covered(first, column) && grid.at(first - 1, column).text === text) first -= 1;
  return addressOf(first, column);
}

function textAt(grid: SheetGrid, row: number, column: number): string {
  return cleanText(grid.at(row, column).text);
}

function changeOf({ text, address, finding }: ReadCell, column: LedgerColumn, before: string, edit: LedgerChange["edit"]): LedgerChange {
  const { number, version } = finding;
  const after = edit.kind === "deadline" ? edit.deadline : text;
  return { id: `f${number}-v${version}-${column}`, address, number, ordinal: null, column, before, after, edit };
}

/** Blank below a cell whose merging was taken back: the heading above goes on. */
function readHeading(cell: ReadCell): CellReading {
  return cell.text === "" ? NOTHING : notImported(cell, "import");
}

/** A finding that the source does not itemise may stay without a title; one that has a title keeps one. */
function readTitle(cell: ReadCell): CellReading {
  if (cell.text === "") return cell.finding.title === null ? NOTHING : wrong(cell, "titleEmpty", {});
  return limited(cell, "title", { kind: "assignment", set: { title: cell.text } });
}

function readDeadline(cell: ReadCell): CellReading {
  const { text, finding } = cell;
  if (text === "") return wrong(cell, "deadlineEmpty", {});
  const deadline = readDayCell(text);
  if (deadline === null) return wrong(cell, "deadlineBroken", { text });
  return deadline === finding.deadline ? NOTHING : { edit: { kind: "deadline", deadline } };
}

function sameDay(text: string, day: string | null): boolean {
  return day !== null && readDayCell(text) === day;
}
