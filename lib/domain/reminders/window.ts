import { type WorkCalendar, workingDayAfter, workingDayFrom } from "../calendar.ts";
import { addDays, type Day, dayAt, instantOf } from "../day.ts";

/** People are told on working days from 08:00 to 18:00, Shanghai time. */
export const WINDOW = { from: 8, to: 18 } as const;

/** Is this an hour at which anybody is told anything? */
export function isWithinWindow(now: Date, calendar: WorkCalendar): boolean {
  const today = dayAt(now);
  return calendar.isWorkingDay(today) && now >= instantOf(today, WINDOW.from) && now < instantOf(today, WINDOW.to);
}

/** The day on which what happened at this instant is told: its own while the window has not ended, else the next working day. */
export function reminderDayOf(instant: Date, calendar: WorkCalendar): Day {
  const day = dayAt(instant);
  return instant < instantOf(day, WINDOW.to) ? workingDayFrom(day, calendar) : workingDayFrom(addDays(day, 1), calendar);
}

/**
 * The day under which an event is told now, or null when that is over or to come. What happened in the last minutes of a
 * window, or while nothing ran, is caught up with on the next working day, still under its own day: never told twice.
 */
export function tellingDayOf(instant: Date, today: Day, calendar: WorkCalendar): Day | null {
  const day = reminderDayOf(instant, calendar);
  return day === today || day === workingDayAfter(today, -1, calendar) ? day : null;
}

/** The last working day up to and including `day`: when something due on a holiday has to be done. */
export function workingDayUpTo(day: Day, calendar: WorkCalendar): Day {
  return calendar.isWorkingDay(day) ? day : workingDayAfter(day, -1, calendar);
}
