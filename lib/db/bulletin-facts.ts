import { type BulletinFacts, type BulletinFinding, dueUntilOf } from "#lib/domain/bulletin/bulletin-of.ts";
import type { BulletinEvent } from "#lib/domain/bulletin/changes.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import { FINDING_STATUSES } from "#lib/domain/finding.ts";
import { firstWeekOf, type FollowUpStatus, isLateEntry } from "#lib/domain/follow-up.ts";
import { type LightFrame, lightFrame } from "#lib/domain/light.ts";
import { addWeeks, type Week } from "#lib/domain/week.ts";
import { lastInstantOf } from "#lib/domain/week-closing.ts";
import type { Transaction } from "./client.ts";
import { enteredWeeksSql } from "./light-sql.ts";
import type { Round } from "./round-store.ts";
import { join } from "./sql.ts";
import { openIn } from "./week-sql.ts";
import { lastBulletinBefore } from "./week-store.ts";

type Reader = Pick<Transaction, "$queryRaw">;
type Span = { week: Week; since: Date; asOf: Date };

/**
 * All that the bulletin of a week is made of, as of the end of the week or now, whichever is first, however much later it is
 * asked for: what changed since is reckoned back from the record. What happened is told from where the bulletin before ended.
 */
export async function bulletinFacts(client: Reader, round: Round, week: Week, now: Date): Promise<BulletinFacts> {
  const end = lastInstantOf(week);
  const asOf = now < end ? now : end;
  const before = await lastBulletinBefore(client, round.id, week);
  const since = before ? new Date(before.asOf) : lastInstantOf(addWeeks(week, -1));
  const frame = lightFrame(asOf, firstWeekOf(round.planOn), round.rhythm);
  const span = { week, since, asOf };
  const findings = await findingsOf(client, round.id, span, frame);
  const events = await eventsOf(client, round.id, span);
  return {
    ...{ week, asOf, frame, findings, events },
    round: { round: round.round, party: round.party, partyShort: round.partyShort, sample: round.sample },
    from: dayAt(new Date(since.getTime() + 1)),
    before: before && { week: before.week, figures: before.figures },
    openMeasures: await openMeasuresOf(client, round.id, span),
  };
}

const statuses = join([...FINDING_STATUSES]);

type FindingRow = Omit<BulletinFinding, "entry"> &
  ({ standing: null } | { standing: FollowUpStatus; firstEnteredAt: Date; dueAt: Date | null; difficulty: string | null; nextStep: string });

async function findingsOf(client: Reader, inspectionId: string, { week, asOf }: Span, frame: LightFrame): Promise<BulletinFinding[]> {
  const today = dayAt(asOf);
  // What changed after `asOf` says how it was before: a status by the record, a deadline by its extensions.
  const rows = await client.$queryRaw<FindingRow[]>`
    SELECT f.number, f.title, coalesce(later.status, f.status::text) AS status, coalesce(closing.grade, f.grade::text) AS grade,
      CASE WHEN moved.id IS NULL THEN f.deadline ELSE moved."from" END::text AS deadline,
      d.name AS department, l.name AS leader, ${enteredWeeksSql(frame)} AS "enteredWeeks",
      ${openIn(week)} AS "inWeek",
      u.status AS standing, u."firstEnteredAt", u."dueAt", u.difficulty, u."nextStep",
      (SELECT count(*)::int FROM "Measure" m WHERE m."findingId" = f.id) AS measures,
      (SELECT count(*)::int FROM "Measure" m WHERE m."findingId" = f.id AND m.status = 'DONE' AND m."doneOn" <= ${today}::date) AS "measuresDone"
    FROM "Finding" f
      LEFT JOIN (SELECT DISTINCT ON (a."findingId") a."findingId", a.detail->>'from' AS status FROM "AuditEntry" a WHERE a.at > ${asOf}
        AND a.detail->>'from' IN (${statuses}) AND a.detail->>'to' IN (${statuses}) ORDER BY a."findingId", a.sequence) later ON later."findingId" = f.id
      LEFT JOIN (SELECT DISTINCT ON (r."findingId") r."findingId", coalesce(s.grade, r.grade)::text AS grade FROM "ClosureRequest" r
        LEFT JOIN "Decision" s ON s."requestId" = r.id AND s.step = 'CHIEF'
        WHERE r."closedOn" <= ${today}::date ORDER BY r."findingId", r.sequence DESC) closing ON closing."findingId" = f.id
      LEFT JOIN (SELECT DISTINCT ON (x."findingId") x."findingId", x.id, x."from" FROM "Extension" x
        WHERE x.at > ${asOf} ORDER BY x."findingId", x.at) moved ON moved."findingId" = f.id
      LEFT JOIN "Department" d ON d.id = f."leadDepartmentId" LEFT JOIN "User" l ON l.id = f."leaderId"
      LEFT JOIN "FollowUp" u ON u."findingId" = f.id AND u.week = ${week}
    WHERE f."inspectionId" = ${inspectionId} ORDER BY d.ordinal NULLS LAST, d.name, f.number`;
  return rows.map(findingView);
}

