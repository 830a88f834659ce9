import { addMonths, type Day } from "./day.ts";
import type { ClosureGrade } from "./finding.ts";
import type { Refusal } from "./refusal.ts";

export const LOOK_BACK_STATUSES = ["PLANNED", "HOLDS", "REBOUNDS", "DROPPED"] as const;
export type LookBackStatus = (typeof LOOK_BACK_STATUSES)[number];

/** What a look-back may find. */
export const LOOK_BACK_RESULTS = ["HOLDS", "REBOUNDS"] as const satisfies LookBackStatus[];
export type LookBackResult = (typeof LOOK_BACK_RESULTS)[number];

export const LOOK_BACK_WAYS = ["ON_SITE", "BY_FILE"] as const;
export type LookBackWay = (typeof LOOK_BACK_WAYS)[number];

/** When closed findings are looked back at: so many months after; where the work goes on, every so many. */
export type LookBackRule = { months: readonly number[]; every: number };

/** The days on which a closure is looked back at, in order. Of work that goes on the next one only: each plans the one after it. */
export function lookBackDays(closure: { closedOn: Day; grade: ClosureGrade }, rule: LookBackRule): Day[] {
  const months = closure.grade === "COMPLETED_LONG_TERM" ? [rule.every] : [...new Set(rule.months)].sort((a, b) => a - b);
  return months.map((count) => addMonths(closure.closedOn, count));
}

/** After a look-back that holds: the next day of long-term work, unless one is planned already; null where none follows. */
export function nextLookBack(held: { grade: ClosureGrade; doneOn: Day; planned: number }, rule: LookBackRule): Day | null {
  const goesOn = held.grade === "COMPLETED_LONG_TERM" && held.planned === 0;
  return goesOn ? addMonths(held.doneOn, rule.every) : null;
}

/** What a rebound is judged by. `latestMeasure`: the latest deadline a measure has of its own. */
export type Rebound = { reason: string; newDeadline: Day | null; today: Day; latestMeasure: Day | null };

/** Why a rebound may not be recorded so, or null: it needs a reason and a deadline ahead, not before a measure's own. */
export function refusalOfRebound({ reason, newDeadline, today, latestMeasure }: Rebound): Refusal | null {
  if (!reason) return { code: "reasonNeeded", field: "reason" };
  if (newDeadline === null) return { code: "newDeadlineNeeded", field: "newDeadline" };
  if (newDeadline <= today) return { code: "deadlineNotAhead", today, field: "newDeadline" };
  if (latestMeasure !== null && newDeadline < latestMeasure) {
    return { code: "deadlineBeforeMeasure", measure: latestMeasure, field: "newDeadline" };
  }
  return null;
}

/** Why a look-back may not be planned for this day, or null: not in the past, and not twice on one day. */
export function refusalOfLookBackDay(dueOn: Day, { today, planned }: { today: Day; planned: readonly Day[] }): Refusal | null {
  if (dueOn < today) return { code: "lookBackDayPast", field: "dueOn" };
  return planned.includes(dueOn) ? { code: "lookBackSameDay", field: "dueOn" } : null;
}

/** How many look-backs found what. */
export type LookBackTally = { holds: number; rebounds: number };

/** 巩固率, in whole per cent, rounded; null where nothing was looked at yet. What it leaves to 100 is 反弹率. */
export function holdRate({ holds, rebounds }: LookBackTally): number | null {
  const all = holds + rebounds;
  return all === 0 ? null : Math.round((holds / all) * 100);
}
