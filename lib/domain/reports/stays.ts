import { type WorkCalendar } from "../calendar.ts";
import { addDays, type Day } from "../day.ts";
import { FINDING_STATUSES, type FindingStatus } from "../finding.ts";

/** The steps a finding can stay in: every state but the last. */
export const STAY_STEPS = FINDING_STATUSES.filter((status) => status !== "CLOSED");
export type StayStep = Exclude<FindingStatus, "CLOSED">;

/** How many stays took so many working days. */
export type StayCount = { days: number; count: number };

/** How long a step took: in working days. Null where nothing passed through it. */
export type StayFigures = { count: number; median: number | null; longest: number | null };

/** Count, median and longest of stays that were counted by their length, in whatever order. Of two in the middle, their mean. */
export function stayFigures(stays: readonly StayCount[]): StayFigures {
  const sorted = [...stays].sort((a, b) => a.days - b.days);
  const count = sorted.reduce((sum, stay) => sum + stay.count, 0);
  if (count === 0) return { count, median: null, longest: null };
  const low = nth(sorted, Math.floor((count - 1) / 2));
  const high = nth(sorted, Math.floor(count / 2));
  return { count, median: (low + high) / 2, longest: nth(sorted, count - 1) };
}

/** The length of the stay at this place, from 0, in the order of their lengths. */
function nth(sorted: readonly StayCount[], place: number): number {
  let seen = 0;
  for (const { days, count } of sorted) {
    seen += count;
    if (seen > place) return days;
  }
  return 0;
}

/** Each day from `from` to `to` with how many working days lie in the span up to it: the difference of two is `workingDaysUntil`. */
export function workingDayNumbers(from: Day, to: Day, calendar: WorkCalendar): { day: Day; number: number }[] {
  const days: { day: Day; number: number }[] = [];
  let number = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) number += 1;
    days.push({ day, number });
  }
  return days;
}
