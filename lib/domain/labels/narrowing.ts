import type { Day } from "../day.ts";
import type { FindingStatus } from "../finding.ts";
import type { Light } from "../light.ts";
import type { Timing } from "../timing.ts";
import { longDay } from "./dates.ts";
import { TIMING_WORDS } from "./reports.ts";
import { chineseNumber, LIGHT_WORDS, STATUS_WORDS } from "./words.ts";

/**
 * What the ledger may be narrowed by; null and "" narrow nothing. `part` 0: findings that belong to no part; `department`
 * NO_DEPARTMENT: those without one. `openAt` and `closedBy`: at the end of that day. `plannedBy` and `plannedAfter`: by the
 * first deadline. `dueOn`: open, and due on that day.
 */
export type Narrowing = {
  search: string;
  part: number | null;
  leader: string | null;
  department: string | null;
  light: Light | null;
  status: FindingStatus | null;
  timing: Timing | null;
  openAt: Day | null;
  closedBy: Day | null;
  plannedBy: Day | null;
  plannedAfter: Day | null;
  dueOn: Day | null;
};

/** Stands for the lead department of findings that have none. */
export const NO_DEPARTMENT = "none";

type Choice = { value: string; label: string };

export const NO_NARROWING: Narrowing = {
  search: "",
  part: null,
  leader: null,
  department: null,
  light: null,
  status: null,
  timing: null,
  openAt: null,
  closedBy: null,
  plannedBy: null,
  plannedAfter: null,
  dueOn: null,
};

/** "方面一"; 0 is what the source does not itemise. */
export function partName(ordinal: number): string {
  return ordinal === 0 ? "未逐项列出" : `方面${chineseNumber(ordinal)}`;
}

/** Each narrowing that is on, in words, with the field it stands in. */
export function narrowingWords(
  { search, part, leader, department, light, status, timing, ...days }: Narrowing,
  { leaders, departments }: { leaders: readonly Choice[]; departments: readonly Choice[] },
): { field: keyof Narrowing; words: string }[] {
  const named = (list: readonly Choice[], value: string) => list.find((choice) => choice.value === value)?.label ?? value;
  const words: { field: keyof Narrowing; words: string | null }[] = [
    { field: "search", words: search && `关键词：${search}` },
    { field: "part", words: part === null ? null : partName(part) },
    { field: "leader", words: leader && `责任领导：${named(leaders, leader)}` },
    { field: "department", words: department && `责任部室：${named(departments, department)}` },
    { field: "light", words: light && `红绿灯：${LIGHT_WORDS[light]}` },
    { field: "status", words: status && `状态：${STATUS_WORDS[status]}` },
    { field: "timing", words: timing && `时限情况：${TIMING_WORDS[timing]}` },
    ...dayWords(days),
  ];
  return words.flatMap(({ field, words: each }) => (each ? [{ field, words: each }] : []));
}

type Days = Pick<Narrowing, "openAt" | "closedBy" | "plannedBy" | "plannedAfter" | "dueOn">;

function dayWords({ openAt, closedBy, plannedBy, plannedAfter, dueOn }: Days): { field: keyof Narrowing; words: string | null }[] {
  return [
    { field: "openAt", words: openAt && `截至${longDay(openAt)}未销号` },
    { field: "closedBy", words: closedBy && `截至${longDay(closedBy)}已销号` },
    { field: "plannedBy", words: plannedBy && `首次时限在${longDay(plannedBy)}（含）前` },
    { field: "plannedAfter", words: plannedAfter && `首次时限在${longDay(plannedAfter)}后或未定` },
    { field: "dueOn", words: dueOn && `${longDay(dueOn)}到期且未销号` },
  ];
}
