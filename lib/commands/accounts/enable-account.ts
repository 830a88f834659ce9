import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { Row } from "#lib/input/accounts.ts";
import { record } from "#lib/db/audit-store.ts";
import { administer, loadAccount, refusalOfPlace, saveAccount, subjectOf } from "./accounts.ts";

/** 启用账号: it may sign in again, with the password it had. Refuses all but administrators, a stale version, an account of a disabled department. */
export async function enableAccount(actor: Actor, input: Row, now: Date): Promise<Result<null, Refusal>> {
  return administer(actor, async (tx) => {
    const loaded = await loadAccount(tx, input);
    if (!loaded.ok) return loaded;
    const account = loaded.value;
    if (!account.disabledAt) return refuse({ code: "stale" });
    const refusal = await refusalOfPlace(tx, account);
    if (refusal) return refuse({ ...refusal, field: undefined });
    const saved = await saveAccount(tx, account, { disabledAt: null }, { endSessions: false });
    if (!saved) return refuse({ code: "stale" });
    await record(tx, { by: actor, at: now, action: "accountEnabled", subject: subjectOf(account) });
    return ok(null);
  });
}
