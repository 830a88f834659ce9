import type { Actor } from "#lib/domain/actor.ts";
import type { Json } from "#lib/domain/audit.ts";
import type { EvidencePage, EvidencePlace } from "#lib/domain/evidence/place.ts";
import { orderNumber } from "#lib/domain/labels/orders.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { LoadedFinding } from "#lib/db/finding-store.ts";
import { onPlannedLookBack } from "../look-back/on-look-back.ts";
import { onMeasure } from "../on-finding.ts";
import { onOrder } from "../orders/on-order.ts";

/** The place as found: its page, and how the record names it. */
type Found = { page: EvidencePage; named: { [key: string]: Json } };

type Work<Value> = (tx: Transaction, finding: LoadedFinding, found: Found) => Promise<Result<Value, Refusal>>;

/**
 * How a command on the evidence of a place begins: its finding locked, the right asked of the rows as they stand. To a measure
 * adds who takes part in its finding before signing; to an order its addressee while a reply is awaited; to a look-back the
 * office while it is planned.
 */
export function onEvidencePlace<Value>(actor: Actor, place: EvidencePlace, work: Work<Value>): Promise<Result<Value, Refusal>> {
  if ("lookBackId" in place) {
    const { lookBackId } = place;
    return onPlannedLookBack(actor, { lookBackId }, (tx, finding, { sequence }) =>
      work(tx, finding, { page: { lookBackId }, named: { lookBack: sequence } }));
  }
  if ("orderId" in place) {
    const { orderId } = place;
    return onOrder(actor, "reply", { orderId }, (tx, order, finding) =>
      work(tx, finding, { page: { orderId }, named: { orderId, orderNumber: orderNumber(order) } }));
  }
  const { measureId } = place;
  return onMeasure(actor, "uploadEvidence", { measureId }, (tx, finding, { ordinal }) =>
    work(tx, finding, { page: { number: finding.number, ordinal }, named: { ordinal } }));
}
