import type { Transaction } from "./client.ts";

/** Any constant serves as the first key; the second tells files apart. */
const BYTES_LOCK = 20220210;

/** Until the end of the transaction, nobody else keeps or removes the same bytes. */
export async function lockBytes(tx: Transaction, sha256: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${BYTES_LOCK}::int, hashtext(${sha256}))`;
}
