import { officialCalendar } from "#lib/calendar/official.ts";
import { workingDayAfter } from "#lib/domain/calendar.ts";
import { addDays, type Day, daysBetween } from "#lib/domain/day.ts";

/** The working day `count` working days after `day`, before it when negative; `day` itself for 0. */
export function workingDay(day: Day, count: number): Day {
  return workingDayAfter(day, count, officialCalendar);
}

/** `count` days spread evenly from `from` to `to`, each on a working day. */
export function spread(count: number, from: Day, to: Day): Day[] {
  const span = daysBetween(from, to);
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(from, count === 1 ? 0 : Math.round((index * span) / (count - 1)));
    return officialCalendar.isWorkingDay(day) ? day : workingDay(day, -1);
  });
}
