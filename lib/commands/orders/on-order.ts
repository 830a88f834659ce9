import type { Actor } from "#lib/domain/actor.ts";
import { type OrderVerb, refusalOfOrder } from "#lib/domain/orders/rights.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import type { Transaction } from "#lib/db/client.ts";
import { type LoadedFinding, lockFindingOfOrder } from "#lib/db/finding-store.ts";
import { type LoadedOrder, loadOrder } from "#lib/db/order-store.ts";
import { transact } from "#lib/db/transact.ts";

type Work<Value> = (tx: Transaction, order: LoadedOrder, finding: LoadedFinding) => Promise<Result<Value, Refusal>>;

/**
 * How every command on an order begins: one transaction, the row of its finding locked, the right asked of the rows as they
 * stand. Where another version was on the screen than is on file, nothing is done.
 */
export function onOrder<Value>(
  actor: Actor,
  verb: OrderVerb,
  { orderId, version }: { orderId: string; version?: number },
  work: Work<Value>,
): Promise<Result<Value, Refusal>> {
  return transact(async (tx) => {
    const finding = await lockFindingOfOrder(tx, orderId);
    if (!finding) return refuse({ code: "notFound" });
    const order = await loadOrder(tx, orderId);
    const refusal = refusalOfOrder(actor, verb, { ...order, finding });
    if (refusal) return refuse(refusal);
    return version === undefined || version === order.version ? work(tx, order, finding) : refuse({ code: "stale" });
  });
}
