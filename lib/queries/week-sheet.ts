import type { Actor } from "#lib/domain/actor.ts";
import { cutOffOf } from "#lib/domain/calendar.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import type { FindingFacts } from "#lib/domain/finding.ts";
import { type EntryWeek, firstWeekOf, type FollowUpStatus, isFollowUpWeek, isLateEntry, refusalOfEntry, refusalOfReview, type Standing } from "#lib/domain/follow-up.ts";
import { type Light, type LightFrame, lightFrame, lightOf } from "#lib/domain/light.ts";
import { may, scopeOf } from "#lib/domain/permissions.ts";
import { addWeeks, type Week, weekOf, weeksFrom } from "#lib/domain/week.ts";
import { closableFrom } from "#lib/domain/week-closing.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { enteredWeeksSql } from "#lib/db/light-sql.ts";
import { withinScope } from "#lib/db/scope-sql.ts";
import { empty, type Sql, sql } from "#lib/db/sql.ts";
import { entryInOrder, openIn } from "#lib/db/week-sql.ts";
import { followedRound } from "./followed-round.ts";

/** How many findings a page of the sheet shows. */
export const ROWS_PER_PAGE = 50;

export type WeekSheetFilter = { standing: Standing | null; page: number };

/** One week's words about one finding, and what became of them. */
export type WeekEntry = {
  progress: string;
  nextStep: string;
  difficulty: string | null;
  status: FollowUpStatus;
  late: boolean;
  enteredBy: string;
  enteredAt: Date;
  reviewedBy: string | null;
  reviewedAt: Date | null;
  returnReason: string | null;
};

export type WeekRow = {
  number: number;
  title: string | null;
  /** As it stands now, whatever the week. */
  light: Light;
  department: string | null;
  /** What was announced the week before. */
  announced: string | null;
  entry: WeekEntry | null;
  /** The entry's version, 0 without one: what a form about it carries. */
  version: number;
  mayEnter: boolean;
  mayTick: boolean;
};

export type WeekSheet = {
  week: Week;
  thisWeek: Week;
  /** Every week of the round so far, the latest first. */
  weeks: Week[];
  cutOff: Date | null;
  cutOffPassed: boolean;
  /** When the office closed the week, and who did; then nothing on it changes any more. */
  closedAt: Date | null;
  closedBy: string | null;
  /** How many entries this reader could tick at once. */
  inOrder: number;
  /** Its time has come, and this reader closes weeks; what else may stand in the way, the check page tells. */
  mayClose: boolean;
  mayReadBulletin: boolean;
  /** Of all findings on the sheet. */
  counts: Record<Standing, number> & { total: number };
  rows: WeekRow[];
};

/**
 * The sheet of one week: the findings `actor` may read that were open in it. "noRound" before there is a round whose plan
 * is made; null for those who read no findings, and for weeks before the plan or to come.
 */
export async function weekSheet(actor: Actor, week: Week, filter: WeekSheetFilter, now: Date): Promise<WeekSheet | "noRound" | null> {
  const scope = scopeOf(actor);
  if (!scope) return null;
  const round = await followedRound();
  const thisWeek = weekOf(dayAt(now));
  if (!round || firstWeekOf(round.planOn) > thisWeek) return "noRound";
  if (!isFollowUpWeek(week, { planOn: round.planOn, now })) return null;
  const frame = lightFrame(now, firstWeekOf(round.planOn), round.rhythm);
  const reach = sql`f."inspectionId" = ${round.id} AND ${withinScope(scope)} AND ${openIn(week)}`;
  const [{ closedAt, closedBy, inOrder, ...counts }, rows] = await Promise.all([
    countStandings(reach, { week, inspectionId: round.id }),
    loadRows(reach, week, filter, frame),
  ]);
  const cutOff = cutOffOf(week, round.rhythm);
  const span = { week, planOn: round.planOn, now, closed: closedAt !== null };
  return {
    week,
    thisWeek,
    weeks: weeksFrom(firstWeekOf(round.planOn), thisWeek).reverse(),
    cutOff,
    cutOffPassed: cutOff !== null && cutOff <= now,
    closedAt,
    closedBy,
    inOrder: closedAt === null && mayWork(actor, "closeWeek") ? inOrder : 0,
    mayClose: closedAt === null && mayWork(actor, "closeWeek") && closableFrom(week, round.rhythm) <= now,
    mayReadBulletin: mayWork(actor, "readBulletin"),
    counts,
    rows: rows.map((row) => rowView(actor, row, span, frame)),
  };
}

/** The entry `u` of the finding `f`, where there is one. */
function entryOf(week: Week): Sql {
  return sql`LEFT JOIN "FollowUp" u ON u."findingId" = f.id AND u.week = ${week}`;
}

