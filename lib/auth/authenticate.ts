import { db } from "#lib/db/client.ts";
import { accountKey } from "#lib/domain/accounts.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { passwordMatches } from "./passwords.ts";
import { countAttempt, forgetAttempts } from "./throttle.ts";

/** Who a session belongs to; it ends when the account's epoch is raised. */
export type SessionHolder = { id: string; sessionEpoch: number };

/** Whether the sample accounts, whose password is published, may be used: `npm start` says so on loopback alone. */
export function sampleAccountsServed(): boolean {
  return process.env.SAMPLE_ACCOUNTS === "served";
}

/**
 * The one door: account and password → whose session to open. `now` is the real time. Refuses `wrongPassword` for a wrong
 * password, an unknown, disabled or unserved sample account alike, and `throttled` from the fifth wrong password on.
 */
export async function authenticate(
  typedAccount: string,
  password: string,
  now: Date,
): Promise<Result<SessionHolder, Refusal>> {
  const account = accountKey(typedAccount);
  const attempt = await countAttempt(account, now);
  if (!attempt.ok) return attempt;
  const user = await db().user.findUnique({
    where: { account },
    select: { id: true, passwordHash: true, sessionEpoch: true, disabledAt: true, sample: true },
  });
  const matches = await passwordMatches(user?.passwordHash ?? null, password);
  const welcome = user && matches && !user.disabledAt && (!user.sample || sampleAccountsServed());
  if (!welcome) return refuse(attempt.value ? { code: "throttled", until: attempt.value } : { code: "wrongPassword" });
  await forgetAttempts(db(), account, now);
  return ok({ id: user.id, sessionEpoch: user.sessionEpoch });
}
