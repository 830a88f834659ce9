import { cleanText, measureWording } from "../typed-text.ts";
import { cellsOf } from "./cells.ts";
import { wrong } from "./compare-cell.ts";
import { type MeasureRow, OTHERS, readOrdinal } from "./compare-measure-rows.ts";
import type { CellProblem } from "./edits-problems.ts";
import type { SheetFinding, SheetMeasure } from "./finding.ts";

/**
 * Which row is which measure's, which are new, and which measures are absent. Each known measure is in exactly one of `known`,
 * `absent` and the problems.
 */
export type MeasureMatch = {
  known: Map<SheetMeasure, MeasureRow>;
  added: MeasureRow[];
  absent: SheetMeasure[];
  someAbsent: boolean;
  problems: CellProblem[];
};

/** Pairs on the way: `rows` and `measures` are those that are left. */
type Pairing = { known: Map<SheetMeasure, MeasureRow>; rows: Set<MeasureRow>; measures: Set<SheetMeasure>; problems: CellProblem[]; doubt: boolean };

/**
 * A measure's own words tell its row, whatever its number: a row put in or taken out moves the numbers of those below. The number
 * tells who was reworded, as long as no row has moved. What is left then is new, or cannot be told and is reported.
 */
export function matchMeasures(rows: readonly MeasureRow[], finding: SheetFinding): MeasureMatch {
  const named = rows.filter(({ cell }) => cell.text !== "");
  const pairing: Pairing = { known: new Map(), rows: new Set(named), measures: new Set(finding.measures), problems: [], doubt: false };
  pairByWords(pairing, named, finding);
  const moved = pairing.doubt || [...pairing.known].some(([{ ordinal }, row]) => row.ordinal !== null && row.ordinal !== ordinal);
  if (!moved) pairByOrdinal(pairing);
  const added = addedRows(pairing, named, finding, moved);
  const empty = rows.filter(({ cell, others }) => cell.text === "" && OTHERS.some((key) => (others[key]?.text ?? "") !== ""));
  const problems = [...pairing.problems, ...empty.flatMap(({ cell }) => wrong(cell, "measureEmpty", {}).problems)];
  const absent = [...pairing.measures];
  const known = new Map([...pairing.known].toSorted(([{ ordinal: one }], [{ ordinal: other }]) => one - other));
  // An emptied cell tells of the measure that is absent; the same is not said twice.
  return { known, added, absent: absent.length > empty.length ? absent : [], problems, someAbsent: absent.length > 0 };
}

function pairByWords(pairing: Pairing, named: readonly MeasureRow[], finding: SheetFinding): void {
  const byWords = Map.groupBy(named, ({ text }) => measureWording(text));
  for (const [words, measures] of Map.groupBy(finding.measures, (measure) => wordsOf(measure, finding))) {
    const rows = byWords.get(words) ?? [];
    const [measure, row] = [measures[0], rows[0]];
    if (words === "" || !measure || !row) continue;
    if (measures.length === 1 && rows.length === 1) pair(pairing, measure, row);
    else pairAlike(pairing, measures, rows);
  }
}

/** A measure's words as its cell reads, which may not hold all of them. */
function wordsOf(measure: SheetMeasure, finding: SheetFinding): string {
  return measureWording(readOrdinal(cleanText(cellsOf(finding, measure).measure)).text);
}

/** Several of the same words are told by their numbers. Where one of them is left without, none is believed. */
function pairAlike(pairing: Pairing, measures: readonly SheetMeasure[], rows: readonly MeasureRow[]): void {
  for (const measure of measures) pairOrTwice(pairing, measure, rows.filter(({ ordinal }) => ordinal === measure.ordinal));
  const [row, ...moreRows] = rows.filter((each) => pairing.rows.has(each));
  const [measure, ...moreMeasures] = measures.filter((each) => pairing.measures.has(each));
  if (!row || !measure) return;
  if (row.ordinal === null && moreRows.length + moreMeasures.length === 0) {
    pair(pairing, measure, row);
    return;
  }
  pairing.doubt = true;
  for (const each of measures) {
    pairing.known.delete(each);
    pairing.measures.delete(each);
  }
  for (const each of rows) pairing.rows.delete(each);
  pairing.problems.push(...rows.flatMap(ordinalMoved));
}

function pairByOrdinal(pairing: Pairing): void {
  for (const measure of [...pairing.measures]) {
    pairOrTwice(pairing, measure, [...pairing.rows].filter(({ ordinal }) => ordinal === measure.ordinal));
  }
}

/** The one row with a measure's number is its; of several none is. */
function pairOrTwice(pairing: Pairing, measure: SheetMeasure, [first, ...more]: readonly MeasureRow[]): void {
  if (!first) return;
  pair(pairing, measure, first);
  if (more.length === 0) return;
  pairing.known.delete(measure);
  for (const row of more) pairing.rows.delete(row);
  const details = { ordinal: measure.ordinal, first: first.cell.address };
  pairing.problems.push(...more.flatMap(({ cell }) => wrong(cell, "ordinalTwice", details).problems));
}

function pair({ known, rows, measures }: Pairing, measure: SheetMeasure, row: MeasureRow): void {
  known.set(measure, row);
  rows.delete(row);
  measures.delete(measure);
}

/** What is left may be new; a row with the number of a measure that is told already only where it was put in between. */
function addedRows(pairing: Pairing, named: readonly MeasureRow[], finding: SheetFinding, moved: boolean): MeasureRow[] {
  const taken = new Set(finding.measures.map(({ ordinal }) => ordinal));
  const putIn = moved && runsOn(pairing, named, finding);
  return [...pairing.rows].flatMap((row) => {
    if (row.ordinal === null) return [row];
    // What the ledger exported says how far it has come: such a row is of a measure that was deleted since, not a new one.
    if (putIn && (row.others.progress?.text ?? "") === "") return [{ ...row, ordinal: null }];
    if (!putIn && !taken.has(row.ordinal) && !(moved && pairing.measures.size > 0)) return [row];
    pairing.problems.push(...ordinalMoved(row));
    return [];
  });
}

/** Are all measures there, in their order, and the rows numbered through from the first to the last? */
function runsOn({ known }: Pairing, named: readonly MeasureRow[], { measures }: SheetFinding): boolean {
  const owners = new Map([...known].map(([{ ordinal }, row]) => [row, ordinal]));
  const numbered = named.filter(({ ordinal }) => ordinal !== null).toSorted((one, other) => (one.ordinal ?? 0) - (other.ordinal ?? 0));
  const order = numbered.flatMap((row) => owners.get(row) ?? []);
  return (
    known.size === measures.length &&
    numbered.every(({ ordinal }, index) => ordinal === index + 1) &&
    order.every((ordinal, index) => ordinal > (order[index - 1] ?? 0))
  );
}

function ordinalMoved({ cell }: MeasureRow): CellProblem[] {
  return wrong(cell, "ordinalMoved", {}).problems;
}
