import { type FileScan, scanAfter, type ScanOutcome } from "#lib/domain/evidence/scan.ts";
import type { Transaction } from "./client.ts";

/** Bytes as the rows know them; `purged` ones are known no more than that they were there. */
export type KnownBytes = FileScan & { purged: boolean };

/** What is known of these bytes; null where they were never here. Ask it under their lock. */
export async function knownBytes(tx: Transaction, sha256: string): Promise<KnownBytes | null> {
  const row = await tx.storedFile.findUnique({
    where: { sha256 },
    select: { scan: true, scannedAt: true, scanFound: true, purgedAt: true },
  });
  if (!row) return null;
  const { purgedAt, ...scan } = row;
  return { ...scan, purged: purgedAt !== null };
}

type Kept = { sha256: string; size: number; outcome: ScanOutcome; now: Date };

/** The row of bytes that were just kept. What was destroyed once is there again, as if it were new. */
export async function putStoredFile(tx: Transaction, known: KnownBytes | null, { sha256, size, outcome, now }: Kept): Promise<void> {
  if (known && !known.purged) {
    const { purged: _, ...before } = known;
    await tx.storedFile.update({ where: { sha256 }, data: scanAfter(before, outcome, now) });
    return;
  }
  const anew = { ...scanAfter(null, outcome, now), keptAt: now, purgedAt: null, checkedAt: null, damage: null };
  await tx.storedFile.upsert({ where: { sha256 }, create: { sha256, size, ...anew }, update: anew });
}
