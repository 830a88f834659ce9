import type { Paragraph, Table } from "docx";
import { DECISION_STEPS } from "#lib/domain/closure.ts";
import type { ClosureGrade } from "#lib/domain/finding.ts";
import { longDay, longTime, weekName, weekSpan } from "#lib/domain/labels/dates.ts";
import { DECISION_WORDS, FOLLOW_UP_WORDS, GRADE_WORDS, REQUEST_WORDS } from "#lib/domain/labels/words.ts";
import type { EntryView, RequestView, SignatureView } from "#lib/domain/views.ts";
import { paragraphs } from "./official-style.ts";
import { type TableColumn, textRow, textTable } from "./official-table.ts";

const TEXT = { size: 14, leading: 24, indented: true, align: "both" } as const;

/** What was entered week by week, newest first. */
export function weekParts(entries: readonly EntryView[]): Paragraph[] {
  if (entries.length === 0) return paragraphs("还没有周填报。", TEXT);
  return entries.flatMap((entry) => [
    ...paragraphs(weekHead(entry), { face: "kai", size: 14, leading: 24, before: 4, keepNext: true }),
    ...weekLines(entry).flatMap((line) => paragraphs(line, TEXT)),
  ]);
}

function weekHead({ week, status, late }: EntryView): string {
  return `${weekName(week)}（${weekSpan(week)}）　${FOLLOW_UP_WORDS[status]}${late ? "，逾期填报" : ""}`;
}

function weekLines({ progress, nextStep, difficulty, returnReason, enteredBy, enteredAt }: EntryView): string[] {
  return [
    `进展：${progress}`,
    `下步打算：${nextStep}`,
    ...(difficulty ? [`困难和问题：${difficulty}`] : []),
    ...(returnReason ? [`退回理由：${returnReason}`] : []),
    `${enteredBy}，${longTime(enteredAt)}填报。`,
  ];
}

const COLUMNS: readonly TableColumn[] = [
  { head: "事项", width: 36, centred: true },
  { head: "意见", width: 64 },
  { head: "办理人", width: 24, centred: true },
  { head: "时间", width: 32, centred: true },
];

/** Every application for closure with each signature on it, and what is still awaited; the latest first. */
export function closureParts(requests: readonly RequestView[]): (Paragraph | Table)[] {
  if (requests.length === 0) return paragraphs("还没有申请销号。", TEXT);
  return requests.flatMap((request) => [
    ...paragraphs(requestHead(request), { face: "kai", size: 14, leading: 24, before: 4, after: 4, keepNext: true }),
    textTable(COLUMNS, stepsOf(request).map((step) => textRow(COLUMNS, step.map((text) => ({ text }))))),
  ]);
}

function requestHead({ sequence, status, closedLate, reopenedOn }: RequestView): string {
  const reopened = reopenedOn ? `，后于${longDay(reopenedOn)}回头看反弹，重新整改` : "";
  return `第${sequence}次申请（${REQUEST_WORDS[status]}${closedLate ? "，逾期销号" : ""}${reopened}）`;
}

type Step = [what: string, words: string, who: string, when: string];

function stepsOf(request: RequestView): Step[] {
  const { statement, appliedBy, appliedAt, signatures, status, endedAt } = request;
  const withdrawn: Step[] = status === "WITHDRAWN" && endedAt ? [["撤回申请", "", appliedBy, longTime(endedAt)]] : [];
  return [
    ["申请销号", `${statement}\n申请的整改结果：${gradeWords(request)}`, appliedBy, longTime(appliedAt)],
    ...signatures.map(signed),
    ...withdrawn,
    ...awaited(request),
  ];
}

function signed({ step, passed, comment, grade, longTermWork, signedAs, signedAt }: SignatureView): Step {
  const decided = grade ? [`审定结果：${gradeWords({ grade, longTermWork })}`] : [];
  return [`${DECISION_WORDS[step]}：${passed ? "同意" : "退回"}`, [comment, ...decided].filter(Boolean).join("\n"), signedAs, longTime(signedAt)];
}

function awaited({ status, leaderOmitted, signatures }: RequestView): Step[] {
  if (status !== "PENDING") return [];
  const open = DECISION_STEPS.filter((step) => !signatures.some((signature) => signature.step === step));
  return open.map((step): Step => {
    const omitted = step === "LEADER" && leaderOmitted;
    return [DECISION_WORDS[step], omitted ? "责任领导即组长，此步从略" : "", omitted ? "" : "待办", ""];
  });
}

function gradeWords({ grade, longTermWork }: { grade: ClosureGrade; longTermWork: string | null }): string {
  return longTermWork ? `${GRADE_WORDS[grade]}；长期坚持：${longTermWork}` : GRADE_WORDS[grade];
}
