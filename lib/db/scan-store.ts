import type { FileScan } from "#lib/domain/evidence/scan.ts";
import { db, type Transaction } from "./client.ts";
import { withFinding } from "./evidence-sql.ts";
import type { StoredFileWhereInput } from "./generated/models/StoredFile.ts";

export type UnscannedFile = { sha256: string; size: number };

/** What was never put to the scanner: not tried yet. What is known to be lost or destroyed cannot be. */
const UNSCANNED: StoredFileWhereInput = {
  OR: [{ scan: "PENDING" }, { scan: "NOT_SCANNED", scannedAt: null }],
  purgedAt: null,
  damage: null,
};

/** Files that wait for the scanner, those nobody may open before the others, the older ones first. */
export async function unscannedFiles(most: number): Promise<UnscannedFile[]> {
  const rows = await db().storedFile.findMany({
    where: UNSCANNED,
    // In the order of the enum, NOT_SCANNED stands before PENDING.
    orderBy: [{ scan: "desc" }, { keptAt: "asc" }, { sha256: "asc" }],
    take: most,
    select: { sha256: true, size: true },
  });
  return rows.map(({ sha256, size }) => ({ sha256, size: Number(size) }));
}

/** Keeps what the scanner said of a file; false where another was faster, or it was destroyed meanwhile. */
export async function saveScan(tx: Transaction, sha256: string, scan: FileScan): Promise<boolean> {
  const { count } = await tx.storedFile.updateMany({ where: { sha256, ...UNSCANNED }, data: scan });
  return count === 1;
}

/** One use of a file: its name there, the finding it is about, and the order it answers, where it answers one. */
export type FileUse = { evidenceId: string; fileName: string; findingId: string; orderId: string | null; number: number; withdrawnAt: Date | null };

/** Every use of these bytes, in the order of the findings. */
export function usesOf(client: Pick<Transaction, "$queryRaw">, sha256: string): Promise<FileUse[]> {
  return client.$queryRaw<FileUse[]>`
    SELECT e.id AS "evidenceId", e."fileName", n.id AS "findingId", e."orderId", n.number, e."withdrawnAt"
    FROM ${withFinding("Evidence")} WHERE e.sha256 = ${sha256} ORDER BY n.number, e.id`;
}

/** How the record names a use: with its order, what answers one is told to those alone who may read it. */
export function namedUse({ fileName, orderId }: FileUse): { fileName: string; orderId?: string } {
  return orderId === null ? { fileName } : { fileName, orderId };
}
