import type { Day } from "../day.ts";
import { longDay, shortDay } from "../labels/dates.ts";
import type { Refusal } from "../refusal.ts";
import { disclosureWords, progressWords } from "./figure-words.ts";
import { findingsOf, type NoticeLedger } from "./ledger.ts";
import { nearestField } from "./nearest-field.ts";

export const FIELD_GROUPS = ["round", "figures", "work", "contact"] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** What a field is filled in from. */
export type FieldSource = { ledger: NoticeLedger; opinions: { from: Day; until: Day } | null };

/** 数据项 of the prose, written in braces: its name, the same in English, and what it says now; null where nothing is on file. */
export type NoticeField = { name: string; synonym: string; group: FieldGroup; value: string | null };

type Rule = { name: string; synonym: string; group: FieldGroup; of: (source: FieldSource) => string | number | null };

const RULES: readonly Rule[] = [
  { name: "党组织", synonym: "party", group: "round", of: ({ ledger }) => ledger.round.party },
  { name: "党组织简称", synonym: "partyShort", group: "round", of: ({ ledger }) => ledger.round.partyShort },
  { name: "巡察组", synonym: "body", group: "round", of: ({ ledger }) => ledger.round.body },
  { name: "巡察轮次", synonym: "round", group: "round", of: ({ ledger }) => ledger.round.round },
  { name: "巡察起", synonym: "periodStart", group: "round", of: ({ ledger }) => longDay(ledger.round.periodStart) },
  { name: "巡察止", synonym: "periodEnd", group: "round", of: ({ ledger }) => dayAfter(ledger.round.periodStart, ledger.round.periodEnd) },
  { name: "反馈日期", synonym: "feedbackOn", group: "round", of: ({ ledger }) => dayOrNull(ledger.round.feedbackOn) },
  { name: "方案日期", synonym: "planOn", group: "round", of: ({ ledger }) => dayOrNull(ledger.round.planOn) },
  { name: "整改期限", synonym: "deadline", group: "round", of: ({ ledger }) => longDay(ledger.round.deadline) },
  { name: "截至日期", synonym: "asOf", group: "figures", of: ({ ledger }) => longDay(ledger.asOf) },
  { name: "整改进展", synonym: "progress", group: "figures", of: ({ ledger }) => progressWords(ledger.progress) },
  { name: "公开情况", synonym: "disclosure", group: "figures", of: ({ ledger }) => disclosureWords(ledger) },
  { name: "问题总数", synonym: "total", group: "figures", of: ({ ledger }) => ledger.progress.total },
  { name: "已销号数", synonym: "closed", group: "figures", of: ({ ledger }) => ledger.progress.closed },
  { name: "完成数", synonym: "completed", group: "figures", of: ({ ledger }) => ledger.progress.completed },
  { name: "长期坚持数", synonym: "longTerm", group: "figures", of: ({ ledger }) => ledger.progress.longTerm },
  { name: "正在整改数", synonym: "underWay", group: "figures", of: ({ ledger: { progress } }) => progress.awaiting + progress.inProgress },
  { name: "未启动数", synonym: "notStarted", group: "figures", of: ({ ledger }) => ledger.progress.notStarted },
  { name: "逐项公开数", synonym: "itemised", group: "figures", of: ({ ledger }) => findingsOf(ledger).length },
  { name: "不逐项公开数", synonym: "undisclosed", group: "figures", of: ({ ledger }) => ledger.progress.undisclosed },
  { name: "措施总数", synonym: "measures", group: "figures", of: ({ ledger }) => ledger.measures.total },
  { name: "已完成措施数", synonym: "measuresDone", group: "figures", of: ({ ledger }) => ledger.measures.done },
  { name: "会议次数", synonym: "meetings", group: "work", of: ({ ledger }) => countOrNull(ledger.meetings.leadingGroup) },
  { name: "党组会议次数", synonym: "partyGroupMeetings", group: "work", of: ({ ledger }) => countOrNull(ledger.meetings.partyGroup) },
  { name: "民主生活会次数", synonym: "democraticLife", group: "work", of: ({ ledger }) => countOrNull(ledger.meetings.democraticLife.total) },
  { name: "民主生活会日期", synonym: "democraticLifeOn", group: "work", of: ({ ledger }) => ledger.meetings.democraticLife.days.map(longDay).join("、") },
  { name: "制度数", synonym: "regulations", group: "work", of: ({ ledger }) => countOrNull(ledger.regulations.total) },
  { name: "新建制度数", synonym: "regulationsMade", group: "work", of: ({ ledger }) => countOrNull(ledger.regulations.made) },
  { name: "修订制度数", synonym: "regulationsRevised", group: "work", of: ({ ledger }) => countOrNull(ledger.regulations.revised) },
  { name: "电话", synonym: "phone", group: "contact", of: ({ ledger }) => ledger.contact.phone },
  { name: "通讯地址", synonym: "post", group: "contact", of: ({ ledger }) => ledger.contact.post },
  { name: "电子邮箱", synonym: "email", group: "contact", of: ({ ledger }) => ledger.contact.email },
  { name: "监督期限", synonym: "opinionsSpan", group: "contact", of: ({ opinions }) => opinions && `${longDay(opinions.from)}至${dayAfter(opinions.from, opinions.until)}` },
  { name: "监督起", synonym: "opinionsFrom", group: "contact", of: ({ opinions }) => dayOrNull(opinions?.from ?? null) },
  { name: "监督止", synonym: "opinionsUntil", group: "contact", of: ({ opinions }) => (opinions ? dayAfter(opinions.from, opinions.until) : null) },
];

