import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { Row } from "#lib/input/accounts.ts";
import { hashPassword, initialPassword } from "#lib/auth/passwords.ts";
import { record } from "#lib/db/audit-store.ts";
import { administer, loadAccount, saveAccount, subjectOf } from "./accounts.ts";
import type { HandedOver } from "./create-account.ts";

/**
 * 重置密码: a password for one sign-in; the old one and every session end, and a lock after wrong passwords is lifted.
 * Refuses all but administrators, and a stale version.
 */
export async function resetPassword(actor: Actor, input: Row, now: Date): Promise<Result<HandedOver, Refusal>> {
  const password = initialPassword();
  const passwordHash = await hashPassword(password);
  return administer(actor, async (tx) => {
    const loaded = await loadAccount(tx, input);
    if (!loaded.ok) return loaded;
    const { account, name } = loaded.value;
    const saved = await saveAccount(tx, loaded.value, { passwordHash, mustChangePassword: true }, { endSessions: true });
    if (!saved) return refuse({ code: "stale" });
    await tx.signInThrottle.deleteMany({ where: { account } });
    await record(tx, { by: actor, at: now, action: "passwordReset", subject: subjectOf(loaded.value) });
    return ok({ account, name, password });
  });
}
