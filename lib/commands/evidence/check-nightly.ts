import { db } from "#lib/db/client.ts";
import { evidenceStore } from "#lib/evidence/store-in-use.ts";
import type { EvidenceStore } from "#lib/evidence/store.ts";
import { checkStore, type StoreCheckOutcome } from "./check-store.ts";
import { sweepStore, type Swept } from "./sweep-store.ts";

/** A job that takes twenty minutes is given up. */
const MOST_MS = 15 * 60_000;
const ONCE_IN_MS = 20 * 3_600_000;

/**
 * 夜间复核: sweeps, then reads the share of the files again that was not looked at the longest, for a quarter of an hour at most. The job also
 * runs at every start: where a night's work was ended within twenty hours, nothing is done. Killed, it is done again, from where it stood.
 */
export async function checkNightly(now: Date, store: EvidenceStore = evidenceStore()): Promise<(StoreCheckOutcome & { swept: Swept }) | null> {
  const since = new Date(now.getTime() - ONCE_IN_MS);
  const done = await db().storeCheck.count({ where: { whole: false, startedAt: { gt: since }, endedAt: { not: null } } });
  if (done > 0) return null;
  const end = performance.now() + MOST_MS;
  const swept = await sweepStore(now, store);
  const outcome = await checkStore(now, { whole: false, store, mayGoOn: () => performance.now() < end });
  return { ...outcome, swept };
}
