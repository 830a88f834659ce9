import type { Actor } from "#lib/domain/actor.ts";
import type { Day } from "#lib/domain/day.ts";
import { type Narrowing, NO_DEPARTMENT } from "#lib/domain/labels/narrowing.ts";
import { firstWeekOf } from "#lib/domain/follow-up.ts";
import { type LightFrame, lightFrame } from "#lib/domain/light.ts";
import { type Scope, scopeOf } from "#lib/domain/permissions.ts";
import { db } from "#lib/db/client.ts";
import { closedAt, plannedOn } from "#lib/db/course-sql.ts";
import { lightSql } from "#lib/db/light-sql.ts";
import { rhythmColumns, rhythmOf, type RhythmRow } from "#lib/db/rhythm-sql.ts";
import { withinScope } from "#lib/db/scope-sql.ts";
import { empty, join, type Sql, sql } from "#lib/db/sql.ts";
import { timingSql } from "#lib/db/timing-sql.ts";

// What the ledger's page and its exports have in common: whose findings, which of them, in which order.

type SortKey = "number" | "deadline" | "status" | "department";

/** What the ledger is narrowed and ordered by. */
export type LedgerFilter = Narrowing & { sort: SortKey | `-${SortKey}`; page: number };

export type LedgerChoice = { value: string; label: string };

/** What this reader's findings can be narrowed by. */
export type LedgerChoices = { parts: LedgerChoice[]; leaders: LedgerChoice[]; departments: LedgerChoice[] };

/** The round being followed up, as headings name it. */
export type ReachedRound = { id: string; planOn: Day; party: string; partyShort: string; round: string; sample: boolean };

export type LedgerReach = {
  round: ReachedRound;
  /** What was applied: a reference to nothing this reader knows narrows nothing. */
  filter: LedgerFilter;
  choices: LedgerChoices;
  frame: LightFrame;
  /** Whether a "Finding" named `f` may be read at all. */
  reach: Sql;
};

/** Where a question to the ledger leads: "noRound" before there is a round, null for those who read no findings. */
export async function ledgerReach(actor: Actor, wanted: LedgerFilter, now: Date): Promise<LedgerReach | "noRound" | null> {
  const scope = scopeOf(actor);
  if (!scope) return null;
  const row = await loadRound(scope);
  if (!row) return "noRound";
  const { parts, leaders, departments: named, someUnassigned, cutOffWeekday, cutOffMinute, corrections, ...round } = row;
  const departments = someUnassigned ? [...named, { value: NO_DEPARTMENT, label: "尚未确定" }] : named;
  const choices = { parts, leaders, departments };
  return {
    round,
    filter: known(wanted, choices),
    choices,
    frame: lightFrame(now, firstWeekOf(round.planOn), rhythmOf({ cutOffWeekday, cutOffMinute, corrections })),
    reach: sql`f."inspectionId" = ${round.id} AND ${withinScope(scope)}`,
  };
}

/** Leaves out what points at nothing in the lists of choices. */
function known(filter: LedgerFilter, { parts, leaders, departments }: LedgerChoices): LedgerFilter {
  const among = (choices: LedgerChoice[], value: string | number | null) => choices.some((choice) => choice.value === String(value));
  return {
    ...filter,
    part: among(parts, filter.part) ? filter.part : null,
    leader: among(leaders, filter.leader) ? filter.leader : null,
    department: among(departments, filter.department) ? filter.department : null,
  };
}

type ReachRow = ReachedRound & LedgerChoices & RhythmRow & { someUnassigned: boolean };

/** The round being followed up, with what its readable findings can be narrowed by. */
async function loadRound(scope: NonNullable<Scope>): Promise<ReachRow | null> {
  const some = (condition: Sql) =>
    sql`EXISTS (SELECT 1 FROM "Finding" f WHERE f."inspectionId" = i.id AND ${condition} AND ${withinScope(scope)})`;
  const choices = (value: Sql, label: Sql, order: Sql) =>
    sql`coalesce(json_agg(json_build_object('value', ${value}, 'label', ${label}) ORDER BY ${order}), '[]')`;
  const unplaced = sql`SELECT 0, NULL WHERE ${some(sql`f."categoryId" IS NULL`)}`;
  const rows = await db().$queryRaw<ReachRow[]>`
    SELECT i.id, i."planOn"::text AS "planOn", i.party, i."partyShort", i.round, i.sample, ${rhythmColumns},
      (SELECT ${choices(sql`p.ordinal::text`, sql`p.title`, sql`p.ordinal = 0, p.ordinal`)} FROM (
        SELECT ordinal, title FROM "Part" WHERE "inspectionId" = i.id UNION ALL ${unplaced}) p) AS parts,
      (SELECT ${choices(sql`u.id`, sql`u.name`, sql`u.name`)} FROM "User" u WHERE ${some(sql`f."leaderId" = u.id`)}) AS leaders,
      (SELECT ${choices(sql`d.id`, sql`d.name`, sql`d.ordinal, d.name`)} FROM "Department" d
        WHERE ${some(sql`f."leadDepartmentId" = d.id`)}) AS departments,
      ${some(sql`f."leadDepartmentId" IS NULL`)} AS "someUnassigned"
    FROM "Inspection" i WHERE i.current`;
  return rows[0] ?? null;
}

