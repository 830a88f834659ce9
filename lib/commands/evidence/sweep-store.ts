import { isLeftOver, uploadOf } from "#lib/domain/evidence/check.ts";
import { ok } from "#lib/domain/result.ts";
import { db } from "#lib/db/client.ts";
import { lockBytes, namedBytes } from "#lib/db/file-store.ts";
import { transact } from "#lib/db/transact.ts";
import { evidenceStore } from "#lib/evidence/store-in-use.ts";
import type { EvidenceStore, StagedFile } from "#lib/evidence/store.ts";
import { inBatches } from "./in-batches.ts";

/** How many files without a row were removed, of how many bytes; how many left-overs of uploads. */
export type Swept = { files: number; bytes: number; staged: number };

const AT_ONCE = 200;

/**
 * 清理, by the system itself: removes what crashes left behind, a day later: files that no row names, and what lies in the way-in of
 * uploads that nobody goes on with. Bytes that somebody is about to keep are waited for, and stay.
 */
export async function sweepStore(now: Date, store: EvidenceStore = evidenceStore()): Promise<Swept> {
  const swept: Swept = { files: 0, bytes: 0, staged: 0 };
  for await (const files of inBatches(store.list(), AT_ONCE)) {
    const old = files.filter(({ keptAt }) => isLeftOver(keptAt, now));
    const named = await namedBytes(db(), old.map(({ sha256 }) => sha256));
    for (const { sha256, size } of old.filter((file) => !named.has(file.sha256))) {
      if (!(await removeUnnamed(sha256, store))) continue;
      swept.files += 1;
      swept.bytes += size;
    }
  }
  for await (const staged of inBatches(store.staged(), AT_ONCE)) swept.staged += await sweepStaged(staged, now, store);
  return swept;
}

/** Asks again, alone with the bytes: their row may have come meanwhile. */
async function removeUnnamed(sha256: string, store: EvidenceStore): Promise<boolean> {
  const removed = await transact(async (tx) => {
    await lockBytes(tx, sha256);
    if ((await namedBytes(tx, [sha256])).has(sha256)) return ok(false);
    await store.remove(sha256);
    return ok(true);
  });
  return removed.ok && removed.value;
}

/** An upload that may still be gone on with keeps its bytes, however old. */
async function sweepStaged(staged: readonly StagedFile[], now: Date, store: EvidenceStore): Promise<number> {
  const old = staged.filter(({ changedAt }) => isLeftOver(changedAt, now));
  const ids = old.flatMap(({ name }) => uploadOf(name) ?? []);
  const receiving = await db().upload.findMany({ where: { id: { in: ids }, status: "RECEIVING" }, select: { id: true } });
  const wanted = new Set(receiving.map(({ id }) => id));
  const left = old.filter(({ name }) => !wanted.has(uploadOf(name) ?? ""));
  for (const { name } of left) await store.unstage(name);
  return left.length;
}
