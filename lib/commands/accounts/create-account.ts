import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { CreateAccount } from "#lib/input/accounts.ts";
import { hashPassword, initialPassword } from "#lib/auth/passwords.ts";
import { record } from "#lib/db/audit-store.ts";
import { administer, refusalOfPlace, subjectOf } from "./accounts.ts";

/** An account and the password to hand over with it: shown once, kept nowhere. */
export type HandedOver = { account: string; name: string; password: string };

/**
 * 新建账号: with a password for the first sign-in, which must then be changed. Refuses all but administrators, a name
 * in use, a department account without a department, and departments unknown or disabled.
 */
export async function createAccount(actor: Actor, input: CreateAccount, now: Date): Promise<Result<HandedOver, Refusal>> {
  const password = initialPassword();
  const passwordHash = await hashPassword(password);
  return administer(actor, async (tx) => {
    const { account, name, role, departmentId } = input;
    const refusal = await refusalOfPlace(tx, input);
    if (refusal) return refuse(refusal);
    const namesakes = await tx.user.count({ where: { account } });
    if (namesakes > 0) return refuse({ code: "accountTaken", field: "account" });
    await tx.user.create({
      data: { account, name, role, departmentId, passwordHash, mustChangePassword: true, createdAt: now },
    });
    const detail = { name, role, departmentId };
    await record(tx, { by: actor, at: now, action: "accountCreated", subject: subjectOf(input), detail });
    return ok({ account, name, password });
  });
}
