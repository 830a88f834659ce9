import type { Actor } from "#lib/domain/actor.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import type { LookBackFilter, LookBackLine, LookBackTab } from "#lib/domain/look-back-views.ts";
import { type Scope, scopeOf } from "#lib/domain/permissions.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { withinScope } from "#lib/db/scope-sql.ts";
import { join, type Sql, sql } from "#lib/db/sql.ts";

/** How many look-backs a page of the list shows. */
export const LOOK_BACKS_PER_PAGE = 50;

type Choice = { value: string; label: string };

export type LookBackList = {
  today: Day;
  /** What was applied: a reference to nothing this reader knows narrows nothing. */
  filter: LookBackFilter;
  /** Of those that meet the rest of the filter. */
  counts: Record<LookBackTab, number>;
  choices: { departments: Choice[]; parts: Choice[] };
  lines: LookBackLine[];
};

/** A page of the look-backs at findings `actor` may read; "noRound" before there is a round, null for those who read none. */
export async function lookBacks(actor: Actor, wanted: LookBackFilter, now: Date): Promise<LookBackList | "noRound" | null> {
  const scope = scopeOf(actor);
  if (!scope || !mayWork(actor, "readLookBacks")) return null;
  const round = await loadRound(scope);
  if (!round) return "noRound";
  const { id, ...choices } = round;
  const filter = known(wanted, choices);
  const today = dayAt(now);
  const reach = sql`f."inspectionId" = ${id} AND ${withinScope(scope)} AND ${matches(filter)}`;
  const [counts, lines] = await Promise.all([countLookBacks(reach, today), loadLines(reach, filter, today)]);
  return { today, filter, counts, choices, lines };
}

/** Leaves out what points at nothing in the lists of choices, and a result where nothing was looked at yet. */
function known(filter: LookBackFilter, { departments, parts }: LookBackList["choices"]): LookBackFilter {
  return {
    ...filter,
    department: departments.some(({ value }) => value === filter.department) ? filter.department : null,
    part: parts.some(({ value }) => value === String(filter.part)) ? filter.part : null,
    result: filter.tab === "done" ? filter.result : null,
  };
}

type RoundRow = { id: string } & LookBackList["choices"];

/** The round being followed up, with what the look-backs in this reach can be narrowed by. */
async function loadRound(scope: NonNullable<Scope>): Promise<RoundRow | null> {
  const some = (condition: Sql) => sql`EXISTS (SELECT 1 FROM "Finding" f JOIN "LookBack" l ON l."findingId" = f.id
    WHERE f."inspectionId" = i.id AND ${condition} AND ${withinScope(scope)})`;
  const choices = (value: Sql, label: Sql, order: Sql) =>
    sql`coalesce(json_agg(json_build_object('value', ${value}, 'label', ${label}) ORDER BY ${order}), '[]')`;
  const ofPart = sql`f."categoryId" IN (SELECT c.id FROM "Category" c WHERE c."partId" = p.id)`;
  const rows = await db().$queryRaw<RoundRow[]>`
    SELECT i.id,
      (SELECT ${choices(sql`d.id`, sql`d.name`, sql`d.ordinal, d.name`)} FROM "Department" d
        WHERE ${some(sql`f."leadDepartmentId" = d.id`)}) AS departments,
      (SELECT ${choices(sql`p.ordinal::text`, sql`p.title`, sql`p.ordinal`)} FROM "Part" p
        WHERE p."inspectionId" = i.id AND ${some(ofPart)}) AS parts
    FROM "Inspection" i WHERE i.current`;
  return rows[0] ?? null;
}

/** What the filter asks of the finding `f` and its look-back `l`, the tab aside. */
function matches({ department, part, result }: LookBackFilter): Sql {
  const conditions = [sql`TRUE`];
  if (department) conditions.push(sql`f."leadDepartmentId" = ${department}`);
  if (part !== null) {
    conditions.push(sql`f."categoryId" IN (SELECT c.id FROM "Category" c JOIN "Part" p ON p.id = c."partId" WHERE p.ordinal = ${part})`);
  }
  if (result) conditions.push(sql`l.status = ${result}::"LookBackStatus"`);
  return join(conditions, " AND ");
}

/** Whether the look-back `l` stands under this tab. What was dropped is told on its finding's page alone. */
function standsUnder(tab: LookBackTab, today: Day): Sql {
  if (tab === "done") return sql`l.status IN ('HOLDS', 'REBOUNDS')`;
  return tab === "due" ? sql`(l.status = 'PLANNED' AND l."dueOn" <= ${today}::date)` : sql`(l.status = 'PLANNED' AND l."dueOn" > ${today}::date)`;
}

/** How many look-backs `l` at the findings `f` within reach stand under each tab. */
export async function countLookBacks(reach: Sql, today: Day): Promise<Record<LookBackTab, number>> {
  const of = (tab: LookBackTab) => sql`(count(*) FILTER (WHERE ${standsUnder(tab, today)}))::int`;
  const rows = await db().$queryRaw<Record<LookBackTab, number>[]>`
    SELECT ${of("due")} AS due, ${of("planned")} AS planned, ${of("done")} AS done
    FROM "LookBack" l JOIN "Finding" f ON f.id = l."findingId" WHERE ${reach}`;
  return rows[0] ?? { due: 0, planned: 0, done: 0 };
}

function loadLines(reach: Sql, { tab, page }: LookBackFilter, today: Day): Promise<LookBackLine[]> {
  const order = tab === "done" ? sql`l."doneAt" DESC, f.number` : sql`l."dueOn", f.number`;
  return db().$queryRaw<LookBackLine[]>`
    SELECT l.id, l.sequence, f.number, f.title, d.name AS department, r."closedOn"::text AS "closedOn",
      l."dueOn"::text AS "dueOn", l.status, l.way, l."doneOn"::text AS "doneOn"
    FROM "LookBack" l JOIN "Finding" f ON f.id = l."findingId" JOIN "ClosureRequest" r ON r.id = l."requestId"
      LEFT JOIN "Department" d ON d.id = f."leadDepartmentId"
    WHERE ${reach} AND ${standsUnder(tab, today)}
    ORDER BY ${order} LIMIT ${LOOK_BACKS_PER_PAGE} OFFSET ${(page - 1) * LOOK_BACKS_PER_PAGE}`;
}
