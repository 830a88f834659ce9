import { db, type Transaction } from "#lib/db/client.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { afterFailure, lockedUntil } from "#lib/domain/throttle.ts";

const DAY = 86_400_000;

/**
 * Counts an attempt as wrong before its password is looked at, so that guesses made at once count one by one, and answers
 * until when the name is locked should this one prove wrong too (null: not yet). Refuses (`throttled`) a locked name.
 */
export function countAttempt(account: string, now: Date): Promise<Result<Date | null, Refusal>> {
  return db().$transaction(async (tx) => {
    await lockName(tx, account);
    const kept = await tx.signInThrottle.findUnique({ where: { account } });
    const until = lockedUntil(kept, now);
    if (until) return refuse({ code: "throttled", until });
    const counted = afterFailure(kept, now);
    await tx.signInThrottle.upsert({ where: { account }, create: { account, ...counted }, update: counted });
    return ok(counted.lockedUntil);
  });
}

/** Forgets a name's wrong passwords, after the right one or a new one; and those of any name that are a day old. */
export async function forgetAttempts(tx: Pick<Transaction, "signInThrottle">, account: string, now: Date): Promise<void> {
  const old = { firstAt: { lt: new Date(now.getTime() - DAY) } };
  await tx.signInThrottle.deleteMany({ where: { OR: [{ account }, old] } });
}

/** A name without a row yet cannot be locked by its row. */
async function lockName(tx: Transaction, account: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sign-in ${account}`}, 0))`;
}
