import type { Actor } from "#lib/domain/actor.ts";
import type { EvidencePage, EvidencePlace } from "#lib/domain/evidence/place.ts";
import { lookBackName } from "#lib/domain/labels/look-backs.ts";
import { orderName } from "#lib/domain/labels/orders.ts";
import { measureName } from "#lib/domain/labels/words.ts";
import { refusalOfOrder } from "#lib/domain/orders/rights.ts";
import { may } from "#lib/domain/permissions.ts";
import type { EvidenceGetPayload } from "#lib/db/generated/models/Evidence.ts";
import { factsOf, findingFields, orderFields } from "#lib/db/evidence-place-facts.ts";

/** What a file belongs to: in words, the place itself, the page that shows it, the number of the finding it is all about. */
export type PlaceAtWork = { of: string; place: EvidencePlace; page: EvidencePage; number: number };

/** What decides who withdraws or replaces a file, and what the page of doing so says. */
export const atWorkFields = {
  measure: { select: { id: true, ordinal: true, finding: { select: findingFields } } },
  order: { select: { id: true, ...orderFields } },
  lookBack: { select: { id: true, sequence: true, status: true, finding: { select: findingFields } } },
} as const;

/** What the file belongs to, where `actor` may add to it and take from it; else null. */
export function placeAtWork(actor: Actor, row: EvidenceGetPayload<{ select: typeof atWorkFields }>): PlaceAtWork | null {
  const { measure, order, lookBack } = row;
  if (measure) {
    const { id, ordinal, finding } = measure;
    const { number } = finding;
    const yours = may(actor, "uploadEvidence", factsOf(finding));
    return yours ? { of: measureName(ordinal), place: { measureId: id }, page: { number, ordinal }, number } : null;
  }
  if (order) {
    const place = { orderId: order.id };
    const yours = refusalOfOrder(actor, "reply", { ...order, finding: factsOf(order.finding) }) === null;
    return yours ? { of: orderName(order), place, page: place, number: order.finding.number } : null;
  }
  if (lookBack?.status !== "PLANNED" || !may(actor, "lookBack", factsOf(lookBack.finding))) return null;
  const place = { lookBackId: lookBack.id };
  return { of: lookBackName(lookBack.sequence), place, page: place, number: lookBack.finding.number };
}
