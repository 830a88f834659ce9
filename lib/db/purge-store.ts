import type { PurgeFacts } from "#lib/domain/evidence/purge.ts";
import { db, type Transaction } from "./client.ts";
import { withFinding } from "./evidence-sql.ts";
import { type FileUse, usesOf } from "./scan-store.ts";

/** Bytes as the destruction of them looks at them: what decides, and every use that is named on record. */
export type LoadedFile = PurgeFacts & { size: number; uses: FileUse[] };

/** Asked under the lock of the bytes, so that no upload brings them back meanwhile; null where they were never here. */
export async function loadForPurge(tx: Transaction, sha256: string): Promise<LoadedFile | null> {
  const file = await tx.storedFile.findUnique({ where: { sha256 }, select: { size: true, purgedAt: true } });
  if (!file) return null;
  const uses = await usesOf(tx, sha256);
  return {
    size: Number(file.size),
    uses,
    withdrawn: uses.map(({ withdrawnAt }) => withdrawnAt),
    retentionYears: await retentionOf(tx, sha256),
    purged: file.purgedAt !== null,
  };
}

/** 保管年限 of a file: the longest of the rounds it was used in. */
async function retentionOf(tx: Transaction, sha256: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ years: number | null }[]>`
    SELECT max(i."retentionYears") AS years
    FROM ${withFinding("Evidence")} JOIN "Inspection" i ON i.id = n."inspectionId" WHERE e.sha256 = ${sha256}`;
  return row?.years ?? 0;
}

/** Files destroyed since then, whose bytes a crash may have left behind. */
export async function purgedSince(since: Date): Promise<string[]> {
  const rows = await db().storedFile.findMany({ where: { purgedAt: { gte: since } }, select: { sha256: true } });
  return rows.map(({ sha256 }) => sha256);
}
