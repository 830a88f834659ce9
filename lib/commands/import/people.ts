import { type Hands, refusalOfHands } from "#lib/domain/assignment.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Transaction } from "#lib/db/client.ts";
import { atWorkIn, directoryAtWork } from "#lib/db/directory.ts";

/** Whether findings may be given into all these hands: the first reason why not, or null. */
export async function refusalOfPeople(tx: Transaction, hands: readonly Hands[]): Promise<Refusal | null> {
  const atWork = atWorkIn(await directoryAtWork(tx));
  for (const each of hands) {
    const refusal = refusalOfHands(each, atWork);
    if (refusal) return refusal;
  }
  return null;
}