/** Every field with what it says now. */
export function noticeFields(source: FieldSource): NoticeField[] {
  return RULES.map(({ of, ...field }) => {
    const value = of(source);
    return { ...field, value: value === null || value === "" ? null : String(value) };
  });
}

const BRACES = /[{｛]([^{}｛｝\n]{1,40})[}｝]/g;

/** A stretch of prose: words as they are written, or a field by the name that stands in the braces. `field` is null where there is none. */
export type ProsePiece = { text: string } | { name: string; field: NoticeField | null };

/** A text taken apart at its braces. */
export function prosePieces(text: string, fields: readonly NoticeField[]): ProsePiece[] {
  const pieces: ProsePiece[] = [];
  let end = 0;
  for (const match of text.matchAll(BRACES)) {
    const name = (match[1] ?? "").trim();
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ name, field: fieldNamed(name, fields) });
    end = match.index + match[0].length;
  }
  return end < text.length ? [...pieces, { text: text.slice(end) }] : pieces;
}

/** The text with its fields filled in; a field that says nothing stays in its braces. */
export function fillIn(text: string, fields: readonly NoticeField[]): string {
  return prosePieces(text, fields)
    .map((piece) => ("text" in piece ? piece.text : (piece.field?.value ?? `{${piece.name}}`)))
    .join("");
}

/** The names in braces that say nothing now, each once, in the order of the text. */
export function emptyFields(text: string, fields: readonly NoticeField[]): string[] {
  const names = prosePieces(text, fields).flatMap((piece) => ("name" in piece && (piece.field?.value ?? null) === null ? [piece.name] : []));
  return [...new Set(names)];
}

/** Why a text may not be kept with the names in its braces, or null: one of them names no field. */
export function refusalOfNames(text: string, fields: readonly NoticeField[]): Refusal | null {
  for (const piece of prosePieces(text, fields)) {
    if ("name" in piece && piece.field === null) return { code: "noticeFieldUnknown", name: piece.name, nearest: nearestField(piece.name, fields) };
  }
  return null;
}

function fieldNamed(name: string, fields: readonly NoticeField[]): NoticeField | null {
  const wanted = name.toLowerCase();
  return fields.find((field) => field.name === name || field.synonym.toLowerCase() === wanted) ?? null;
}

function dayOrNull(day: Day | null): string | null {
  return day === null ? null : longDay(day);
}

/** A later day of the same year does without the year. */
function dayAfter(from: Day, until: Day): string {
  return from.slice(0, 4) === until.slice(0, 4) ? shortDay(until) : longDay(until);
}

/** Of what nobody registered there is nothing to say, and certainly not that it was none. */
function countOrNull(count: number): number | null {
  return count === 0 ? null : count;
}
