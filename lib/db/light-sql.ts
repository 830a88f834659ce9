import { LIGHTS, type Light, type LightFrame } from "#lib/domain/light.ts";
import type { Week } from "#lib/domain/week.ts";
import { join, type Sql, sql } from "./sql.ts";

/**
 * The light of a "Finding" named `f`, as an expression: `lightOf` clause by clause, from the same frame, so that lists can
 * be filtered and counted by it. A test holds the two against each other; change them together.
 */
export function lightSql({ today, dueSoonUntil, dueWeeks }: LightFrame): Sql {
  const [last, beforeLast] = dueWeeks;
  return sql`CASE
    WHEN f.status = 'CLOSED' THEN 'tick'
    WHEN f.deadline < ${today}::date THEN 'red'
    WHEN f.status = 'NOT_STARTED' THEN 'grey'
    WHEN ${missed(last)} AND ${missed(beforeLast)} THEN 'red'
    WHEN ${missed(last)} THEN 'yellow'
    WHEN f.deadline <= ${dueSoonUntil}::date THEN 'yellow'
    ELSE 'green'
  END`;
}

function missed(week: Week | undefined): Sql {
  if (week === undefined) return sql`FALSE`;
  return sql`NOT EXISTS (SELECT 1 FROM "FollowUp" due WHERE due."findingId" = f.id AND due.week = ${week})`;
}

/** Which of the frame's due weeks have an entry of the finding `f`: what `lightOf` asks for beside the row itself. */
export function enteredWeeksSql({ dueWeeks }: LightFrame): Sql {
  if (dueWeeks.length === 0) return sql`ARRAY[]::text[]`;
  return sql`ARRAY(SELECT due.week FROM "FollowUp" due WHERE due."findingId" = f.id AND due.week IN (${join([...dueWeeks])}))`;
}

/** How many rows of a relation stand in each light; its column `light` may be null. */
export function lightCountsSql(): Sql {
  return join(LIGHTS.map((light) => sql`(count(*) FILTER (WHERE light = ${light}))::int AS ${COLUMNS[light]}`));
}

const COLUMNS: Record<Light, Sql> = { red: sql`red`, yellow: sql`yellow`, green: sql`green`, grey: sql`grey`, tick: sql`tick` };
