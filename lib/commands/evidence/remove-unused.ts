import { ok } from "#lib/domain/result.ts";
import { lockBytes } from "#lib/db/file-store.ts";
import { transact } from "#lib/db/transact.ts";
import { dropDerived } from "#lib/evidence/derived.ts";
import type { EvidenceStore } from "#lib/evidence/store.ts";

/**
 * Deletes bytes that no row keeps, refused ones as well as destroyed ones, and all that was made of them. Asked under their
 * lock: another upload of the same bytes may have been entered meanwhile.
 */
export async function removeUnused(sha256: string, store: EvidenceStore): Promise<void> {
  await transact(async (tx) => {
    await lockBytes(tx, sha256);
    if ((await tx.storedFile.count({ where: { sha256, purgedAt: null } })) > 0) return ok(null);
    await dropDerived(sha256);
    await store.remove(sha256);
    return ok(null);
  });
}
