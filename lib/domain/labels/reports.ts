import type { DueKind, DueThing } from "../reports/due.ts";
import type { MeasureFilter, SignatureFilter, StayFilter } from "../reports/filters.ts";
import type { Month } from "../month.ts";
import type { Timing } from "../timing.ts";
import { longDay } from "./dates.ts";
import { DECISION_WORDS, measureName, STATUS_WORDS, UNTITLED_FINDING } from "./words.ts";

export const TIMING_WORDS: Record<Timing, string> = {
  closedOnTime: "按期销号",
  closedLate: "超期销号",
  overdue: "逾期未销号",
  inTime: "未到期",
  noDeadline: "未定时限",
};

export const DUE_WORDS: Record<DueKind, string> = {
  cutOff: "周填报截止",
  finding: "问题到期",
  measure: "措施到期",
  order: "督办回复",
  lookBack: "回头看",
};

/** What a finding's things that fall due are counted in. */
export const DUE_UNITS: Record<DueThing["kind"], string> = { finding: "个问题", measure: "项措施", order: "份督办单", lookBack: "次回头看" };

/** "问题7的措施三：…", "督办单〔2022〕3号，问题7：…" */
export function dueTitle({ kind, number, ordinal, orderNumber, title }: DueThing): string {
  const finding = `问题${number}`;
  const words = title ?? UNTITLED_FINDING;
  if (kind === "measure") return `${finding}${measureName(ordinal ?? 0)}：${words}`;
  if (kind === "order") return `督办单${orderNumber ?? ""}，${finding}：${words}`;
  return `${finding}：${words}`;
}

/** "2022-07" → "2022年7月" */
export function monthName(month: Month): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

/** A median may lie between two: "3", "3.5". */
export function workingDays(days: number | null): string {
  return days === null ? "—" : String(days);
}

/** A part of a whole in whole percent; nothing of nothing is no share. */
export function share(part: number, whole: number): string {
  return whole === 0 ? "—" : `${Math.round((part / whole) * 100)}%`;
}

type Worded<Filter> = { field: keyof Filter; words: string }[];

/** Each condition that is on, in words, with the field it stands in. */
export function measureFilterWords({ openAt, doneBy, plannedBy, plannedAfter, dueOn }: MeasureFilter): Worded<MeasureFilter> {
  return said<MeasureFilter>([
    ["openAt", openAt && `截至${longDay(openAt)}未完成`],
    ["doneBy", doneBy && `截至${longDay(doneBy)}已完成`],
    ["plannedBy", plannedBy && `计划${longDay(plannedBy)}（含）前完成`],
    ["plannedAfter", plannedAfter && `计划${longDay(plannedAfter)}后完成或未定时限`],
    ["dueOn", dueOn && `${longDay(dueOn)}到期且未完成`],
  ]);
}

export function stayFilterWords({ step, state }: StayFilter): Worded<StayFilter> {
  return said<StayFilter>([
    ["step", step && `步骤：${STATUS_WORDS[step]}`],
    ["state", state && (state === "passed" ? "已走完这一步" : "现在停在这一步")],
  ]);
}

export function signatureFilterWords({ step, verdict }: SignatureFilter): Worded<SignatureFilter> {
  return said<SignatureFilter>([
    ["step", step && `步骤：${DECISION_WORDS[step]}`],
    ["verdict", verdict && (verdict === "pass" ? "同意" : "退回")],
  ]);
}

function said<Filter>(words: [keyof Filter, string | null][]): Worded<Filter> {
  return words.flatMap(([field, each]) => (each ? [{ field, words: each }] : []));
}
