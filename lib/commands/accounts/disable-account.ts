import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { Row } from "#lib/input/accounts.ts";
import { record } from "#lib/db/audit-store.ts";
import { administer, loadAccount, refusalOfLosing, saveAccount, subjectOf } from "./accounts.ts";

/**
 * 停用账号: ends its sessions and keeps everything it did. Refuses all but administrators, a stale version, oneself, the
 * last administrator, and the leader of findings not closed.
 */
export async function disableAccount(actor: Actor, input: Row, now: Date): Promise<Result<null, Refusal>> {
  return administer(actor, async (tx) => {
    const loaded = await loadAccount(tx, input);
    if (!loaded.ok) return loaded;
    const account = loaded.value;
    if (account.disabledAt) return refuse({ code: "stale" });
    const refusal = await refusalOfLosing(tx, actor, account);
    if (refusal) return refuse(refusal);
    const saved = await saveAccount(tx, account, { disabledAt: now }, { endSessions: true });
    if (!saved) return refuse({ code: "stale" });
    await record(tx, { by: actor, at: now, action: "accountDisabled", subject: subjectOf(account) });
    return ok(null);
  });
}
