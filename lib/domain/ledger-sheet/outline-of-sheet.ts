import { UNITEMISED } from "../import/draft.ts";
import { passageOf } from "../import/measure-of.ts";
import { UNTITLED_FINDING } from "../labels/words.ts";
import { fold } from "../official-text/fold.ts";
import type {
  InspectionFacts,
  Outline,
  OutlineFinding,
  OutlineMeasure,
  OutlinePart,
  Span,
  StatedAssignment,
  StatedFigures,
} from "../official-text/outline.ts";
import { unfinishedIn } from "../official-text/unfinished.ts";
import type { Refusal } from "../refusal.ts";
import { ok, refuse, type Result } from "../result.ts";
import { measureWording } from "../typed-text.ts";
import type { LedgerColumn } from "./columns.ts";
import type { SheetGrid } from "./grid.ts";
import { readLedgerHead } from "./heads.ts";
import { headingIn, pointsIn, type Said, titleIn } from "./outline-cell.ts";
import { type Cell, cellOf, columnsFor, findRows, type FoundRows, type Sheet } from "./outline-rows.ts";
import { ownText, textOfSheet } from "./text.ts";

/**
 * An office's own ledger, a sheet or the table of a Word document, as the outline of a round: findings with their measures, below
 * the parts and categories that stand beside or above them, and what their cells say of who answers for them. Passages point into
 * `text` (`textOfSheet`). Of the inspection itself a ledger says nothing: all facts are null. It is no publication either: none of its
 * findings is disclosed. Refuses a sheet without a column of problems, or without any below it.
 */
export function outlineOfSheet(grid: SheetGrid): Result<Outline & { text: string }, Refusal> {
  const head = readLedgerHead(grid);
  const columns = head && columnsFor(head);
  if (!head || !columns?.has("title")) return refuse({ code: "sheetWithoutFindings", field: "file" });
  const sheet: Sheet = { grid, rendered: textOfSheet(grid), columns };
  const { found, left } = findRows(sheet, head.bodyRow);
  if (found.length === 0) return refuse({ code: "sheetWithoutFindings", field: "file" });
  const above = Array.from({ length: head.bodyRow }, (_, row) => row);
  return ok({
    kind: "notice",
    text: sheet.rendered.text,
    inspection: NO_FACTS,
    passages: {},
    parts: partsOf(found, sheet),
    stated: NO_FIGURES,
    statedPassages: {},
    unplaced: [...above, ...left].map((row) => rowSpan(sheet, row)).filter(({ start, end }) => end > start),
  });
}

const NO_FACTS: InspectionFacts = {
  ...{ party: null, partyShort: null, body: null, round: null, periodStart: null, periodEnd: null },
  ...{ feedbackOn: null, planOn: null, noticeOn: null, phone: null, post: null, email: null },
};
const NO_FIGURES: StatedFigures = {
  ...{ total: null, completed: null, basicallyCompleted: null, unfinished: null, longTerm: null },
  ...{ rate: null, measures: null, meetings: null, regulations: null },
};

/** The findings below their headings, in the order of the sheet; a heading that comes back later is the same one. */
function partsOf(found: readonly FoundRows[], sheet: Sheet): OutlinePart[] {
  const parts = new Map<string, OutlinePart>();
  const count = { p: 0, c: 0, m: 0 };
  for (const [index, rows] of found.entries()) {
    const finding = findingOf(rows, index + 1, sheet, () => `m${(count.m += 1)}`);
    const itemised = rows.title.text !== UNTITLED_FINDING;
    const [above, beside] = itemised ? [headed(rows.part, sheet), headed(rows.category, sheet)] : [NO_HEADING, NO_HEADING];
    const name = itemised ? `= ${above.text}` : UNITEMISED.part;
    const part = parts.get(name) ?? { ...titled(above), key: itemised ? `p${(count.p += 1)}` : UNITEMISED.part, categories: [] };
    parts.set(name, part);
    const known = part.categories.find(({ title }) => title === beside.text);
    if (known) known.findings.push(finding);
    else part.categories.push({ ...titled(beside), key: itemised ? `c${(count.c += 1)}` : UNITEMISED.category, findings: [finding] });
  }
  const last = parts.get(UNITEMISED.part);
  parts.delete(UNITEMISED.part);
  return [...parts.values(), ...(last ? [last] : [])];
}

