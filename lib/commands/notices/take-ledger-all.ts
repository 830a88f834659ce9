import type { Actor } from "#lib/domain/actor.ts";
import { changesSeen, takenTogether } from "#lib/domain/notice/changes.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import type { TakeLedgerAll } from "#lib/input/notices.ts";
import { takeChanges, type Taken } from "./taking.ts";

/**
 * 全部采用: everything that the ledger changed comes into the draft, but for what the office has worded anew; that is taken one by one.
 * Refuses others, a notice that was submitted, and where anything has moved on since the list was seen.
 */
export function takeLedgerAll(actor: Actor, input: TakeLedgerAll, now: Date): Promise<Result<Taken, Refusal>> {
  return takeChanges(actor, input.noticeId, now, (changes) => (changesSeen(changes) === input.changes ? takenTogether(changes) : []));
}
