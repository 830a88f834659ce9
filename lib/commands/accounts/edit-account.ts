import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { EditAccount } from "#lib/input/accounts.ts";
import { record } from "#lib/db/audit-store.ts";
import { administer, loadAccount, refusalOfLosing, refusalOfPlace, saveAccount, subjectOf } from "./accounts.ts";

/**
 * 修改账号: name, role, department. Another role ends the sessions. Refuses all but administrators, a stale version,
 * another role for oneself, for the last administrator and for the leader of open findings, and an impossible department.
 */
export async function editAccount(actor: Actor, input: EditAccount, now: Date): Promise<Result<null, Refusal>> {
  return administer(actor, async (tx) => {
    const loaded = await loadAccount(tx, input);
    if (!loaded.ok) return loaded;
    const account = loaded.value;
    const newRole = input.role !== account.role;
    const refusal = (newRole ? await refusalOfLosing(tx, actor, account) : null) ?? (await refusalOfPlace(tx, input));
    if (refusal) return refuse(refusal);
    const { name, role, departmentId } = input;
    const saved = await saveAccount(tx, account, { name, role, departmentId }, { endSessions: newRole });
    if (!saved) return refuse({ code: "stale" });
    const before = { name: account.name, role: account.role, departmentId: account.departmentId };
    const detail = { name, role, departmentId, before };
    await record(tx, { by: actor, at: now, action: "accountEdited", subject: subjectOf(account), detail });
    return ok(null);
  });
}
