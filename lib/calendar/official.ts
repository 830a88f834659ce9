import days from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { type Rhythm, USUAL_CUT_OFF, type WorkCalendar } from "#lib/domain/calendar.ts";
import { weekdayOf } from "#lib/domain/day.ts";

const holidays = new Set(Object.keys(days.holidays));
const makeUpWorkdays = new Set(Object.keys(days.workdays));

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
