import type { Actor } from "#lib/domain/actor.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import { HEAD_RUNG } from "#lib/domain/ladder/rungs.ts";
import type { CardFilter, CardLine, YellowCard } from "#lib/domain/orders/views.ts";
import { type Scope, scopeOf } from "#lib/domain/permissions.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { orderWithinScope, wasSent } from "#lib/db/order-scope-sql.ts";
import { type Sql, sql } from "#lib/db/sql.ts";

/** How many yellow cards a page of one department's list shows. */
export const CARDS_PER_PAGE = 50;

export type OrderCards = {
  today: Day;
  /** Departments with a card, those with most red ones first. */
  lines: CardLine[];
  /** The yellow cards of the department asked for. */
  listed: { department: string; total: number; cards: YellowCard[] } | null;
};

/**
 * 红黄牌 by department, within what `actor` may read: a yellow card for each time the head of the department was reminded, a red
 * one for each order that went out to it. Whoever reads the whole round sees all departments, a department its own, a leader
 * those of the leader's findings. Null for who reads none.
 */
export async function orderCards(actor: Actor, filter: CardFilter, now: Date): Promise<OrderCards | null> {
  const scope = scopeOf(actor);
  if (!scope || !mayWork(actor, "readOrders")) return null;
  const yellow = sql`FROM "Escalation" e JOIN "Finding" f ON f.id = e."findingId" JOIN "Inspection" i ON i.id = f."inspectionId"
    WHERE i.current AND e.rung = ${HEAD_RUNG} AND ${cardWithinScope(scope)}`;
  const red = sql`FROM "SupervisionOrder" o JOIN "Finding" f ON f.id = o."findingId" JOIN "Inspection" i ON i.id = o."inspectionId"
    WHERE i.current AND ${wasSent} AND ${orderWithinScope(scope)}`;
  const lines = await db().$queryRaw<CardLine[]>`
    SELECT d.id AS "departmentId", d.name AS department,
      coalesce(y.count, 0)::int AS yellow, coalesce(r.count, 0)::int AS red
    FROM "Department" d
      LEFT JOIN (SELECT e."departmentId" AS id, count(*) ${yellow} GROUP BY 1) y ON y.id = d.id
      LEFT JOIN (SELECT o."departmentId" AS id, count(*) ${red} GROUP BY 1) r ON r.id = d.id
    WHERE y.count > 0 OR r.count > 0 ORDER BY red DESC, yellow DESC, d.ordinal, d.name`;
  const asked = lines.find(({ departmentId }) => departmentId === filter.department);
  return { today: dayAt(now), lines, listed: asked ? await listOf(asked, yellow, filter.page) : null };
}

/** Whether the rung `e` of the finding `f` is within this reach: a card is the department's that the finding was with then. */
function cardWithinScope(scope: NonNullable<Scope>): Sql {
  if (scope.all) return sql`TRUE`;
  if (scope.leaderId !== undefined) return sql`f."leaderId" = ${scope.leaderId}`;
  return sql`e."departmentId" = ${scope.departmentId}`;
}

async function listOf({ departmentId, department, yellow: total }: CardLine, yellow: Sql, page: number) {
  const cards = await db().$queryRaw<YellowCard[]>`
    SELECT f.number, f.title, e.trouble, e.since::text AS since, e."reachedOn"::text AS "reachedOn"
    ${yellow} AND e."departmentId" = ${departmentId}
    ORDER BY e."reachedOn" DESC, f.number, e.trouble LIMIT ${CARDS_PER_PAGE} OFFSET ${(page - 1) * CARDS_PER_PAGE}`;
  return { department, total, cards };
}