const NO_HEADING: Said = { start: 0, end: 0, text: "" };

function headed(cell: Cell | null, { rendered }: Sheet): Said {
  return cell ? { ...headingIn(rendered.text, cell), start: cell.start, end: cell.end } : NO_HEADING;
}

function titled({ text, start, end }: Said) {
  return { title: text, start, end };
}

function findingOf({ title: cell, rows }: FoundRows, number: number, sheet: Sheet, nextKey: () => string): OutlineFinding {
  const untitled = { text: "", start: cell.start, end: cell.start };
  const { text: title, ...titleSpan } = cell.text === UNTITLED_FINDING ? untitled : titleIn(sheet.rendered.text, cell);
  const told = rows.flatMap((row) => [accountOf(sheet, row)?.text ?? [], cellOf(sheet, row, "progress")?.text ?? []].flat());
  return {
    key: `f${number}`,
    number,
    title,
    titleSpan,
    disclosed: false,
    unfinished: unfinishedIn(fold(told.join("\n"))) !== null,
    measures: measuresOf(rows, sheet).map((measure) => ({ key: nextKey(), ...measure })),
    stated: statedIn(rows, sheet),
    ...wholeOf(cell, rows, sheet),
  };
}

/** From the title to the end of the last row. */
function wholeOf(title: Cell, rows: readonly number[], { grid, rendered }: Sheet): Span {
  const last = rows.at(-1) ?? 0;
  return { start: title.start, end: Math.max(title.end, rendered.spanOf(last, grid.columns - 1).end) };
}

/** The measures in the rows of a finding, each with what came of it where that can be told. */
function measuresOf(rows: readonly number[], sheet: Sheet): Omit<OutlineMeasure, "key">[] {
  const taken = new Set<number>();
  return rows.flatMap((row) => {
    const cell = cellOf(sheet, row, "measure");
    // A cell merged over several rows, or findings, is read once for each finding.
    if (!cell || taken.has(cell.start)) return [];
    taken.add(cell.start);
    const points = pointsIn(sheet.rendered.text, cell);
    const account = ownAccount(rows, row, sheet);
    const outcomes = account && points.length > 1 ? pointsIn(sheet.rendered.text, account) : account ? [account] : [];
    const paired = outcomes.length === points.length;
    return points.map(({ start, end, text }, index) => {
      const outcome = (paired && outcomes[index]?.text) || null;
      return { start, end, text: outcome === null ? text : passageOf({ text: measureWording(text), outcome }) };
    });
  });
}

/** What came of the measures in this row, unless the cell speaks of those in other rows too. */
function ownAccount(rows: readonly number[], row: number, sheet: Sheet): Cell | null {
  const account = accountOf(sheet, row);
  const others = rows.filter((other) => other !== row && accountOf(sheet, other)?.start === account?.start);
  return others.length > 0 ? null : account;
}

/** What came of it: 整改成效, else what 完成情况 tells beyond a word such as 已完成. */
function accountOf(sheet: Sheet, row: number): Cell | null {
  const progress = cellOf(sheet, row, "progress");
  return cellOf(sheet, row, "outcome") ?? (progress && progress.text.length > LONGEST_STATUS ? progress : null);
}

const LONGEST_STATUS = 10;

/** The words of the cells; where rows of one finding say different things, all of them. */
function statedIn(rows: readonly number[], sheet: Sheet): StatedAssignment {
  const words = (key: LedgerColumn) => [...new Set(rows.flatMap((row) => cellOf(sheet, row, key)?.text ?? []))].join("；") || null;
  return {
    target: words("target"),
    leader: words("leader"),
    department: words("department"),
    supporting: words("supporting"),
    responsible: words("responsible"),
    deadline: words("deadline"),
  };
}

/** A row of the text from its first cell that says something to its last. */
function rowSpan({ grid, rendered }: Sheet, row: number): Span {
  const filled = Array.from({ length: grid.columns }, (_, column) => column).filter((column) => ownText(grid, row, column) !== "");
  return { start: rendered.spanOf(row, filled[0] ?? 0).start, end: rendered.spanOf(row, filled.at(-1) ?? 0).end };
}
