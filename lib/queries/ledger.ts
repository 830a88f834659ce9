import { officialCalendar } from "#lib/calendar/official.ts";
import type { Actor } from "#lib/domain/actor.ts";
import type { Day } from "#lib/domain/day.ts";
import type { FindingStatus } from "#lib/domain/finding.ts";
import { firstWeekOf } from "#lib/domain/follow-up.ts";
import { type Light, type LightFrame, lightFrame, lightOf } from "#lib/domain/light.ts";
import { type Scope, scopeOf } from "#lib/domain/permissions.ts";
import type { Week } from "#lib/domain/week.ts";
import { db } from "#lib/db/client.ts";
import { enteredWeeksSql, lightCountsSql, lightSql } from "#lib/db/light-sql.ts";
import { withinScope } from "#lib/db/scope-sql.ts";
import { empty, join, type Sql, sql } from "#lib/db/sql.ts";

/** How many findings a page of the ledger shows. */
export const FINDINGS_PER_PAGE = 50;

type SortKey = "number" | "deadline" | "status" | "department";

/** What the ledger is narrowed and ordered by; null narrows nothing. `part` 0: findings that belong to no part. */
export type LedgerFilter = {
  search: string;
  part: number | null;
  leader: string | null;
  department: string | null;
  light: Light | null;
  status: FindingStatus | null;
  sort: SortKey | `-${SortKey}`;
  page: number;
};

export type LedgerLine = {
  number: number;
  title: string | null;
  /** The part's ordinal; null where the source does not itemise the finding. */
  part: number | null;
  leader: string | null;
  department: string | null;
  supporting: string[];
  deadline: Day | null;
  firstDeadline: Day | null;
  light: Light;
  status: FindingStatus;
};

export type LedgerChoice = { value: string; label: string };

export type Ledger = {
  today: Day;
  /** What was applied: a reference to nothing this reader knows narrows nothing. */
  filter: LedgerFilter;
  /** Findings this reader may read. */
  readable: number;
  /** Those that meet the filter. */
  matching: number;
  /** Those that meet the rest of the filter, by light. */
  lights: Record<Light, number>;
  choices: LedgerChoices;
  lines: LedgerLine[];
};

/** What this reader's findings can be narrowed by. */
export type LedgerChoices = { parts: LedgerChoice[]; leaders: LedgerChoice[]; departments: LedgerChoice[] };

