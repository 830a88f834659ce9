import { ok } from "#lib/domain/result.ts";
import { tryLockBytes } from "#lib/db/file-store.ts";
import { transact } from "#lib/db/transact.ts";
import { dropDerived } from "#lib/evidence/derived.ts";
import type { EvidenceStore } from "#lib/evidence/store.ts";

/**
 * Deletes bytes that no row keeps, refused ones as well as destroyed ones, and all that was made of them. Asked under their lock, which is
 * not waited for: whoever has it is about to keep them, or removes them in turn; and who had waited long would still be deleting
 * when the lock is another's. What stays behind goes with `removePurged` or the sweep.
 */
export async function removeUnused(sha256: string, store: EvidenceStore): Promise<void> {
  await transact(async (tx) => {
    if (!(await tryLockBytes(tx, sha256))) return ok(null);
    if ((await tx.storedFile.count({ where: { sha256, purgedAt: null } })) > 0) return ok(null);
    try {
      await store.remove(sha256);
    } finally {
      // After the bytes: nothing new can be made of them from then on, and what is being made is dropped.
      await dropDerived(sha256);
    }
    return ok(null);
  });
}
