import { db } from "#lib/db/client.ts";
import { type Round, roundInUse } from "#lib/db/round-store.ts";

/** The round being followed up, or null before there is one. */
export function followedRound(): Promise<Round | null> {
  return roundInUse(db());
}
