import type { Actor } from "#lib/domain/actor.ts";
import type { ScanState } from "#lib/domain/evidence/standing.ts";
import { db } from "#lib/db/client.ts";
import { evidencePlaceFields, mayReadEvidence } from "#lib/db/evidence-place-facts.ts";

/** What a download needs to know of a file. */
export type EvidenceFile = { fileName: string; size: number; sha256: string; mediaType: string; withdrawn: boolean; scan: ScanState; purged: boolean };

/**
 * The file behind this id, withdrawn or not; null where there is none or `actor` may not read what it belongs to. What answers
 * an order is read by those who read the order, the rest by those who read the finding.
 */
export async function evidenceFile(actor: Actor, id: string): Promise<EvidenceFile | null> {
  const row = await db().evidence.findUnique({
    where: { id },
    select: {
      fileName: true,
      size: true,
      sha256: true,
      mediaType: true,
      withdrawnAt: true,
      file: { select: { scan: true, purgedAt: true } },
      ...evidencePlaceFields,
    },
  });
  if (!row || !mayReadEvidence(actor, row)) return null;
  const { fileName, size, sha256, mediaType, withdrawnAt, file } = row;
  const { scan, purgedAt } = file;
  return { fileName, size: Number(size), sha256, mediaType, withdrawn: withdrawnAt !== null, scan, purged: purgedAt !== null };
}
