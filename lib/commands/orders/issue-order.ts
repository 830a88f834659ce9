import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { orderNumber } from "#lib/domain/labels/orders.ts";
import { refusalOfReplyBy } from "#lib/domain/orders/reply-by.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { IssueOrder } from "#lib/input/orders.ts";
import { record } from "#lib/db/audit-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { nextSerial, saveOrder } from "#lib/db/order-store.ts";
import { peopleOf } from "#lib/db/people.ts";
import { onOrder } from "./on-order.ts";
import { remindOfOrder } from "./remind-of-order.ts";

/**
 * 发出督办单: the office confirms a draft, and it goes to its department under the next number of the year. Refuses others, closed
 * findings, what went out already or was dropped, a stale version, an addressee whose finding it is no longer, a reply-by date that has
 * come meanwhile.
 */
export function issueOrder(actor: Actor, input: IssueOrder, now: Date): Promise<Result<{ orderId: string }, Refusal>> {
  return onOrder(actor, "issue", input, async (tx, order, finding) => {
    if (order.departmentId !== finding.leadDepartmentId) return refuse({ code: "orderAddresseeChanged" });
    const today = dayAt(now);
    // The page that issues has no field for the date.
    if (refusalOfReplyBy(order.replyBy, today)) return refuse({ code: "replyByTooSoon", today });
    const year = Number(today.slice(0, 4));
    const serial = await nextSerial(tx, finding.inspectionId, year);
    const issued = { status: "ISSUED", year, serial, issuedAt: now, issuedByName: actor.name } as const;
    if (!(await saveOrder(tx, order, issued))) return refuse({ code: "stale" });
    const told = { ...order, year, serial };
    await remindOfOrder(tx, "orderIssued", told, finding, { to: await peopleOf(tx, order.departmentId), now });
    await record(tx, {
      by: actor,
      at: now,
      action: "orderIssued",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { orderId: order.id, orderNumber: orderNumber({ year, serial }), replyBy: order.replyBy },
    });
    return ok({ orderId: order.id });
  });
}
