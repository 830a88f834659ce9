import type { Actor } from "#lib/domain/actor.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import { ORDER_STATUSES, type OrderTab } from "#lib/domain/orders/order.ts";
import { isReplyOverdue } from "#lib/domain/orders/reply-by.ts";
import type { OrderFilter, OrderLine } from "#lib/domain/orders/views.ts";
import { scopeOf } from "#lib/domain/permissions.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { orderWithinScope, wasSent } from "#lib/db/order-scope-sql.ts";
import { empty, join, type Sql, sql } from "#lib/db/sql.ts";

/** How many orders a page of the list shows. */
export const ORDERS_PER_PAGE = 50;

export type OrderList = {
  today: Day;
  /** Of all orders the reader may see, within the department asked for. */
  counts: Record<OrderTab, number> & { total: number };
  /** The department asked for, by name. */
  department: string | null;
  /** Whether drafts are this reader's business. */
  seesDrafts: boolean;
  lines: OrderLine[];
};

/** The orders of the round that `actor` may read, drafts first, then by number, the latest first; null for who reads none. */
export async function orderList(actor: Actor, filter: OrderFilter, now: Date): Promise<OrderList | null> {
  const scope = scopeOf(actor);
  if (!scope || !mayWork(actor, "readOrders")) return null;
  const today = dayAt(now);
  const within = filter.department ? sql`AND o."departmentId" = ${filter.department}` : empty;
  const reach = sql`FROM "SupervisionOrder" o JOIN "Finding" f ON f.id = o."findingId"
    JOIN "Inspection" i ON i.id = o."inspectionId" JOIN "Department" d ON d.id = o."departmentId"
    WHERE i.current AND ${orderWithinScope(scope)} ${within}`;
  const [counts, rows] = await Promise.all([countViews(reach, filter, today), loadLines(reach, filter, today)]);
  const { department, ...numbers } = counts;
  return { today, counts: numbers, department, seesDrafts: scope.all, lines: rows.map((row) => ({ ...row, overdue: isReplyOverdue(row, today) })) };
}

/** Whether an order lies in a view. */
function viewSql(view: OrderTab, today: Day): Sql {
  if (view === "SENT") return wasSent;
  if (view === "OVERDUE") return sql`(o.status = 'ISSUED' AND o."replyBy" < ${today}::date)`;
  return sql`o.status::text = ${view}`;
}

type Counts = OrderList["counts"] & { department: string | null };

async function countViews(reach: Sql, { department }: OrderFilter, today: Day): Promise<Counts> {
  const count = (view: OrderTab) => sql`(count(*) FILTER (WHERE ${viewSql(view, today)}))::int`;
  const columns = join([...ORDER_STATUSES].map((status) => sql`${count(status)} AS ${COLUMNS[status]}`));
  const rows = await db().$queryRaw<Counts[]>`
    SELECT count(*)::int AS total, ${columns}, ${count("SENT")} AS "SENT", ${count("OVERDUE")} AS "OVERDUE",
      (SELECT name FROM "Department" WHERE id = ${department}) AS department ${reach}`;
  return rows[0] ?? { total: 0, DRAFT: 0, ISSUED: 0, REPLIED: 0, ACCEPTED: 0, DROPPED: 0, SENT: 0, OVERDUE: 0, department: null };
}

const COLUMNS = {
  DRAFT: sql`"DRAFT"`,
  ISSUED: sql`"ISSUED"`,
  REPLIED: sql`"REPLIED"`,
  ACCEPTED: sql`"ACCEPTED"`,
  DROPPED: sql`"DROPPED"`,
} as const;

function loadLines(reach: Sql, { view, page }: OrderFilter, today: Day): Promise<Omit<OrderLine, "overdue">[]> {
  const only = view ? sql`AND ${viewSql(view, today)}` : empty;
  return db().$queryRaw`
    SELECT o.id, o.year, o.serial, o.status, f.number, f.title, d.name AS department, o."replyBy"::text AS "replyBy"
    ${reach} ${only}
    ORDER BY (o.status = 'DRAFT') DESC, o.year DESC NULLS LAST, o.serial DESC, o."draftedAt" DESC, o.id
    LIMIT ${ORDERS_PER_PAGE} OFFSET ${(page - 1) * ORDERS_PER_PAGE}`;
}
