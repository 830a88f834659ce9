import type { Actor } from "#lib/domain/actor.ts";
import { orderNumber } from "#lib/domain/labels/orders.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { ReplyToOrder } from "#lib/input/orders.ts";
import { record } from "#lib/db/audit-store.ts";
import { STANDING } from "#lib/db/evidence-where.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { saveOrder } from "#lib/db/order-store.ts";
import { officeStaff } from "#lib/db/people.ts";
import { onOrder } from "./on-order.ts";
import { remindOfOrder } from "./remind-of-order.ts";

/**
 * 回复督办单: the department the order went to says what was done; the files were uploaded to the order before. Refuses others, an
 * order that awaits no reply, a stale version.
 */
export function replyToOrder(actor: Actor, input: ReplyToOrder, now: Date): Promise<Result<{ orderId: string }, Refusal>> {
  return onOrder(actor, "reply", input, async (tx, order, finding) => {
    const { body } = input;
    if (!(await saveOrder(tx, order, { status: "REPLIED" }))) return refuse({ code: "stale" });
    const sequence = (await tx.orderReply.count({ where: { orderId: order.id } })) + 1;
    const [, evidence] = await Promise.all([
      tx.orderReply.create({ data: { orderId: order.id, sequence, body, repliedById: actor.id, repliedAt: now } }),
      tx.evidence.count({ where: { orderId: order.id, ...STANDING } }),
    ]);
    await remindOfOrder(tx, "orderReplied", order, finding, { to: await officeStaff(tx), now });
    await record(tx, {
      by: actor,
      at: now,
      action: "orderReplied",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { orderId: order.id, orderNumber: orderNumber(order), sequence, statement: body, evidence },
    });
    return ok({ orderId: order.id });
  });
}
