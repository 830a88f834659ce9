import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { refusalOfReplyBy } from "#lib/domain/orders/reply-by.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { EditOrder } from "#lib/input/orders.ts";
import { record } from "#lib/db/audit-store.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { saveOrder } from "#lib/db/order-store.ts";
import { onOrder } from "./on-order.ts";

/**
 * 修改督办单草稿: the office goes over the words and the date before the order goes out. Refuses others, closed findings, what went
 * out or was dropped, a stale version, a reply-by date that is not to come.
 */
export function editOrder(actor: Actor, input: EditOrder, now: Date): Promise<Result<{ orderId: string }, Refusal>> {
  return onOrder(actor, "edit", input, async (tx, order, finding) => {
    const { cause, requirement, replyBy } = input;
    const tooSoon = refusalOfReplyBy(replyBy, dayAt(now));
    if (tooSoon) return refuse(tooSoon);
    if (!(await saveOrder(tx, order, { cause, requirement, replyBy: fromDay(replyBy) }))) return refuse({ code: "stale" });
    await record(tx, {
      by: actor,
      at: now,
      action: "orderDrafted",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { orderId: order.id, revised: true, cause, requirement, replyBy },
    });
    return ok({ orderId: order.id });
  });
}