/** A page of the findings `actor` may read; "noRound" before there is a round, null for those who read no findings. */
export async function ledger(actor: Actor, wanted: LedgerFilter, now: Date): Promise<Ledger | "noRound" | null> {
  const scope = scopeOf(actor);
  if (!scope) return null;
  const round = await loadRound(scope);
  if (!round) return "noRound";
  const { id, planOn, ...choices } = round;
  const filter = known(wanted, choices);
  const frame = lightFrame(now, firstWeekOf(planOn), officialCalendar);
  const reach = sql`f."inspectionId" = ${id} AND ${withinScope(scope)}`;
  const [{ readable, ...lights }, lines] = await Promise.all([countLights(reach, filter, frame), loadLines(reach, filter, frame)]);
  const matching = filter.light ? lights[filter.light] : Object.values(lights).reduce((sum, count) => sum + count, 0);
  return { today: frame.today, filter, readable, matching, lights, choices, lines };
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

/** The round being followed up, with what its readable findings can be narrowed by. */
async function loadRound(scope: NonNullable<Scope>): Promise<({ id: string; planOn: Day } & LedgerChoices) | null> {
  const some = (condition: Sql) =>
    sql`EXISTS (SELECT 1 FROM "Finding" f WHERE f."inspectionId" = i.id AND ${condition} AND ${withinScope(scope)})`;
  const choices = (value: Sql, label: Sql, order: Sql) =>
    sql`coalesce(json_agg(json_build_object('value', ${value}, 'label', ${label}) ORDER BY ${order}), '[]')`;
  const unplaced = sql`SELECT 0, NULL WHERE ${some(sql`f."categoryId" IS NULL`)}`;
  const rows = await db().$queryRaw<({ id: string; planOn: Day } & LedgerChoices)[]>`
    SELECT i.id, i."planOn"::text AS "planOn",
      (SELECT ${choices(sql`p.ordinal::text`, sql`p.title`, sql`p.ordinal = 0, p.ordinal`)} FROM (
        SELECT ordinal, title FROM "Part" WHERE "inspectionId" = i.id UNION ALL ${unplaced}) p) AS parts,
      (SELECT ${choices(sql`u.id`, sql`u.name`, sql`u.name`)} FROM "User" u WHERE ${some(sql`f."leaderId" = u.id`)}) AS leaders,
      (SELECT ${choices(sql`d.id`, sql`d.name`, sql`d.ordinal, d.name`)} FROM "Department" d
        WHERE ${some(sql`f."leadDepartmentId" = d.id`)}) AS departments
    FROM "Inspection" i WHERE i.current`;
  return rows[0] ?? null;
}

/** What the filter asks of the finding `f`, its light aside. */
function matches({ search, part, leader, department, status }: LedgerFilter): Sql {
  const conditions = [sql`TRUE`];
  if (part !== null) conditions.push(inPart(part));
  if (leader) conditions.push(sql`f."leaderId" = ${leader}`);
  if (department) conditions.push(sql`f."leadDepartmentId" = ${department}`);
  if (status) conditions.push(sql`f.status = ${status}::"FindingStatus"`);
  if (search) conditions.push(mentions(search));
  return join(conditions, " AND ");
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

async function countLights(reach: Sql, filter: LedgerFilter, frame: LightFrame) {
  const { light, joins } = lightSql(frame);
  const rows = await db().$queryRaw<({ readable: number } & Record<Light, number>)[]>`
    SELECT (SELECT count(*)::int FROM "Finding" f WHERE ${reach}) AS readable, ${lightCountsSql()} FROM (
      SELECT ${light} AS light FROM "Finding" f ${joins} WHERE ${reach} AND ${matches(filter)}
    ) lit`;
  return rows[0] ?? { readable: 0, red: 0, yellow: 0, green: 0, grey: 0, tick: 0 };
}

type LineRow = Omit<LedgerLine, "light"> & { enteredWeeks: Week[] };

async function loadLines(reach: Sql, filter: LedgerFilter, frame: LightFrame): Promise<LedgerLine[]> {
  const order = ORDERS[filter.sort];
  const rows = await db().$queryRaw<LineRow[]>`
    SELECT f.number, f.title, p.ordinal AS part, l.name AS leader, d.name AS department, f.status,
      f.deadline::text AS deadline, f."firstDeadline"::text AS "firstDeadline",
      ARRAY(SELECT s.name FROM "FindingDepartment" fd JOIN "Department" s ON s.id = fd."departmentId"
        WHERE fd."findingId" = f.id ORDER BY s.ordinal, s.name) AS supporting,
      ${enteredWeeksSql(frame)} AS "enteredWeeks"
    FROM (${pageOf(reach, filter, frame, order)}) page JOIN "Finding" f ON f.id = page.id
      LEFT JOIN "Category" c ON c.id = f."categoryId" LEFT JOIN "Part" p ON p.id = c."partId"
      LEFT JOIN "User" l ON l.id = f."leaderId" LEFT JOIN "Department" d ON d.id = f."leadDepartmentId"
    ORDER BY ${order}`;
  return rows.map(({ enteredWeeks, ...line }) => ({ ...line, light: lightOf({ ...line, enteredWeeks }, frame) }));
}

/**
 * The ids of one page. All that match are gathered before they are ordered: led by the limit, the database would walk the
 * findings in order and try each, which takes a minute where few match. What a line shows is looked up for the page alone.
 */
function pageOf(reach: Sql, filter: LedgerFilter, frame: LightFrame, order: Sql): Sql {
  const { light, joins } = lightSql(frame);
  const lit = filter.light ? { joins, holds: sql`AND ${light} = ${filter.light}` } : { joins: empty, holds: empty };
  return sql`WITH found AS MATERIALIZED (
      SELECT f.id, f.number, f.deadline, f.status, f."leadDepartmentId" FROM "Finding" f ${lit.joins}
      WHERE ${reach} AND ${matches(filter)} ${lit.holds})
    SELECT f.id FROM found f LEFT JOIN "Department" d ON d.id = f."leadDepartmentId"
    ORDER BY ${order} LIMIT ${FINDINGS_PER_PAGE} OFFSET ${(filter.page - 1) * FINDINGS_PER_PAGE}`;
}

/** What has no deadline or no department comes last, either way. */
const ORDERS: Record<LedgerFilter["sort"], Sql> = {
  number: sql`f.number`,
  "-number": sql`f.number DESC`,
  deadline: sql`f.deadline, f.number`,
  "-deadline": sql`f.deadline DESC NULLS LAST, f.number`,
  status: sql`f.status, f.number`,
  "-status": sql`f.status DESC, f.number`,
  department: sql`d.ordinal, d.name, f.number`,
  "-department": sql`d.ordinal DESC NULLS LAST, d.name DESC NULLS LAST, f.number`,
};
