import { cutOffOf, type WorkCalendar } from "./calendar.ts";
import { type Day, dayAt } from "./day.ts";
import type { FindingStatus } from "./finding.ts";
import type { Refusal } from "./refusal.ts";
import { mondayOf, type Week, weekOf } from "./week.ts";

export const FOLLOW_UP_STATUSES = ["ENTERED", "TICKED", "RETURNED"] as const;
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];

/** Where an entry stands on the week's sheet, in the order in which it needs attention; "missing" until there is one. */
export const STANDINGS = ["returned", "missing", "entered", "ticked"] as const;
export type Standing = (typeof STANDINGS)[number];

const STANDING_OF: Record<FollowUpStatus, Standing> = { RETURNED: "returned", ENTERED: "entered", TICKED: "ticked" };

/** The standing of an entry of this status, or of none. */
export function standingOf(status: FollowUpStatus | null): Standing {
  return status === null ? "missing" : STANDING_OF[status];
}

/** The span in which a round is followed up: from the week of its plan to the week of today. */
export type FollowUpSpan = { planOn: Day; now: Date };

/** The first week of a round's follow-up: the one in which the plan was made. */
export function firstWeekOf(planOn: Day): Week {
  return weekOf(planOn);
}

/** True for a week that has begun and lies not before the plan. */
export function isFollowUpWeek(week: Week, span: FollowUpSpan): boolean {
  return week >= firstWeekOf(span.planOn) && week <= weekOf(dayAt(span.now));
}

/** Was the finding open at any time in this week? Closed findings leave the sheet the week after they were closed. */
export function isOpenIn(week: Week, closedOn: Day | null): boolean {
  return closedOn === null || closedOn >= mondayOf(week);
}

/** Why no entry may be written for this week, or null: the week must have begun, and a ticked entry stays as ticked. */
export function refusalOfEntry(week: Week, span: FollowUpSpan, standing: FollowUpStatus | null): Refusal | null {
  if (!isFollowUpWeek(week, span)) return { code: "weekNotOpen" };
  if (standing === "TICKED") return { code: "entryTicked" };
  return null;
}

/**
 * Why the office may not tick or return this entry, or null. Only an entry as entered awaits the office; and what a
 * department could not write anew, because the finding is closed, is not sent back.
 */
export function refusalOfReview(standing: FollowUpStatus, review: FollowUpStatus, finding: FindingStatus): Refusal | null {
  if (review === "RETURNED" && finding === "CLOSED") return { code: "wrongStatus", status: finding };
  if (standing === "TICKED") return { code: "entryTicked" };
  if (standing === "RETURNED") return { code: "entryAlreadyReturned" };
  return null;
}

/** True when the entry came after the week's cut-off. */
export function isLateEntry(week: Week, enteredAt: Date, calendar: WorkCalendar): boolean {
  const cutOff = cutOffOf(week, calendar);
  return cutOff !== null && enteredAt > cutOff;
}
