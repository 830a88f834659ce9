import { type WorkCalendar, workingDaysUntil } from "../calendar.ts";
import { addDays, type Day } from "../day.ts";

/** 督办阶梯: who hears of it on each rung. */
export const RUNGS = [1, 2, 3, 4, 5] as const;
export type Rung = (typeof RUNGS)[number];

/** On which the department's head is reminded: a yellow card. */
export const HEAD_RUNG: Rung = 2;

/** On which an order is drafted. */
export const ORDER_RUNG: Rung = 4;

/**
 * The rungs a trouble has reached today: the nth after `rungDays[n - 1]` working days, the day it began counted where it is one.
 * Always from the first in order: no rung before the one below it, whatever the numbers say. Nobody climbs on a day off.
 */
export function rungsReached(since: Day, today: Day, rungDays: readonly number[], calendar: WorkCalendar): Rung[] {
  if (!calendar.isWorkingDay(today)) return [];
  const days = workingDaysUntil(addDays(since, -1), today, calendar);
  const reached = (rung: Rung) => days >= (rungDays[rung - 1] ?? Number.POSITIVE_INFINITY);
  const missing = RUNGS.findIndex((rung) => !reached(rung));
  return missing === -1 ? [...RUNGS] : RUNGS.slice(0, missing);
}
