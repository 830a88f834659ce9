import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { OPEN_ORDERS } from "#lib/domain/orders/order.ts";
import { refusalOfReplyBy } from "#lib/domain/orders/reply-by.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { DraftOrder } from "#lib/input/orders.ts";
import { record } from "#lib/db/audit-store.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { onFinding } from "../on-finding.ts";

/**
 * 拟制督办单: the office writes an order of its own accord, to the finding's lead department. It goes nowhere before it is issued.
 * Refuses others, closed findings, a finding without a department, a second order while one to that department is open, and a
 * reply-by date that is not to come.
 */
export function draftOrder(actor: Actor, input: DraftOrder, now: Date): Promise<Result<{ orderId: string }, Refusal>> {
  return onFinding(actor, "supervise", { number: input.number }, async (tx, finding) => {
    const { cause, requirement, replyBy } = input;
    const departmentId = finding.leadDepartmentId;
    if (!departmentId) return refuse({ code: "orderWithoutAddressee" });
    const tooSoon = refusalOfReplyBy(replyBy, dayAt(now));
    if (tooSoon) return refuse(tooSoon);
    const open = { findingId: finding.id, departmentId, status: { in: [...OPEN_ORDERS] } };
    if ((await tx.supervisionOrder.count({ where: open })) > 0) return refuse({ code: "orderOpenAlready" });
    const order = await tx.supervisionOrder.create({
      data: {
        inspectionId: finding.inspectionId,
        findingId: finding.id,
        departmentId,
        cause,
        requirement,
        replyBy: fromDay(replyBy),
        draftedAt: now,
      },
      select: { id: true },
    });
    await record(tx, {
      by: actor,
      at: now,
      action: "orderDrafted",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { orderId: order.id, cause, requirement, replyBy },
    });
    return ok({ orderId: order.id });
  });
}
