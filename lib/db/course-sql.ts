import type { Day } from "#lib/domain/day.ts";
import { FINDING_STATUSES } from "#lib/domain/finding.ts";
import { join, type Sql, sql } from "./sql.ts";

// What a "Finding" named `f` went through, as pieces of SQL.

/** The day the plan says: its first deadline. One that was reopened has a new one since; the plan is what its first closure was measured by. */
export const plannedOn = sql`coalesce((SELECT undone."firstDeadline" FROM "ClosureRequest" undone
  WHERE undone."findingId" = f.id AND undone."reopenedOn" IS NOT NULL ORDER BY undone.sequence LIMIT 1), f."firstDeadline")`;

/** The day a "Measure" named `m` of it is planned for: its own deadline, else that of the finding. */
export const measurePlannedOn = sql`coalesce(m.deadline, ${plannedOn})`;

/** Was it closed at the end of this day? */
export function closedAt(day: Day): Sql {
  return sql`EXISTS (SELECT 1 FROM "ClosureRequest" spell WHERE spell."findingId" = f.id AND spell."closedOn" <= ${day}::date
    AND (spell."reopenedOn" IS NULL OR spell."reopenedOn" > ${day}::date))`;
}

/**
 * Every stay of the findings within `reach` in a state, one row each: "findingId", step, since, until (null while it lasts). A
 * status changes only with its entry in the record, which says from what to what; a finding waits to be started from the plan on.
 */
export function staysOf(reach: Sql, planOn: Day): Sql {
  const statuses = join([...FINDING_STATUSES]);
  return sql`SELECT moves."findingId", moves.step, moves.since,
      lead(moves.since) OVER (PARTITION BY moves."findingId" ORDER BY moves.sequence) AS until
    FROM (
      SELECT f.id AS "findingId", 0 AS sequence, 'NOT_STARTED' AS step, ${planOn}::date AS since FROM "Finding" f WHERE ${reach}
      UNION ALL
      SELECT f.id, a.sequence, a.detail->>'to', greatest((a.at AT TIME ZONE 'Asia/Shanghai')::date, ${planOn}::date)
      FROM "Finding" f JOIN "AuditEntry" a ON a."findingId" = f.id
      WHERE ${reach} AND a.detail->>'to' IN (${statuses})
    ) moves`;
}
