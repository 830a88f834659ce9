import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { refusalOfPassword } from "#lib/domain/accounts.ts";
import type { ChangePassword } from "#lib/input/sign-in.ts";
import { hashPassword, passwordMatches } from "#lib/auth/passwords.ts";
import { countAttempt, forgetAttempts } from "#lib/auth/throttle.ts";
import { record } from "#lib/db/audit-store.ts";
import { db } from "#lib/db/client.ts";
import { transact } from "#lib/db/transact.ts";
import { subjectOf } from "./accounts.ts";

/** What a new session is opened with. */
type Renewed = { id: string; sessionEpoch: number };

/**
 * 修改密码: one's own. Ends every session of the account, and answers what a new one is opened with. Wrong current
 * passwords count like wrong ones at the door, by the real clock (`realNow`). Refuses those, the old password again, and the account's name.
 */
export async function changePassword(
  actor: Actor,
  input: ChangePassword,
  now: Date,
  realNow: Date,
): Promise<Result<Renewed, Refusal>> {
  const user = await db().user.findUnique({
    where: { id: actor.id },
    select: { account: true, passwordHash: true, version: true, disabledAt: true },
  });
  if (!user || user.disabledAt) return refuse({ code: "notFound" });
  const refusal = await refusalOfCurrent(user, input.currentPassword, realNow);
  if (refusal) return refuse(refusal);
  if (input.newPassword === input.currentPassword) return refuse({ code: "samePassword", field: "newPassword" });
  const unfit = refusalOfPassword(user.account, input.newPassword);
  if (unfit) return refuse(unfit);
  const passwordHash = await hashPassword(input.newPassword);
  return transact(async (tx) => {
    const [renewed] = await tx.user.updateManyAndReturn({
      where: { id: actor.id, version: user.version },
      data: { passwordHash, mustChangePassword: false, sessionEpoch: { increment: 1 }, version: { increment: 1 } },
      select: { id: true, sessionEpoch: true },
    });
    if (!renewed) return refuse({ code: "stale" });
    await record(tx, { by: actor, at: now, action: "passwordChanged", subject: subjectOf(user) });
    return ok(renewed);
  });
}

async function refusalOfCurrent(
  user: { account: string; passwordHash: string },
  typed: string,
  realNow: Date,
): Promise<Refusal | null> {
  const field = "currentPassword";
  const attempt = await countAttempt(user.account, realNow);
  if (!attempt.ok) return { ...attempt.refusal, field };
  if (await passwordMatches(user.passwordHash, typed)) {
    await forgetAttempts(db(), user.account, realNow);
    return null;
  }
  return attempt.value ? { code: "throttled", until: attempt.value, field } : { code: "currentPasswordWrong", field };
}
