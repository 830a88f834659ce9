import type { Actor } from "#lib/domain/actor.ts";
import { cutOffOf } from "#lib/domain/calendar.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import type { FindingFacts, FindingStatus, MeasureStatus } from "#lib/domain/finding.ts";
import { firstWeekOf, type FollowUpStatus, isFollowUpWeek, isLateEntry, isOpenIn, refusalOfEntry, refusalOfReview, weeksAnswered } from "#lib/domain/follow-up.ts";
import { type Light, lightFrame, lightOf } from "#lib/domain/light.ts";
import { may } from "#lib/domain/permissions.ts";
import { addWeeks, type Week, weekOf } from "#lib/domain/week.ts";
import { db } from "#lib/db/client.ts";
import { toDayOrNull } from "#lib/db/day-column.ts";
import { followedRound } from "./followed-round.ts";
import { spellsOf } from "./shown-request.ts";
import type { WeekEntry } from "./week-sheet.ts";

/** What the page of one finding's entry in one week shows. */
export type WeekEntryPage = {
  number: number;
  title: string | null;
  status: FindingStatus;
  light: Light;
  leader: string | null;
  department: string | null;
  deadline: Day | null;
  isThisWeek: boolean;
  cutOff: Date | null;
  cutOffPassed: boolean;
  /** The office has closed the week: nothing about it changes any more. */
  weekClosed: boolean;
  entry: WeekEntry | null;
  /** The entry's version, 0 without one: what a form about it carries. */
  version: number;
  before: WeekEntry | null;
  measures: { ordinal: number; text: string; status: MeasureStatus; doneOn: Day | null }[];
  mayEnter: boolean;
  mayTick: boolean;
  mayReturn: boolean;
};

/** One finding's entry of one week; null where `actor` may not read the finding, or it was not open or not followed up in that week. */
export async function weekEntry(actor: Actor, week: Week, number: number, now: Date): Promise<WeekEntryPage | null> {
  const round = await followedRound();
  if (!round || !isFollowUpWeek(week, { planOn: round.planOn, now })) return null;
  const frame = lightFrame(now, firstWeekOf(round.planOn), round.rhythm);
  const weekBefore = addWeeks(week, -1);
  const row = await load(round.id, number, { week, weeks: [week, weekBefore, ...frame.dueWeeks] });
  const spells = spellsOf(row?.requests ?? []);
  if (!row || !isOpenIn(week, spells)) return null;
  const finding: FindingFacts = { ...row, supportingDepartmentIds: row.supporting.map(({ departmentId }) => departmentId) };
  if (!may(actor, "read", finding)) return null;
  const entry = row.followUps.find((each) => each.week === week);
  const before = row.followUps.find((each) => each.week === weekBefore);
  const standing = entry?.status ?? null;
  const deadline = toDayOrNull(row.deadline);
  const cutOff = cutOffOf(week, round.rhythm);
  const closed = row.inspection.weeks.some(({ closedAt }) => closedAt !== null);
  return {
    number,
    title: row.title,
    status: row.status,
    light: lightOf({ status: row.status, deadline, enteredWeeks: weeksAnswered(row.followUps, frame.dueWeeks, spells) }, frame),
    leader: row.leader?.name ?? null,
    department: row.leadDepartment?.name ?? null,
    deadline,
    isThisWeek: week === weekOf(dayAt(now)),
    cutOff,
    cutOffPassed: cutOff !== null && cutOff <= now,
    weekClosed: closed,
    entry: entry ? entryView(entry) : null,
    version: entry?.version ?? 0,
    before: before ? entryView(before) : null,
    measures: row.measures.map((measure) => ({ ...measure, doneOn: toDayOrNull(measure.doneOn) })),
    mayEnter: may(actor, "enterFollowUp", finding) && refusalOfEntry(week, { planOn: round.planOn, now, closed }, standing) === null,
    ...reviewRights(actor, finding, standing, closed),
  };
}

function reviewRights(actor: Actor, finding: FindingFacts, standing: FollowUpStatus | null, weekClosed: boolean) {
  const reviews = (review: FollowUpStatus) =>
    may(actor, "reviewFollowUp", finding) && standing !== null && refusalOfReview(standing, review, { finding: finding.status, weekClosed }) === null;
  return { mayTick: reviews("TICKED"), mayReturn: reviews("RETURNED") };
}

type LoadedEntry = Omit<WeekEntry, "late" | "enteredBy" | "reviewedBy"> & {
  week: Week;
  version: number;
  firstEnteredAt: Date;
  dueAt: Date | null;
  enteredBy: { name: string };
  reviewedBy: { name: string } | null;
};

function entryView({ week: _, version: __, firstEnteredAt, dueAt, enteredBy, reviewedBy, ...entry }: LoadedEntry): WeekEntry {
  return { ...entry, late: isLateEntry({ firstEnteredAt, dueAt }), enteredBy: enteredBy.name, reviewedBy: reviewedBy?.name ?? null };
}

function load(inspectionId: string, number: number, { week, weeks }: { week: Week; weeks: Week[] }) {
  return db().finding.findUnique({
    where: { inspectionId_number: { inspectionId, number } },
    relationLoadStrategy: "join",
    select: {
      title: true,
      status: true,
      deadline: true,
      inspection: { select: { weeks: { where: { week }, select: { closedAt: true } } } },
      requests: { where: { closedOn: { not: null } }, select: { closedOn: true, reopenedOn: true } },
      leaderId: true,
      leadDepartmentId: true,
      leader: { select: { name: true } },
      leadDepartment: { select: { name: true } },
      supporting: { select: { departmentId: true } },
      measures: { orderBy: { ordinal: "asc" }, select: { ordinal: true, text: true, status: true, doneOn: true } },
      followUps: { where: { week: { in: weeks } }, select: entryFields },
    },
  });
}

const entryFields = {
  week: true,
  version: true,
  progress: true,
  nextStep: true,
  difficulty: true,
  status: true,
  enteredBy: { select: { name: true } },
  enteredAt: true,
  firstEnteredAt: true,
  dueAt: true,
  reviewedBy: { select: { name: true } },
  reviewedAt: true,
  returnReason: true,
} as const;
