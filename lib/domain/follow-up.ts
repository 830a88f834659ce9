import { type Day, dayAt } from "./day.ts";
import type { FindingStatus } from "./finding.ts";
import type { Refusal } from "./refusal.ts";
import { mondayOf, sundayOf, type Week, weekOf } from "./week.ts";

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

/** From the day a finding was closed to the day a look-back reopened it; not reopened: null. */
export type ClosedSpell = { closedOn: Day; reopenedOn: Day | null };

/**
 * Was the finding open at any time in this week? Closed findings leave the sheet the week after they were closed, and come
 * back in the week in which they are reopened.
 */
export function isOpenIn(week: Week, spells: readonly ClosedSpell[]): boolean {
  return !spells.some(({ closedOn, reopenedOn }) => closedOn < mondayOf(week) && (reopenedOn === null || reopenedOn > sundayOf(week)));
}

/** The weeks in which nothing is missing, as lights ask for them: those entered, and those due in which the finding was closed throughout. */
export function weeksAnswered(entered: readonly { week: Week }[], due: readonly Week[], spells: readonly ClosedSpell[]): Week[] {
  return [...entered.map(({ week }) => week), ...due.filter((week) => !isOpenIn(week, spells))];
}

/** A week as entries are judged by it: what the calendar says, and whether the office has closed it. */
export type EntryWeek = FollowUpSpan & { closed: boolean };

/** Why no entry may be written for this week, or null: it must have begun and not been closed, and a ticked entry stays as ticked. */
export function refusalOfEntry(week: Week, span: EntryWeek, standing: FollowUpStatus | null): Refusal | null {
  if (!isFollowUpWeek(week, span)) return { code: "weekNotOpen" };
  if (span.closed) return { code: "weekClosed" };
  if (standing === "TICKED") return { code: "entryTicked" };
  return null;
}

/**
 * Why the office may not tick or return this entry, or null. Only an entry as entered awaits the office; and what a
 * department could not write anew, because the finding is closed, is not sent back.
 */
export function refusalOfReview(
  standing: FollowUpStatus,
  review: FollowUpStatus,
  { finding, weekClosed }: { finding: FindingStatus; weekClosed: boolean },
): Refusal | null {
  if (weekClosed) return { code: "weekClosed" };
  if (review === "RETURNED" && finding === "CLOSED") return { code: "wrongStatus", status: finding };
  if (standing === "TICKED") return { code: "entryTicked" };
  if (standing === "RETURNED") return { code: "entryAlreadyReturned" };
  return null;
}

/** True when the entry was first written after the cut-off as it stood then. A week without a cut-off makes nobody late. */
export function isLateEntry({ firstEnteredAt, dueAt }: { firstEnteredAt: Date; dueAt: Date | null }): boolean {
  return dueAt !== null && firstEnteredAt > dueAt;
}

/** What tells whether an entry can be ticked along with others. */
export type EntryInOrder = { status: FollowUpStatus; firstEnteredAt: Date; dueAt: Date | null; difficulty: string | null };

/** 批量跟进确认: waiting, on time, and without a difficulty stated; a difficulty needs a person's look, and so does a late entry. */
export function isInOrder(entry: EntryInOrder): boolean {
  return entry.status === "ENTERED" && !isLateEntry(entry) && entry.difficulty === null;
}
