import { digest } from "../digest.ts";
import { MEASURE_WORDS } from "../labels/words.ts";
import { cleanText, measureWording } from "../typed-text.ts";
import { cellsOf } from "./cells.ts";
import { type CellReading, limited, NOTHING, notImported, type ReadCell, readEdited, wrong } from "./compare-cell.ts";
import type { Sheet } from "./compare-finding.ts";
import { matchMeasures } from "./compare-measure-pairs.ts";
import { type MeasureRow, readMeasureRows } from "./compare-measure-rows.ts";
import type { RowGroup } from "./compare-rows.ts";
import type { LedgerChange, LedgerComparison } from "./edits.ts";
import { type CellProblem, problemAt } from "./edits-problems.ts";
import type { SheetFinding, SheetMeasure } from "./finding.ts";

/** What the rows of a finding say of its measures otherwise than the ledger. Without their column nothing is said of them. */
export function compareMeasures(group: RowGroup, finding: SheetFinding, sheet: Sheet): LedgerComparison {
  const rows = readMeasureRows(group, finding, sheet);
  const [first] = rows;
  if (!first) return { changes: [], problems: [] };
  const { known, added, absent, someAbsent, problems } = matchMeasures(rows, finding);
  const comparison: LedgerComparison = { changes: [], problems };
  for (const [measure, row] of known) addTo(comparison, compareMeasure(measure, row, finding));
  addTo(comparison, newMeasures(added, finding, someAbsent));
  const place = { address: first.cell.address, number: finding.number };
  comparison.problems.push(...absent.map(({ ordinal }) => problemAt("measureAbsent", place, { ordinal })));
  return comparison;
}

function addTo(comparison: LedgerComparison, { changes, problems }: LedgerComparison): void {
  comparison.changes.push(...changes);
  comparison.problems.push(...problems);
}

function compareMeasure(measure: SheetMeasure, row: MeasureRow, finding: SheetFinding): LedgerComparison {
  const exported = cellsOf(finding, measure);
  const comparison: LedgerComparison = { changes: [], problems: [] };
  const wording = readEdited(row.cell, exported.measure, (cell) => readWording(cell, row.text, measure));
  if ("edit" in wording) comparison.changes.push(changeOf(measure, row.cell, "measure", measure.text, wording.edit));
  else comparison.problems.push(...wording.problems);
  const { outcome, progress, evidence } = row.others;
  const said = outcome ? readEdited(outcome, exported.outcome, (cell) => readOutcome(cell, measure)) : NOTHING;
  if (outcome && "edit" in said) comparison.changes.push(changeOf(measure, outcome, "outcome", exported.outcome, said.edit));
  else if ("problems" in said) comparison.problems.push(...said.problems);
  // A row that somebody added has a blank there until it is exported again.
  const status = progress?.text === "" ? undefined : progress;
  for (const [cell, text] of [[status, exported.progress], [evidence, exported.evidence]] as const) {
    const reading = cell ? readEdited(cell, text, () => notImported(cell, "deed")) : NOTHING;
    if ("problems" in reading) comparison.problems.push(...reading.problems);
  }
  return comparison;
}

/** Another way of writing the ordinal, or a stop at the end, is no other wording. */
function readWording(cell: ReadCell, text: string, measure: SheetMeasure): CellReading {
  const wording = measureWording(text);
  if (wording === "") return wrong(cell, "measureEmpty", {});
  if (wording === measureWording(cleanText(measure.text))) return NOTHING;
  return limited({ ...cell, text: wording }, "measure", { kind: "wording", measureId: measure.id, text: wording });
}

function readOutcome(cell: ReadCell, measure: SheetMeasure): CellReading {
  if (cell.text === "" && measure.status === "DONE") return wrong(cell, "outcomeEmpty", {});
  return limited(cell, "outcome", { kind: "outcome", measureId: measure.id, outcome: cell.text || null });
}

function changeOf(measure: SheetMeasure, cell: ReadCell, column: "measure" | "outcome", before: string, edit: LedgerChange["edit"]): LedgerChange {
  const after = edit.kind === "wording" ? edit.text : cell.text;
  const { number } = cell.finding;
  const id = `f${number}-m-${measure.id}-v${measure.version}-${column}`;
  return { id, address: cell.address, number, ordinal: measure.ordinal, column, before, after, edit };
}

/**
 * A row with the next ordinal is a new measure. So is one without any, as long as no known measure is absent: it might be that one.
 * What else such a row says belongs to the measure once it is there.
 */
function newMeasures(rows: readonly MeasureRow[], finding: SheetFinding, someAbsent: boolean): LedgerComparison {
  const comparison: LedgerComparison = { changes: [], problems: [] };
  let next = Math.max(0, ...finding.measures.map(({ ordinal }) => ordinal)) + 1;
  for (const row of rows) {
    const reading = readNew(row, next, someAbsent);
    if ("problems" in reading) {
      comparison.problems.push(...reading.problems);
      continue;
    }
    const { address } = row.cell;
    const after = measureWording(row.text);
    // A version it has none: its words are what was seen.
    const id = `f${finding.number}-new-${address}-${digest(after)}`;
    comparison.changes.push({ id, address, number: finding.number, ordinal: next, column: "measure", before: "", after, edit: reading.edit });
    comparison.problems.push(...beside(row));
    next += 1;
  }
  return comparison;
}

function readNew({ cell, ordinal, text }: MeasureRow, next: number, someAbsent: boolean): CellReading {
  if (ordinal === null && someAbsent) return wrong(cell, "ordinalMissing", {});
  if (ordinal !== null && ordinal !== next) return wrong(cell, "ordinalUnknown", { ordinal, next });
  const wording = measureWording(text);
  if (wording === "") return wrong(cell, "measureEmpty", {});
  return limited({ ...cell, text: wording }, "measure", { kind: "newMeasure", text: wording });
}

/** A new measure is open and has no proof: a row copied whole may say otherwise. */
function beside({ others }: MeasureRow): CellProblem[] {
  const { progress, ...rest } = others;
  const cells = [progress?.text === MEASURE_WORDS.OPEN ? undefined : progress, rest.outcome, rest.evidence];
  return cells.flatMap((cell) => (cell && cell.text !== "" ? wrong(cell, "newMeasureFilled", { head: cell.head }).problems : []));
}
