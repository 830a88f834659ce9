import { cutOffOf, type Rhythm } from "./calendar.ts";
import { addDays, instantOf } from "./day.ts";
import type { Refusal } from "./refusal.ts";
import { addWeeks, sundayOf, type Week } from "./week.ts";

/** From when on a week may be closed: its cut-off; where it has none, the end of its Sunday. */
export function closableFrom(week: Week, rhythm: Rhythm): Date {
  return cutOffOf(week, rhythm) ?? endOf(week);
}

/** The first week not closed yet, once it may be closed; `closedUntil` is the last one that is. */
export function nextToClose(closedUntil: Week | null, firstWeek: Week, rhythm: Rhythm, now: Date): Week | null {
  const next = closedUntil === null ? firstWeek : addWeeks(closedUntil, 1);
  return closableFrom(next, rhythm) <= now ? next : null;
}

/** The last instant of a week, by the millisecond that the database keeps. */
export function lastInstantOf(week: Week): Date {
  return new Date(endOf(week).getTime() - 1);
}

function endOf(week: Week): Date {
  return instantOf(addDays(sundayOf(week), 1));
}

/** How a week stands before it is closed. */
export type ClosingFacts = {
  week: Week;
  closed: boolean;
  /** The first week before it that is not closed. */
  earlierOpen: Week | null;
  /** Entries that nobody has ticked or returned. */
  waiting: number;
};

/** Why the office may not close this week now, or null: once only, after its cut-off, in order, and with every entry looked at. */
export function refusalOfClosing({ week, closed, earlierOpen, waiting }: ClosingFacts, rhythm: Rhythm, now: Date): Refusal | null {
  if (closed) return { code: "weekClosed" };
  const from = closableFrom(week, rhythm);
  if (now < from) return { code: "weekNotOver", from };
  if (earlierOpen !== null) return { code: "earlierWeekOpen", week: earlierOpen };
  if (waiting > 0) return { code: "entriesWaiting", count: waiting };
  return null;
}
