import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { orderNumber } from "#lib/domain/labels/orders.ts";
import { refusalOfReplyBy } from "#lib/domain/orders/reply-by.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { JudgeReply } from "#lib/input/orders.ts";
import { record } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { type LoadedFinding, subjectOf } from "#lib/db/finding-store.ts";
import { type LoadedOrder, saveOrder } from "#lib/db/order-store.ts";
import { peopleOf } from "#lib/db/people.ts";
import { onOrder } from "./on-order.ts";
import { remindOfOrder } from "./remind-of-order.ts";

/** What came of a reply. */
export type Judged = { orderId: string; accepted: boolean };

/**
 * 审核回复: the office accepts a reply, and the order is done with; or returns it with a reason, and the order awaits another, until
 * another day where one is given. Refuses others, an order without an unjudged reply, a return without a reason or with a day
 * that is not to come, a stale version.
 */
export function judgeReply(actor: Actor, input: JudgeReply, now: Date): Promise<Result<Judged, Refusal>> {
  return onOrder(actor, "judge", input, async (tx, order, finding) => {
    const { comment } = input;
    const accepted = input.verdict === "accept";
    const replyBy = (accepted ? null : input.replyBy) ?? order.replyBy;
    if (!accepted && !comment) return refuse({ code: "reasonNeeded", field: "comment" });
    const tooSoon = replyBy === order.replyBy ? null : refusalOfReplyBy(replyBy, dayAt(now));
    if (tooSoon) return refuse(tooSoon);
    const outcome = accepted ? { status: "ACCEPTED", endedAt: now } as const : { status: "ISSUED", replyBy: fromDay(replyBy) } as const;
    if (!(await saveOrder(tx, order, outcome))) return refuse({ code: "stale" });
    await tx.orderReply.updateMany({
      where: { orderId: order.id, accepted: null },
      data: { accepted, comment: comment || null, judgedByName: actor.name, judgedAt: now },
    });
    if (!accepted) await tellDepartment(tx, { ...order, replyBy }, finding, now);
    await record(tx, {
      by: actor,
      at: now,
      action: accepted ? "replyAccepted" : "replyReturned",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { orderId: order.id, orderNumber: orderNumber(order), comment, replyBy },
    });
    return ok({ orderId: order.id, accepted });
  });
}

async function tellDepartment(tx: Transaction, order: LoadedOrder, finding: LoadedFinding, now: Date): Promise<void> {
  await remindOfOrder(tx, "orderReturned", order, finding, { to: await peopleOf(tx, order.departmentId), now });
}
