import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { isReplyOverdue } from "#lib/domain/orders/reply-by.ts";
import { refusalOfOrder } from "#lib/domain/orders/rights.ts";
import type { OrderLine, RungView } from "#lib/domain/orders/views.ts";
import { db } from "#lib/db/client.ts";
import { toDay } from "#lib/db/day-column.ts";
import { readableFinding } from "./readable-finding.ts";

/** How many rungs and orders the finding's page shows, the latest first. */
const SHOWN = 10;

/** 督办 on the page of a finding: the rungs it climbed, and the orders this reader may see. */
export type FindingSupervision = { rungs: RungView[]; orders: OrderLine[]; maySupervise: boolean };

/** The same, or null where `actor` may not read the finding. */
export async function findingSupervision(actor: Actor, number: number, now: Date): Promise<FindingSupervision | null> {
  const finding = await readableFinding(actor, number);
  if (!finding) return null;
  const row = await db().finding.findUniqueOrThrow({
    where: { id: finding.id },
    relationLoadStrategy: "join",
    select: {
      escalations: {
        orderBy: [{ at: "desc" }, { rung: "desc" }],
        take: SHOWN,
        select: { trouble: true, since: true, rung: true, reachedOn: true },
      },
      orders: {
        orderBy: { draftedAt: "desc" },
        take: SHOWN,
        select: { id: true, year: true, serial: true, status: true, replyBy: true, departmentId: true, department: { select: { name: true } } },
      },
    },
  });
  const readable = row.orders.filter((order) => refusalOfOrder(actor, "read", { ...order, finding }) === null);
  return {
    rungs: row.escalations.map(({ since, reachedOn, ...rung }) => ({ ...rung, since: toDay(since), reachedOn: toDay(reachedOn) })),
    orders: readable.map(({ department, departmentId: _, ...order }) => {
      const replyBy = toDay(order.replyBy);
      const overdue = isReplyOverdue({ status: order.status, replyBy }, dayAt(now));
      return { ...order, number, title: finding.title, department: department.name, replyBy, overdue };
    }),
    maySupervise: finding.rights.has("supervise"),
  };
}
