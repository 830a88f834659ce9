import type { Transaction } from "./client.ts";

/** Any constant serves as the first key; the second tells files apart. */
const BYTES_LOCK = 20220210;

/** Until the end of the transaction, nobody else keeps or removes the same bytes. */
export async function lockBytes(tx: Transaction, sha256: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${BYTES_LOCK}::int, hashtext(${sha256}))`;
}

/** The same where nobody has the bytes at this moment; false where somebody does. */
export async function tryLockBytes(tx: Transaction, sha256: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ locked: boolean }[]>`SELECT pg_try_advisory_xact_lock(${BYTES_LOCK}::int, hashtext(${sha256})) AS locked`;
  return row?.locked ?? false;
}

/** Which of these bytes a row names, so that they must be kept: not where they were destroyed on purpose and nothing uses them again. */
export async function namedBytes(tx: Transaction, hashes: readonly string[]): Promise<Set<string>> {
  const rows = await tx.storedFile.findMany({
    where: { sha256: { in: [...hashes] }, OR: [{ purgedAt: null }, { evidence: { some: { withdrawnAt: null } } }] },
    select: { sha256: true },
  });
  return new Set(rows.map(({ sha256 }) => sha256));
}
