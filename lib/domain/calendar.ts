import { addDays, type Day, instantOf } from "./day.ts";
import { mondayOf, type Week } from "./week.ts";

/** China's working days as officially arranged: public holidays out, make-up workdays in. */
export type WorkCalendar = { isWorkingDay: (day: Day) => boolean };

/** How many working days lie after `from`, up to and including `to`. Zero when `to` is not after `from`. */
export function workingDaysUntil(from: Day, to: Day, calendar: WorkCalendar): number {
  let count = 0;
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

/**
 * When the entries of a week are due: Friday 12:00 Shanghai time; where Friday is a holiday, 12:00 on the last
 * working day before it in that week. A week without a working day up to Friday has no cut-off: nothing is due.
 */
export function cutOffOf(week: Week, calendar: WorkCalendar): Date | null {
  const monday = mondayOf(week);
  for (let offset = 4; offset >= 0; offset -= 1) {
    const day = addDays(monday, offset);
    if (calendar.isWorkingDay(day)) return instantOf(day, 12);
  }
  return null;
}
