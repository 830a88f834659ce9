import { LIGHTS, type Light, type LightFrame } from "#lib/domain/light.ts";
import { mondayOf, sundayOf, type Week } from "#lib/domain/week.ts";
import { empty, join, type Sql, sql } from "./sql.ts";

/**
 * The light of a "Finding" named `f`, in SQL: `lightOf` clause by clause, from the same frame, so that lists can be filtered
 * and counted by it. `light` needs `joins` behind the finding; joined, 100,000 findings take a third of the time that
 * asking for each one's entries would. A test holds it against `lightOf`; change them together.
 */
export function lightSql({ today, dueSoonUntil, dueWeeks }: LightFrame): { joins: Sql; light: Sql } {
  const [last, beforeLast] = dueWeeks;
  const joins = sql`${entryOf(last, sql`last_due`)} ${entryOf(beforeLast, sql`before_due`)}`;
  const missedLast = last === undefined ? sql`FALSE` : sql`(last_due."findingId" IS NULL AND ${owedIn(last)})`;
  const missedBefore = beforeLast === undefined ? sql`FALSE` : sql`(before_due."findingId" IS NULL AND ${owedIn(beforeLast)})`;
  const light = sql`CASE
    WHEN f.status = 'CLOSED' THEN 'tick'
    WHEN f.deadline < ${today}::date THEN 'red'
    WHEN f.status = 'NOT_STARTED' THEN 'grey'
    WHEN ${missedLast} AND ${missedBefore} THEN 'red'
    WHEN ${missedLast} THEN 'yellow'
    WHEN f.deadline <= ${dueSoonUntil}::date THEN 'yellow'
    ELSE 'green'
  END`;
  return { joins, light };
}

function entryOf(week: Week | undefined, alias: Sql): Sql {
  if (week === undefined) return empty;
  return sql`LEFT JOIN "FollowUp" ${alias} ON ${alias}."findingId" = f.id AND ${alias}.week = ${week}`;
}

/**
 * Whether the finding `f`, which is not closed now, owed an entry in this week: not where it was closed throughout, and reopened
 * later. The few that were are gathered once, not asked for finding by finding.
 */
function owedIn(week: Week): Sql {
  return sql`f.id NOT IN (SELECT spell."findingId" FROM "ClosureRequest" spell
    WHERE spell."reopenedOn" > ${sundayOf(week)}::date AND spell."closedOn" < ${mondayOf(week)}::date)`;
}

/** Which of the frame's due weeks have an entry of the finding `f`, or owed none: what `lightOf` asks for beside the row itself. */
export function enteredWeeksSql({ dueWeeks }: Pick<LightFrame, "dueWeeks">): Sql {
  if (dueWeeks.length === 0) return sql`ARRAY[]::text[]`;
  const owedNone = dueWeeks.map((week) => sql`SELECT ${week}::text WHERE NOT ${owedIn(week)}`);
  return sql`ARRAY(SELECT due.week FROM "FollowUp" due WHERE due."findingId" = f.id AND due.week IN (${join([...dueWeeks])})
    UNION ${join(owedNone, " UNION ")})`;
}

/** How many rows of a relation stand in each light; its column `light` may be null. */
export function lightCountsSql(): Sql {
  return join(LIGHTS.map((light) => sql`(count(*) FILTER (WHERE light = ${light}))::int AS ${COLUMNS[light]}`));
}

const COLUMNS: Record<Light, Sql> = { red: sql`red`, yellow: sql`yellow`, green: sql`green`, grey: sql`grey`, tick: sql`tick` };
