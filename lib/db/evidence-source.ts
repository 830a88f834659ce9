import type { EvidencePlace } from "#lib/domain/evidence/place.ts";
import type { Transaction } from "./client.ts";
import { findingFields, orderFields } from "./evidence-place-facts.ts";
import type { EvidenceGetPayload } from "./generated/models/Evidence.ts";

const sourceFields = {
  id: true,
  fileName: true,
  size: true,
  sha256: true,
  mediaType: true,
  withdrawnAt: true,
  replacedAt: true,
  returnedAt: true,
  file: { select: { scan: true, purgedAt: true, contents: true } },
  measure: { select: { ordinal: true, finding: { select: findingFields } } },
  order: { select: orderFields },
  lookBack: { select: { sequence: true, finding: { select: findingFields } } },
} as const;

/** A file on record, as it is taken over for another place: its bytes, whether it stands, and what decides who reads it. */
export type EvidenceSource = EvidenceGetPayload<{ select: typeof sourceFields }>;

/** The files of these ids, the order of upload kept; those there are. */
export function evidenceSources(tx: Transaction, ids: readonly string[]): Promise<EvidenceSource[]> {
  return tx.evidence.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
    relationLoadStrategy: "join",
    select: sourceFields,
  });
}

/**
 * Did the office return any of these bytes at this place? What was withdrawn or replaced since counts as well: the same bytes have not
 * become better by that.
 */
export async function wereReturnedAt(tx: Transaction, place: EvidencePlace, hashes: readonly string[]): Promise<boolean> {
  return (await tx.evidence.count({ where: { ...place, sha256: { in: [...hashes] }, returnedAt: { not: null } } })) > 0;
}

/** Which of these bytes a measure has already: neither withdrawn nor replaced. What was returned there is there. */
export async function bytesAtMeasure(tx: Transaction, measureId: string, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.evidence.findMany({
    where: { measureId, sha256: { in: [...hashes] }, withdrawnAt: null, replacedAt: null },
    select: { sha256: true },
  });
  return new Set(rows.map(({ sha256 }) => sha256));
}