/** Whether the entry `u` of a finding stands so. */
const STANDS: Record<Standing, Sql> = {
  returned: sql`u.status = 'RETURNED'`,
  missing: sql`u."findingId" IS NULL`,
  entered: sql`u.status = 'ENTERED'`,
  ticked: sql`u.status = 'TICKED'`,
};

type Counts = WeekSheet["counts"] & Pick<WeekSheet, "closedAt" | "closedBy" | "inOrder">;

/** How the findings on the sheet stand, and when the office closed the week. */
async function countStandings(reach: Sql, { week, inspectionId }: { week: Week; inspectionId: string }): Promise<Counts> {
  const count = (standing: Standing) => sql`(count(*) FILTER (WHERE ${STANDS[standing]}))::int`;
  const rows = await db().$queryRaw<Counts[]>`
    SELECT (SELECT w."closedAt" FROM "FollowUpWeek" w WHERE w."inspectionId" = ${inspectionId} AND w.week = ${week}) AS "closedAt",
      (SELECT w."closedByName" FROM "FollowUpWeek" w WHERE w."inspectionId" = ${inspectionId} AND w.week = ${week}) AS "closedBy",
      count(*)::int AS total, (count(*) FILTER (WHERE ${entryInOrder}))::int AS "inOrder", ${count("returned")} AS returned, ${count("missing")} AS missing,
      ${count("entered")} AS entered, ${count("ticked")} AS ticked
    FROM "Finding" f ${entryOf(week)} WHERE ${reach}`;
  return rows[0] ?? { closedAt: null, closedBy: null, inOrder: 0, total: 0, returned: 0, missing: 0, entered: 0, ticked: 0 };
}

type SheetRow = FindingFacts & {
  number: number;
  title: string | null;
  deadline: Day | null;
  department: string | null;
  announced: string | null;
  enteredWeeks: Week[];
} & (({ standing: FollowUpStatus; version: number; firstEnteredAt: Date; dueAt: Date | null } & Omit<WeekEntry, "status" | "late">) | { standing: null; version: null });

async function loadRows(reach: Sql, week: Week, filter: WeekSheetFilter, frame: LightFrame): Promise<SheetRow[]> {
  const only = filter.standing ? sql`AND ${STANDS[filter.standing]}` : empty;
  const order = sql`CASE WHEN ${STANDS.returned} THEN 0 WHEN ${STANDS.missing} THEN 1 WHEN ${STANDS.entered} THEN 2 ELSE 3 END, f.number`;
  // The page is cut out first, so that nothing is looked up for findings that are not on it.
  return db().$queryRaw<SheetRow[]>`
    SELECT f.number, f.title, f.status, f.deadline::text AS deadline, f."leaderId", f."leadDepartmentId",
      ARRAY(SELECT s."departmentId" FROM "FindingDepartment" s WHERE s."findingId" = f.id) AS "supportingDepartmentIds",
      d.name AS department, before."nextStep" AS announced, ${enteredWeeksSql(frame)} AS "enteredWeeks",
      u.status AS standing, u.version, u.progress, u."nextStep", u.difficulty, u."returnReason",
      e.name AS "enteredBy", u."enteredAt", u."firstEnteredAt", u."dueAt", r.name AS "reviewedBy", u."reviewedAt"
    FROM (
      SELECT f.* FROM "Finding" f ${entryOf(week)} WHERE ${reach} ${only}
      ORDER BY ${order} LIMIT ${ROWS_PER_PAGE} OFFSET ${(filter.page - 1) * ROWS_PER_PAGE}
    ) f ${entryOf(week)}
      LEFT JOIN "Department" d ON d.id = f."leadDepartmentId"
      LEFT JOIN "FollowUp" before ON before."findingId" = f.id AND before.week = ${addWeeks(week, -1)}
      LEFT JOIN "User" e ON e.id = u."enteredById" LEFT JOIN "User" r ON r.id = u."reviewedById"
    ORDER BY ${order}`;
}

function rowView(actor: Actor, row: SheetRow, span: EntryWeek & { week: Week }, frame: LightFrame): WeekRow {
  const { number, title, department, announced } = row;
  return {
    number,
    title,
    department,
    announced,
    light: lightOf(row, frame),
    entry: entryView(row),
    version: row.version ?? 0,
    mayEnter: may(actor, "enterFollowUp", row) && refusalOfEntry(span.week, span, row.standing) === null,
    mayTick: may(actor, "reviewFollowUp", row) && row.standing !== null && refusalOfReview(row.standing, "TICKED", { finding: row.status, weekClosed: span.closed }) === null,
  };
}

function entryView(row: SheetRow): WeekEntry | null {
  if (row.standing === null) return null;
  const { standing, progress, nextStep, difficulty, enteredBy, enteredAt, reviewedBy, reviewedAt, returnReason } = row;
  return { status: standing, late: isLateEntry(row), progress, nextStep, difficulty, enteredBy, enteredAt, reviewedBy, reviewedAt, returnReason };
}
