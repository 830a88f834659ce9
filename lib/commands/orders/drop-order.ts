import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { DropOrder } from "#lib/input/orders.ts";
import { record } from "#lib/db/audit-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { saveOrder } from "#lib/db/order-store.ts";
import { onOrder } from "./on-order.ts";

/**
 * 不予发出: the office lays a draft aside, with a reason; it stays on file. Refuses others, what went out or was dropped already, a
 * missing reason, a stale version.
 */
export function dropOrder(actor: Actor, input: DropOrder, now: Date): Promise<Result<{ orderId: string }, Refusal>> {
  return onOrder(actor, "drop", input, async (tx, order, finding) => {
    const { reason } = input;
    if (!reason) return refuse({ code: "reasonNeeded", field: "reason" });
    const dropped = { status: "DROPPED", dropReason: reason, endedAt: now } as const;
    if (!(await saveOrder(tx, order, dropped))) return refuse({ code: "stale" });
    await record(tx, {
      by: actor,
      at: now,
      action: "orderDropped",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { orderId: order.id, reason },
    });
    return ok({ orderId: order.id });
  });
}
