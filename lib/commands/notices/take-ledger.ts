import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import type { TakeLedger } from "#lib/input/notices.ts";
import { takeChanges, type Taken } from "./taking.ts";

/**
 * 采用台账文字: one section of a draft says what the ledger says now, a new one comes in, or one that is gone goes. Refuses others, a
 * notice that was submitted, and where the ledger or the section has moved on since it was seen.
 */
export function takeLedger(actor: Actor, { noticeId, change }: TakeLedger, now: Date): Promise<Result<Taken, Refusal>> {
  return takeChanges(actor, noticeId, now, (changes) => changes.filter(({ id }) => id === change));
}
