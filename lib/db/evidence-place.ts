import type { EvidencePlace } from "#lib/domain/evidence/place.ts";

/** The place of a row of evidence. The database sees to it that it has exactly one. */
export function placeOfRow(row: { measureId: string | null; orderId: string | null; lookBackId: string | null }): EvidencePlace {
  if (row.measureId) return { measureId: row.measureId };
  if (row.orderId) return { orderId: row.orderId };
  if (row.lookBackId) return { lookBackId: row.lookBackId };
  throw new Error("Evidence without a place.");
}
