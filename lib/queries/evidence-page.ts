import type { Actor } from "#lib/domain/actor.ts";
import type { EvidencePage, EvidencePlace } from "#lib/domain/evidence/place.ts";
import { db } from "#lib/db/client.ts";
import { findingFields, mayReadFinding, mayReadOrder, orderFields } from "#lib/db/evidence-place-facts.ts";

/** The page that shows the files of a place; null where there is no such place or `actor` may not see that page. */
export async function evidencePage(actor: Actor, place: EvidencePlace): Promise<EvidencePage | null> {
  if ("orderId" in place) {
    const order = await db().supervisionOrder.findUnique({ where: { id: place.orderId }, select: orderFields });
    return order && mayReadOrder(actor, order) ? place : null;
  }
  if ("lookBackId" in place) {
    const row = await db().lookBack.findUnique({ where: { id: place.lookBackId }, select: { finding: { select: findingFields } } });
    return row && mayReadFinding(actor, row.finding) ? place : null;
  }
  const row = await db().measure.findUnique({
    where: { id: place.measureId },
    select: { ordinal: true, finding: { select: findingFields } },
  });
  return row && mayReadFinding(actor, row.finding) ? { number: row.finding.number, ordinal: row.ordinal } : null;
}
