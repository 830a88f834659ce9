import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import type { RetryDelivery } from "#lib/input/reminders.ts";
import { record } from "#lib/db/audit-store.ts";
import { toDay } from "#lib/db/day-column.ts";
import { transact } from "#lib/db/transact.ts";

/**
 * 重新发送: what could not be delivered goes to the outbox once more, with all its attempts before it. Refuses all but the
 * office, and what is not (or no longer) given up.
 */
export function retryDelivery(actor: Actor, { id }: RetryDelivery, now: Date): Promise<Result<{ person: string }, Refusal>> {
  return transact(async (tx) => {
    if (!mayWork(actor, "retryDelivery")) return refuse({ code: "notYours" });
    const row = await tx.delivery.findUnique({
      where: { id },
      select: { channel: true, digest: { select: { day: true, user: { select: { name: true } } } } },
    });
    if (!row) return refuse({ code: "notFound" });
    const again = { status: "PENDING", attempts: 0, nextAt: now, heldUntil: null } as const;
    const { count } = await tx.delivery.updateMany({ where: { id, status: "DEAD" }, data: again });
    if (count !== 1) return refuse({ code: "stale" });
    const { channel, digest } = row;
    const detail = { channel, day: toDay(digest.day) };
    await record(tx, { by: actor, at: now, action: "deliveryRetried", subject: digest.user.name, detail });
    return ok({ person: digest.user.name });
  });
}
