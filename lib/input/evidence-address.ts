import type { EvidencePage, EvidencePlace } from "#lib/domain/evidence/place.ts";
import { id } from "./fields.ts";

/** Where a file for this place is sent. */
export function uploadAddress(place: EvidencePlace): string {
  return `/api/evidence?${new URLSearchParams(queryOf(place))}`;
}

function queryOf(place: EvidencePlace): Record<string, string> {
  if ("measureId" in place) return { measure: place.measureId };
  return "orderId" in place ? { order: place.orderId } : { lookback: place.lookBackId };
}

/** The place an upload's address names; null where it names none, or more than one. */
export function placeIn(query: URLSearchParams): EvidencePlace | null {
  const read = (name: string) => id.safeParse(query.get(name)).data;
  const [measureId, orderId, lookBackId] = [read("measure"), read("order"), read("lookback")];
  if ([measureId, orderId, lookBackId].filter(Boolean).length !== 1) return null;
  if (measureId) return { measureId };
  if (orderId) return { orderId };
  return lookBackId ? { lookBackId } : null;
}

/** The page of a place. */
export function evidencePath(page: EvidencePage): string {
  if ("orderId" in page) return `/desk/orders/${page.orderId}`;
  if ("lookBackId" in page) return `/desk/lookbacks/${page.lookBackId}`;
  return `/desk/findings/${page.number}/measures/${page.ordinal}`;
}
