import { cleanText, measureWording } from "../typed-text.ts";
import { readMeasureCell } from "./cells.ts";
import { LEDGER_COLUMNS } from "./columns.ts";
import { type ReadCell, wrong } from "./compare-cell.ts";
import type { Sheet } from "./compare-finding.ts";
import type { RowGroup } from "./compare-rows.ts";
import type { CellProblem } from "./edits-problems.ts";
import type { SheetFinding, SheetMeasure } from "./finding.ts";
import { addressOf } from "./grid.ts";

/** A row that names a measure, or should: its cell, what it says after its ordinal, and what stands beside it. */
export type MeasureRow = { cell: ReadCell; ordinal: number | null; text: string; others: { [Column in Other]?: ReadCell } };

const OTHERS = ["progress", "outcome", "evidence"] as const;
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

/** Which row is which measure's. Each known measure is in exactly one of `known`, `absent` and the problems. */
export function matchMeasures(rows: readonly MeasureRow[], { measures }: SheetFinding) {
  const known = new Map<SheetMeasure, MeasureRow>();
  const problems: CellProblem[] = [];
  const left = new Set(rows.filter(({ cell }) => cell.text !== ""));
  let absent: SheetMeasure[] = [];
  for (const measure of measures) {
    const [first, ...more] = rows.filter(({ ordinal }) => ordinal === measure.ordinal);
    if (!first) absent.push(measure);
    else if (more.length === 0) known.set(measure, first);
    for (const row of first ? [first, ...more] : []) left.delete(row);
    if (first) problems.push(...more.flatMap(({ cell }) => wrong(cell, "ordinalTwice", { ordinal: measure.ordinal, first: first.cell.address }).problems));
  }
  for (const measure of absent) {
    const row = [...left].find(({ ordinal, text }) => ordinal === null && measureWording(text) === measureWording(cleanText(measure.text)));
    if (row) known.set(measure, row);
    if (row) left.delete(row);
  }
  absent = absent.filter((measure) => !known.has(measure));
  const empty = rows.filter(({ cell, others }) => cell.text === "" && OTHERS.some((key) => (others[key]?.text ?? "") !== ""));
  problems.push(...empty.flatMap(({ cell }) => wrong(cell, "measureEmpty", {}).problems));
  // An emptied cell tells of the measure that is absent; the same is not said twice.
  return { known, added: [...left], absent: absent.length > empty.length ? absent : [], problems, someAbsent: absent.length > 0 };
}

/** "3. 建立制度", "3、建立制度", "（3）建立制度" and "３．建立制度" → 3 and "建立制度"; a text without an ordinal is all text. */
function readOrdinal(cell: string): { ordinal: number | null; text: string } {
  const plain = cell.replace(/^[(（]?\s*[０-９]+/u, (digits) => digits.normalize("NFKC"));
  const read = readMeasureCell(plain);
  if (read) return read;
  const [, ordinal, text = ""] = /^[(（]?\s*(\d{1,4})\s*[)）]\s*([^]*)$/u.exec(plain) ?? /^(\d{1,4})\s*[.．、]?()$/u.exec(plain) ?? [];
  return ordinal === undefined ? { ordinal: null, text: cell } : { ordinal: Number(ordinal), text };
}
