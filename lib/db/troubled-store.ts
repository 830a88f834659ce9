import type { Day } from "#lib/domain/day.ts";
import { OPEN_ORDERS } from "#lib/domain/orders/order.ts";
import type { TroubleFacts, TroubleFrame, TroubleKind } from "#lib/domain/ladder/trouble.ts";
import type { Transaction } from "./client.ts";
import { empty, join, sql } from "./sql.ts";

/** An open finding that may be in trouble, with all that the ladder asks of it. */
export type TroubledFinding = TroubleFacts & {
  id: string;
  number: number;
  title: string | null;
  leaderId: string | null;
  leadDepartmentId: string;
  lastEnteredById: string | null;
  openMeasures: number;
  orderOpen: boolean;
  climbed: { trouble: TroubleKind; since: Day; rung: number }[];
};

/**
 * The findings of a round that are past their deadline or lack the entry last due, in one statement; the rules say which of
 * them are in trouble. A finding without a lead department has nobody who could be reminded, and does not climb. `only`: of
 * this one finding.
 */
export function troubledFindings(
  client: Pick<Transaction, "$queryRaw">,
  inspectionId: string,
  { today, dueWeeks }: TroubleFrame,
  only?: string,
): Promise<TroubledFinding[]> {
  const lastDue = dueWeeks[0]?.week ?? null;
  const late = sql`f.status IN ('NOT_STARTED', 'IN_PROGRESS') AND f.deadline < ${today}::date`;
  const silent = sql`f.status <> 'NOT_STARTED' AND ${lastDue}::text IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM "FollowUp" u WHERE u."findingId" = f.id AND u.week = ${lastDue})`;
  return client.$queryRaw<TroubledFinding[]>`
    SELECT f.id, f.number, f.title, f.status, f.deadline::text AS deadline, f."leaderId", f."leadDepartmentId",
      ARRAY(SELECT u.week FROM "FollowUp" u WHERE u."findingId" = f.id) AS "enteredWeeks",
      (SELECT u."enteredById" FROM "FollowUp" u WHERE u."findingId" = f.id ORDER BY u."enteredAt" DESC LIMIT 1) AS "lastEnteredById",
      (SELECT a.at FROM "AuditEntry" a WHERE a."findingId" = f.id AND a.detail->>'from' = 'NOT_STARTED'
        ORDER BY a.sequence LIMIT 1) AS "startedAt",
      (SELECT coalesce(json_agg(json_build_object('closedOn', r."closedOn", 'reopenedOn', r."reopenedOn")), '[]')
        FROM "ClosureRequest" r WHERE r."findingId" = f.id AND r."closedOn" IS NOT NULL) AS spells,
      (SELECT count(*)::int FROM "Measure" m WHERE m."findingId" = f.id AND m.status = 'OPEN') AS "openMeasures",
      EXISTS (SELECT 1 FROM "SupervisionOrder" o WHERE o."findingId" = f.id AND o.status::text IN (${join([...OPEN_ORDERS])})) AS "orderOpen",
      (SELECT coalesce(json_agg(json_build_object('trouble', e.trouble, 'since', e.since, 'rung', e.rung)), '[]')
        FROM "Escalation" e WHERE e."findingId" = f.id) AS climbed
    FROM "Finding" f
    WHERE f."inspectionId" = ${inspectionId} AND f."leadDepartmentId" IS NOT NULL AND f.status <> 'CLOSED'
      AND ((${late}) OR (${silent})) ${only === undefined ? empty : sql`AND f.id = ${only}`}
    ORDER BY f.number`;
}
