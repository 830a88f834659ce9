import { longDay } from "../labels/dates.ts";
import { GRADE_WORDS, MEASURE_WORDS, measureName, STATUS_WORDS, UNTITLED_FINDING } from "../labels/words.ts";
import { cellText } from "./cell-text.ts";
import { LEDGER_COLUMNS, type LedgerColumn, type LedgerRow } from "./columns.ts";
import type { SheetFinding, SheetMeasure } from "./finding.ts";

/**
 * The exact text of each cell of the row of `measure`, or of the one row of a finding without measures. The same finding gives
 * the same texts each time: who reads a sheet back compares with them, so that what nobody touched is no change. Days are
 * "2022-06-30" here, which is what a date cell reads as, however it is shown. Nothing to say is "".
 */
export function cellsOf(finding: SheetFinding, measure: SheetMeasure | null): LedgerRow {
  const row: LedgerRow = {
    number: String(finding.number),
    part: finding.part ?? "",
    category: finding.category ?? "",
    title: finding.title ?? UNTITLED_FINDING,
    target: finding.target ?? "",
    measure: measure ? measureCell(measure) : "",
    leader: finding.leader ?? "",
    department: finding.department ?? "",
    supporting: supportingCell(finding.supporting),
    responsible: finding.responsible ?? "",
    deadline: finding.deadline ?? "",
    progress: measure ? MEASURE_WORDS[measure.status] : "",
    outcome: measure?.outcome ?? "",
    evidence: measure ? evidenceCell(measure) : "",
    closedOn: finding.closedOn ?? "",
    remark: remarkCell(finding),
  };
  for (const { key } of LEDGER_COLUMNS) row[key] = cellText(row[key]);
  return row;
}

/** Columns whose text is a day; an office's program shows it its own way. */
export const DAY_COLUMNS = ["deadline", "closedOn"] as const satisfies LedgerColumn[];

/** "1. 召开残工委工作会议" */
export function measureCell({ ordinal, text }: { ordinal: number; text: string }): string {
  return `${ordinal}. ${text}`;
}

/** What `measureCell` made of it, or null for a text without an ordinal ("3.5万元" has none). The dot may be any a person types: "1．", "1、". */
export function readMeasureCell(cell: string): { ordinal: number; text: string } | null {
  const [, ordinal, text] = /^(\d{1,4})\s*[.．、](?:\s+|(?!\d))(\S[^]*)$/.exec(cell.trim()) ?? [];
  return ordinal === undefined || text === undefined ? null : { ordinal: Number(ordinal), text };
}

/** "康复科、教育就业科" */
export function supportingCell(names: readonly string[]): string {
  return names.join("、");
}

/** The names in such a cell, however a person parts them. */
export function readSupportingCell(cell: string): string[] {
  return cell.split(/[、,，;；\n]/).map((name) => name.trim()).filter((name) => name !== "");
}

function evidenceCell({ evidence, noEvidenceReason }: SheetMeasure): string {
  if (evidence.length > 0) return evidence.join("\n");
  return noEvidenceReason ? `无佐证材料：${noEvidenceReason}` : "";
}

/** What a reader of the ledger has to know besides: how the finding stands, and which of its deadlines are others than they seem. */
function remarkCell(finding: SheetFinding): string {
  const { status, grade, longTermWork, firstDeadline, deadline, disclosed, measures } = finding;
  const closed = status === "CLOSED" && grade !== null;
  const moved = deadline !== null && firstDeadline !== null && firstDeadline !== deadline;
  const ownDeadlines = measures.flatMap((measure) =>
    measure.deadline === null || measure.deadline === deadline
      ? []
      : [`${measureName(measure.ordinal)}的时限：${longDay(measure.deadline)}`],
  );
  const lines = [
    closed ? `${STATUS_WORDS[status]}（${GRADE_WORDS[grade]}）` : STATUS_WORDS[status],
    ...(closed && longTermWork ? [`长期坚持：${longTermWork}`] : []),
    ...(moved ? [`首次时限：${longDay(firstDeadline)}，已调整`] : []),
    ...ownDeadlines,
    ...(disclosed ? [] : ["不逐项公开，计入总数"]),
  ];
  return lines.join("\n");
}
