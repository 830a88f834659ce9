import type { Day } from "#lib/domain/day.ts";
import { type Sql, sql } from "./sql.ts";

/** The timing of a "Finding" named `f`, in SQL: `timingOf` clause by clause. A test holds it against the rule; change them together. */
export function timingSql(today: Day): Sql {
  return sql`CASE
    WHEN f.status = 'CLOSED' AND EXISTS (SELECT 1 FROM "ClosureRequest" standing WHERE standing."findingId" = f.id
      AND standing."closedOn" IS NOT NULL AND standing."reopenedOn" IS NULL AND standing."closedLate") THEN 'closedLate'
    WHEN f.status = 'CLOSED' THEN 'closedOnTime'
    WHEN f.deadline IS NULL THEN 'noDeadline'
    WHEN f.deadline < ${today}::date THEN 'overdue'
    ELSE 'inTime'
  END`;
}
