import { officialCalendar } from "#lib/calendar/official.ts";
import { type CalendarCorrection, corrected, type Rhythm } from "#lib/domain/calendar.ts";
import { sql } from "./sql.ts";

/** What `rhythmOf` needs of an "Inspection" named `i`, as columns: no list asks the database once more for it. */
export const rhythmColumns = sql`i."cutOffWeekday", i."cutOffMinute",
  (SELECT coalesce(json_agg(json_build_object('day', c.day, 'working', c.working)), '[]') FROM "CalendarDay" c) AS corrections`;

export type RhythmRow = { cutOffWeekday: number; cutOffMinute: number; corrections: CalendarCorrection[] };

/** The rhythm of a round: the official calendar as the office corrected it, and the cut-off it set. */
export function rhythmOf({ cutOffWeekday, cutOffMinute, corrections }: RhythmRow): Rhythm {
  return { calendar: corrected(officialCalendar, corrections), cutOff: { weekday: cutOffWeekday, minute: cutOffMinute } };
}