function findingView(row: FindingRow): BulletinFinding {
  const { number, title, status, grade, deadline, department, leader, inWeek, enteredWeeks, measures, measuresDone } = row;
  const entry = row.standing && { status: row.standing, late: isLateEntry(row), difficulty: row.difficulty, nextStep: row.nextStep };
  return { number, title, status, grade, deadline, department, leader, inWeek, entry, enteredWeeks, measures, measuresDone };
}

async function eventsOf(client: Reader, inspectionId: string, { since, asOf }: Span): Promise<BulletinEvent[]> {
  const rows = await client.$queryRaw<(Omit<BulletinEvent, "on"> & { at: Date })[]>`
    SELECT f.number, f.title, told.at, told.action, told."from", told."to", told.ordinal, told.remark
    FROM (
      SELECT a."findingId", a.at, a.sequence, a.action, (a.detail->>'ordinal')::int AS ordinal,
        coalesce(a.detail->>'reason', a.detail->>'comment') AS remark,
        CASE WHEN a.detail->>'from' IN (${statuses}) THEN a.detail->>'from' END AS "from",
        CASE WHEN a.detail->>'to' IN (${statuses}) THEN a.detail->>'to' END AS "to"
      FROM "AuditEntry" a WHERE a.at > ${since} AND a.at <= ${asOf} AND a."findingId" IS NOT NULL
      UNION ALL
      SELECT x."findingId", x.at, 0, 'deadlineMoved', NULL, x.reason, NULL, x."to"::text
      FROM "Extension" x WHERE x.at > ${since} AND x.at <= ${asOf} AND x."from" IS NOT NULL
    ) told JOIN "Finding" f ON f.id = told."findingId"
    WHERE f."inspectionId" = ${inspectionId} ORDER BY told.at, told.sequence`;
  return rows.map(({ at, ...event }) => ({ ...event, on: dayAt(at) }));
}

type OpenMeasure = BulletinFacts["openMeasures"][number];

function openMeasuresOf(client: Reader, inspectionId: string, { week, asOf }: Span): Promise<OpenMeasure[]> {
  const today: Day = dayAt(asOf);
  return client.$queryRaw<OpenMeasure[]>`
    SELECT f.number, m.ordinal, m.text, m.deadline::text AS deadline
    FROM "Measure" m JOIN "Finding" f ON f.id = m."findingId"
    WHERE f."inspectionId" = ${inspectionId} AND m.deadline > ${today}::date AND m.deadline <= ${dueUntilOf(week)}::date
      AND (m.status = 'OPEN' OR m."doneOn" > ${today}::date)
    ORDER BY f.number, m.ordinal`;
}
