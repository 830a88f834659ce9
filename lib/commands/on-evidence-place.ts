import type { Actor } from "#lib/domain/actor.ts";
import type { Json } from "#lib/domain/audit.ts";
import type { EvidencePage, EvidencePlace } from "#lib/domain/evidence-place.ts";
import { orderNumber } from "#lib/domain/labels/orders.ts";
import { refusalOf } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import type { Transaction } from "#lib/db/client.ts";
import { type LoadedFinding, lockFindingOfLookBack } from "#lib/db/finding-store.ts";
import { transact } from "#lib/db/transact.ts";
import { onMeasure } from "./on-finding.ts";
import { onOrder } from "./orders/on-order.ts";

/** The place as found: its page, and how the record names it. */
type Found = { page: EvidencePage; named: { [key: string]: Json } };

type Work<Value> = (tx: Transaction, finding: LoadedFinding, found: Found) => Promise<Result<Value, Refusal>>;

/**
 * How a command on the evidence of a place begins: its finding locked, the right asked of the rows as they stand. To a measure
 * adds who takes part in its finding before signing; to an order its addressee while a reply is awaited; to a look-back the
 * office while it is planned.
 */
export function onEvidencePlace<Value>(actor: Actor, place: EvidencePlace, work: Work<Value>): Promise<Result<Value, Refusal>> {
  if ("lookBackId" in place) return onLookBackEvidence(actor, place, work);
  if ("orderId" in place) {
    const { orderId } = place;
    return onOrder(actor, "reply", { orderId }, (tx, order, finding) =>
      work(tx, finding, { page: { orderId }, named: { orderId, orderNumber: orderNumber(order) } }));
  }
  const { measureId } = place;
  return onMeasure(actor, "uploadEvidence", { measureId }, (tx, finding, { ordinal }) =>
    work(tx, finding, { page: { number: finding.number, ordinal }, named: { ordinal } }));
}

function onLookBackEvidence<Value>(
  actor: Actor,
  { lookBackId }: { lookBackId: string },
  work: Work<Value>,
): Promise<Result<Value, Refusal>> {
  return transact(async (tx) => {
    const finding = await lockFindingOfLookBack(tx, lookBackId);
    if (!finding) return refuse({ code: "notFound" });
    const refusal = refusalOf(actor, "lookBack", finding);
    if (refusal) return refuse(refusal);
    const { status, sequence } = await tx.lookBack.findUniqueOrThrow({ where: { id: lookBackId }, select: { status: true, sequence: true } });
    if (status !== "PLANNED") return refuse({ code: "lookBackEnded" });
    return work(tx, finding, { page: { lookBackId }, named: { lookBack: sequence } });
  });
}
