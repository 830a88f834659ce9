import { addDays, type Day, daysBetween, instantOf } from "./day.ts";
import { mondayOf, type Week } from "./week.ts";

/** China's working days as officially arranged: public holidays out, make-up workdays in. */
export type WorkCalendar = { isWorkingDay: (day: Day) => boolean };

/** A day on which the office knows better than the calendar that came with the program. */
export type CalendarCorrection = { day: Day; working: boolean };

/** The calendar with the office's corrections laid over it. */
export function corrected(calendar: WorkCalendar, corrections: readonly CalendarCorrection[]): WorkCalendar {
  const known = new Map(corrections.map(({ day, working }) => [day, working]));
  return { isWorkingDay: (day) => known.get(day) ?? calendar.isWorkingDay(day) };
}

/** When a week's entries are due: a weekday, 1 for Monday to 5 for Friday, and minutes after midnight, Shanghai time. */
export type CutOffRule = { weekday: number; minute: number };

/** Friday noon: what holds until the office sets something else. */
export const USUAL_CUT_OFF: CutOffRule = { weekday: 5, minute: 12 * 60 };

/** 跟进节奏: what the weeks of a round go by. */
export type Rhythm = { calendar: WorkCalendar; cutOff: CutOffRule };

/** How many working days lie after `from`, up to and including `to`. Zero when `to` is not after `from`. */
export function workingDaysUntil(from: Day, to: Day, calendar: WorkCalendar): number {
  let count = 0;
  if (from >= to) return count;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count += 1;
  return count;
}

/** The last day that is at most `count` working days after `from`: still inside the warning when a deadline lies on it. */
export function lastDayWithin(from: Day, count: number, calendar: WorkCalendar): Day {
  let seen = 0;
  let last = from;
  for (let day = addDays(from, 1); ; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) seen += 1;
    if (seen > count) return last;
    last = day;
  }
}

/** The first working day on or after `day`. */
export function workingDayFrom(day: Day, calendar: WorkCalendar): Day {
  let found = day;
  while (!calendar.isWorkingDay(found)) found = addDays(found, 1);
  return found;
}

/** The working day `count` working days after `day`, before it when negative; `day` itself for 0. */
export function workingDayAfter(day: Day, count: number, calendar: WorkCalendar): Day {
  let moved = day;
  for (let left = Math.abs(count); left > 0; ) {
    moved = addDays(moved, Math.sign(count));
    if (calendar.isWorkingDay(moved)) left -= 1;
  }
  return moved;
}

/** How far off a deadline is, in working days: what is left until it, or how many it is over. */
export type Distance = { left: number } | { over: number };

/** The same, or null where it is more than `within` days off: farther than that, a number tells nobody anything. */
export function distanceTo(deadline: Day, today: Day, calendar: WorkCalendar, within: number): Distance | null {
  if (Math.abs(daysBetween(today, deadline)) > within) return null;
  return deadline < today ? { over: workingDaysUntil(deadline, today, calendar) } : { left: workingDaysUntil(today, deadline, calendar) };
}

/**
 * When the entries of a week are due, by the round's rule: as a rule Friday 12:00 Shanghai time; where that day is a holiday,
 * the same hour on the last working day before it in that week. A week without a working day up to then has no cut-off:
 * nothing is due.
 */
export function cutOffOf(week: Week, { calendar, cutOff }: Rhythm): Date | null {
  const monday = mondayOf(week);
  for (let offset = cutOff.weekday - 1; offset >= 0; offset -= 1) {
    const day = addDays(monday, offset);
    if (calendar.isWorkingDay(day)) return instantOf(day, 0, cutOff.minute);
  }
  return null;
}
