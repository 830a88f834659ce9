import { type Day, dayAt } from "../day.ts";
import { firstWeekOf } from "../follow-up.ts";
import { sundayOf, type Week, weekOf, weeksFrom } from "../week.ts";

/** How many of something fall on one day. */
export type DayCount = { day: Day; count: number };

/**
 * What a burn-down is reckoned from. `planned`: by the first deadline; what has none is in `total` alone. `finished` and
 * `undone`: closures, and closures that a look-back undid, each on its day.
 */
export type BurnDownFacts = { total: number; planned: readonly DayCount[]; finished: readonly DayCount[]; undone: readonly DayCount[] };

/** One week's end. `finished` and `left` are null in weeks to come. */
export type BurnDownPoint = {
  week: Week;
  /** The week's Sunday; of this week, today. */
  asOf: Day;
  planned: number;
  plannedLeft: number;
  finished: number | null;
  left: number | null;
};

/** From the plan's week to this week, and on to the round's deadline for the plan. */
export type BurnDownSpan = { planOn: Day; deadline: Day; now: Date };

/** What should be finished and what is, at the end of each week. */
export function burnDown({ total, planned, finished, undone }: BurnDownFacts, { planOn, deadline, now }: BurnDownSpan): BurnDownPoint[] {
  const today = dayAt(now);
  const thisWeek = weekOf(today);
  const last = [thisWeek, weekOf(deadline)].sort().at(-1) ?? thisWeek;
  return weeksFrom(firstWeekOf(planOn), last).map((week) => {
    const asOf = week === thisWeek ? today : sundayOf(week);
    const due = upTo(planned, asOf);
    const done = week > thisWeek ? null : upTo(finished, asOf) - upTo(undone, asOf);
    return { week, asOf, planned: due, plannedLeft: total - due, finished: done, left: done === null ? null : total - done };
  });
}

/** The last point at which something is known: this week's. */
export function latestOf(points: readonly BurnDownPoint[]): BurnDownPoint | null {
  return points.findLast(({ left }) => left !== null) ?? null;
}

function upTo(counts: readonly DayCount[], until: Day): number {
  return counts.reduce((sum, { day, count }) => (day <= until ? sum + count : sum), 0);
}
