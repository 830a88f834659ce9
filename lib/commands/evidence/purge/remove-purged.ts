import { addDays, dayAt, instantOf } from "#lib/domain/day.ts";
import { db } from "#lib/db/client.ts";
import { purgedSince } from "#lib/db/purge-store.ts";
import type { EvidenceStore } from "#lib/evidence/store.ts";
import { evidenceStore } from "#lib/evidence/store-in-use.ts";
import { removeUnused } from "../remove-unused.ts";

/** Longer than any store is away. */
const DAYS = 30;

/**
 * 清除已销毁的文件, by the system itself: what was destroyed on record, and whose bytes a crash or a store that was away has
 * left behind. Removes what is there and passes over what is not. Answers how many it looked at.
 */
export async function removePurged(now: Date, store: EvidenceStore = evidenceStore()): Promise<number> {
  const purged = await purgedSince(instantOf(addDays(dayAt(now), -DAYS)));
  // Text that was being read of a file while it was destroyed.
  await db().filePassage.deleteMany({ where: { sha256: { in: purged }, file: { purgedAt: { not: null } } } });
  for (const sha256 of purged) await removeUnused(sha256, store);
  return purged.length;
}
