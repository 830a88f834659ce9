import { refusalOfPassword } from "#lib/domain/accounts.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { CreateAdministrator } from "#lib/input/accounts.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import { record, sha256 } from "#lib/db/audit-store.ts";
import { transact } from "#lib/db/transact.ts";
import { subjectOf, takeTurn } from "./accounts.ts";

/**
 * The first administrator, through the one-time link: no actor yet, the link is the right. Answers what a session is
 * opened with. Refuses `setupLinkSpent` for a link unknown or used, or once an administrator exists; and a name in use.
 */
export async function createFirstAdministrator(
  input: CreateAdministrator,
  now: Date,
): Promise<Result<{ id: string; sessionEpoch: number }, Refusal>> {
  const { account, name } = input;
  const unfit = refusalOfPassword(account, input.newPassword);
  if (unfit) return refuse(unfit);
  const passwordHash = await hashPassword(input.newPassword);
  return transact(async (tx) => {
    await takeTurn(tx);
    const { count } = await tx.setupToken.updateMany({
      where: { tokenHash: sha256(input.token), usedAt: null },
      data: { usedAt: now },
    });
    const administrators = await tx.user.count({ where: { role: "ADMIN" } });
    if (count !== 1 || administrators > 0) return refuse({ code: "setupLinkSpent" });
    const namesakes = await tx.user.count({ where: { account } });
    if (namesakes > 0) return refuse({ code: "accountTaken", field: "account" });
    const user = await tx.user.create({
      data: { account, name, role: "ADMIN", passwordHash, createdAt: now },
      select: { id: true, sessionEpoch: true },
    });
    await record(tx, { by: { id: user.id, name }, at: now, action: "accountCreated", subject: subjectOf(input), detail: { name, role: "ADMIN" } });
    return ok(user);
  });
}
