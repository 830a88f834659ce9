import type { Actor } from "#lib/domain/actor.ts";
import { type OpinionVerb, refusalOfOpinion } from "#lib/domain/opinions/opinion.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import type { Transaction } from "#lib/db/client.ts";
import { type LoadedOpinion, lockOpinion } from "#lib/db/opinion-store.ts";
import { transact } from "#lib/db/transact.ts";

type Work<Value> = (tx: Transaction, opinion: LoadedOpinion) => Promise<Result<Value, Refusal>>;

/**
 * How every command on an opinion begins: one transaction, its row locked, the right asked of the row as it stands. Where another
 * version was on the screen than is on file, nothing is done.
 */
export function onOpinion<Value>(
  actor: Actor,
  verb: OpinionVerb,
  { opinionId, version }: { opinionId: string; version: number },
  work: Work<Value>,
): Promise<Result<Value, Refusal>> {
  return transact(async (tx) => {
    const opinion = await lockOpinion(tx, opinionId);
    if (!opinion) return refuse({ code: "notFound" });
    const refusal = refusalOfOpinion(actor, verb, opinion);
    if (refusal) return refuse(refusal);
    return version === opinion.version ? work(tx, opinion) : refuse({ code: "stale" });
  });
}
