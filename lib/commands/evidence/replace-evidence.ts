import type { EvidencePlace } from "#lib/domain/evidence/place.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Transaction } from "#lib/db/client.ts";

/** Why a file cannot be replaced by a newer version at this place, or null: it is not there, was withdrawn, or was replaced already. */
export async function refusalOfReplacing(tx: Transaction, place: EvidencePlace, id: string): Promise<Refusal | null> {
  const older = await tx.evidence.findUnique({ where: { id, ...place }, select: { withdrawnAt: true, replacedAt: true } });
  if (!older) return { code: "notFound" };
  if (older.replacedAt) return { code: "evidenceReplaced" };
  return older.withdrawnAt ? { code: "evidenceWithdrawn" } : null;
}

/** Writes into the older row that a newer one takes its place; refuses as above, whatever happened a moment ago. */
export async function markReplaced(tx: Transaction, place: EvidencePlace, id: string, now: Date): Promise<Refusal | null> {
  const { count } = await tx.evidence.updateMany({
    where: { id, ...place, withdrawnAt: null, replacedAt: null },
    data: { replacedAt: now, version: { increment: 1 } },
  });
  return count === 1 ? null : ((await refusalOfReplacing(tx, place, id)) ?? { code: "stale" });
}
