import days from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { type Rhythm, USUAL_CUT_OFF, type WorkCalendar } from "#lib/domain/calendar.ts";
import type { ArrangedDay } from "#lib/domain/calendar-year.ts";
import { type Day, weekdayOf } from "#lib/domain/day.ts";

const holidays = new Map(Object.entries(days.holidays));
const makeUpWorkdays = new Map(Object.entries(days.workdays));

/**
 * The State Council's yearly arrangement of holidays and make-up workdays, as the chinese-days package keeps it.
 * Its data are read, not its functions: those ask the server's zone, and west of Greenwich they are a day off.
 * Beyond the years it knows, Saturdays and Sundays are off and everything else is worked.
 */
export const officialCalendar: WorkCalendar = {
  isWorkingDay: (day) => makeUpWorkdays.has(day) || (weekdayOf(day) <= 5 && !holidays.has(day)),
};

/** What a round goes by before its office has set or corrected anything. */
export const usualRhythm: Rhythm = { calendar: officialCalendar, cutOff: USUAL_CUT_OFF };

/** The days of a year that the arrangement names, in order; null where the year is not arranged yet as far as is known. */
export function arrangedDays(year: number): ArrangedDay[] | null {
  if (!holidays.has(`${year}-10-01`)) return null;
  const named = (kept: ReadonlyMap<Day, string>, working: boolean) =>
    [...kept].filter(([day]) => day.startsWith(`${year}-`)).map(([day, names]) => ({ day, working, holiday: holidayName(names) }));
  return [...named(holidays, false), ...named(makeUpWorkdays, true)].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** "Mid-autumn Festival,中秋,1" → "中秋节" */
function holidayName(names: string): string {
  const name = names.split(",")[1] ?? names;
  return ["清明", "端午", "中秋"].includes(name) ? `${name}节` : name;
}
