import type { Paragraph, Table } from "docx";
import type { FindingDocument } from "#lib/domain/ledger-sheet/finding-document.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { type Fact, findingFacts } from "#lib/domain/labels/finding-facts.ts";
import { GRADE_WORDS, MEASURE_WORDS, STATUS_WORDS } from "#lib/domain/labels/words.ts";
import type { ScheduledMeasure } from "#lib/domain/views.ts";
import { closureParts, weekParts } from "./finding-course.ts";
import { officialDocument, TEXT_WIDTH } from "./official-document.ts";
import { paragraphs } from "./official-style.ts";
import { factTable, type TableColumn, textRow, textTable } from "./official-table.ts";

type Block = Paragraph | Table;

/** One finding with its measures, its weeks and its closure: a .docx file on A4, upright. */
export async function findingDocx(finding: FindingDocument): Promise<Buffer> {
  const { number, party, round, asOf, sample, entries, requests } = finding;
  const note = `${party}（${round}）\n截至${longDay(asOf)}${sample ? "；示例分工" : ""}`;
  const title = `问题${number}整改情况`;
  const sections: [string, Block[]][] = [
    ["基本情况", [factTable(facts(finding), [30, TEXT_WIDTH.upright - 30])]],
    ["整改措施", measureParts(finding)],
    ["每周跟进", weekParts(entries)],
    ["销号", closureParts(requests)],
  ];
  return officialDocument({
    title,
    layout: "upright",
    children: [
      ...paragraphs(title, { face: "title", size: 22, align: "center", leading: 32 }),
      ...paragraphs(note, { face: "kai", size: 14, align: "center" }),
      ...sections.flatMap(([head, blocks], index) => [...heading(`${ORDINALS[index] ?? ""}、${head}`), ...blocks]),
    ],
  });
}

const ORDINALS = ["一", "二", "三", "四"];

function heading(text: string): Paragraph[] {
  return paragraphs(text, { face: "hei", before: 12, after: 6, leading: 29, keepNext: true });
}

const UNSET = "尚未确定";

function facts(finding: FindingDocument): Fact[] {
  const { disclosed, status } = finding;
  return [
    ...findingFacts(finding, UNSET),
    { key: "整改时限", value: deadlineWords(finding) },
    { key: "状态", value: STATUS_WORDS[status] },
    ...resultRows(finding),
    ...(disclosed ? [] : [{ key: "对外公开", value: "不逐项公开，计入总数" }]),
  ];
}

function deadlineWords({ deadline, firstDeadline }: FindingDocument): string {
  if (!deadline) return UNSET;
  const moved = firstDeadline !== null && firstDeadline !== deadline;
  return moved ? `${longDay(deadline)}（首次时限 ${longDay(firstDeadline)}，已调整）` : longDay(deadline);
}

function resultRows({ grade, closedOn, longTermWork }: FindingDocument): Fact[] {
  if (!grade || !closedOn) return [];
  return [
    { key: "整改结果", value: `${GRADE_WORDS[grade]}（${longDay(closedOn)}销号）` },
    ...(longTermWork ? [{ key: "长期坚持", value: longTermWork }] : []),
  ];
}

const MEASURE_COLUMNS: readonly TableColumn[] = [
  { head: "序号", width: 11, centred: true },
  { head: "整改措施", width: 36 },
  { head: "完成情况", width: 33, centred: true },
  { head: "整改成效", width: 46 },
  { head: "佐证材料", width: 30 },
];

function measureParts({ measures, deadline }: FindingDocument): Block[] {
  if (measures.length === 0) return paragraphs("还没有整改措施。", { indented: true });
  const rows = measures.map((measure) => {
    const due = measure.deadline ?? deadline;
    const texts = [String(measure.ordinal), measure.text, progressWords(measure, due), measure.outcome ?? "", proofWords(measure)];
    return textRow(MEASURE_COLUMNS, texts.map((text) => ({ text })));
  });
  return [textTable(MEASURE_COLUMNS, rows)];
}

function progressWords({ status, doneOn, overdue }: ScheduledMeasure, due: string | null): string {
  const day = status === "DONE" ? doneOn && longDay(doneOn) : due && `${longDay(due)}前${overdue ? "（已逾期）" : ""}`;
  return [MEASURE_WORDS[status], ...(day ? [day] : [])].join("\n");
}

function proofWords({ evidence, noEvidenceReason, status }: ScheduledMeasure): string {
  if (evidence.length > 0) return evidence.map(({ fileName }) => fileName).join("\n");
  if (noEvidenceReason) return `无佐证材料：${noEvidenceReason}`;
  return status === "DONE" ? "尚缺佐证材料" : "";
}
