import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import { db, type Transaction } from "./client.ts";

/** Carries a refusal out of a transaction, so that nothing written before it stays. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Runs one command's work in one transaction. A refusal rolls everything back and is returned; only the unexpected throws. */
export async function transact<Value>(
  work: (tx: Transaction) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  try {
    return await db().$transaction(
      async (tx) => {
        const result = await work(tx);
        if (!result.ok) throw new Refused(result.refusal);
        return result;
      },
      { timeout: 20_000, maxWait: 10_000 },
    );
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