/** What the filter asks of the finding `f`, its light aside. */
export function matches({ search, part, leader, department, status, timing, ...days }: LedgerFilter, { today }: LightFrame): Sql {
  const conditions = [sql`TRUE`, ...onDays(days)];
  if (part !== null) conditions.push(inPart(part));
  if (leader) conditions.push(sql`f."leaderId" = ${leader}`);
  if (department === NO_DEPARTMENT) conditions.push(sql`f."leadDepartmentId" IS NULL`);
  else if (department) conditions.push(sql`f."leadDepartmentId" = ${department}`);
  if (timing) conditions.push(sql`${timingSql(today)} = ${timing}`);
  if (status) conditions.push(sql`f.status = ${status}::"FindingStatus"`);
  if (search) conditions.push(mentions(search));
  return join(conditions, " AND ");
}

function onDays({ openAt, closedBy, plannedBy, plannedAfter, dueOn }: Pick<Narrowing, "openAt" | "closedBy" | "plannedBy" | "plannedAfter" | "dueOn">): Sql[] {
  return [
    openAt && sql`NOT ${closedAt(openAt)}`,
    closedBy && closedAt(closedBy),
    plannedBy && sql`${plannedOn} <= ${plannedBy}::date`,
    plannedAfter && sql`(${plannedOn} > ${plannedAfter}::date OR ${plannedOn} IS NULL)`,
    dueOn && sql`f.deadline = ${dueOn}::date AND f.status <> 'CLOSED'`,
  ].flatMap((condition) => condition || []);
}

function inPart(part: number): Sql {
  if (part === 0) return sql`f."categoryId" IS NULL`;
  return sql`f."categoryId" IN (SELECT c.id FROM "Category" c JOIN "Part" p ON p.id = c."partId" WHERE p.ordinal = ${part})`;
}

/** In the title, in a measure, or as the number itself. Folding case costs time, and Chinese has none to fold. */
function mentions(search: string): Sql {
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const like = search.toLowerCase() === search.toUpperCase() ? sql`LIKE` : sql`ILIKE`;
  return sql`f.id IN (
    SELECT t.id FROM "Finding" t WHERE t.number::text = ${search} OR t.title ${like} ${pattern}
    UNION SELECT m."findingId" FROM "Measure" m WHERE m.text ${like} ${pattern})`;
}

/**
 * The ids of a stretch of what matches, in the filter's order. All that match are gathered before they are ordered: led by the
 * limit, the database would walk the findings in order and try each, which takes a minute where few match. What a line shows is
 * looked up for these alone.
 */
export function matchingIds({ reach, filter, frame }: LedgerReach, { limit, offset = 0 }: { limit: number; offset?: number }): Sql {
  const { light, joins } = lightSql(frame);
  const lit = filter.light ? { joins, holds: sql`AND ${light} = ${filter.light}` } : { joins: empty, holds: empty };
  return sql`WITH found AS MATERIALIZED (
      SELECT f.id, f.number, f.deadline, f.status, f."leadDepartmentId" FROM "Finding" f ${lit.joins}
      WHERE ${reach} AND ${matches(filter, frame)} ${lit.holds})
    SELECT f.id FROM found f LEFT JOIN "Department" d ON d.id = f."leadDepartmentId"
    ORDER BY ${LEDGER_ORDERS[filter.sort]} LIMIT ${limit} OFFSET ${offset}`;
}

/** What has no deadline or no department comes last, either way. */
export const LEDGER_ORDERS: Record<LedgerFilter["sort"], Sql> = {
  number: sql`f.number`,
  "-number": sql`f.number DESC`,
  deadline: sql`f.deadline, f.number`,
  "-deadline": sql`f.deadline DESC NULLS LAST, f.number`,
  status: sql`f.status, f.number`,
  "-status": sql`f.status DESC, f.number`,
  department: sql`d.ordinal, d.name, f.number`,
  "-department": sql`d.ordinal DESC NULLS LAST, d.name DESC NULLS LAST, f.number`,
};
