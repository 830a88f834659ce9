import { type Actor, type Role } from "#lib/domain/actor.ts";
import { type AccountInUse, refusalOfAccount, refusalOfAdministering, refusalOfRemoval } from "#lib/domain/accounts.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { Transaction } from "#lib/db/client.ts";
import { transact } from "#lib/db/transact.ts";

/** Accounts and departments change one at a time: the last administrator is counted, and a name is free, for as long as it takes. */
const ACCOUNTS_LOCK = 20220210;

/** Takes the turn to change accounts and departments; given back when the transaction ends. */
export async function takeTurn(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ACCOUNTS_LOCK})`;
}

/** The work of an administrator, in one transaction, one at a time. Refuses everyone else. */
export async function administer<Value>(
  actor: Actor,
  work: (tx: Transaction) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const refusal = refusalOfAdministering(actor);
  if (refusal) return refuse(refusal);
  return transact(async (tx) => {
    await takeTurn(tx);
    return work(tx);
  });
}

/**
 * Holds off every command that changes a finding until the transaction ends, so that nobody and no department loses its
 * place while being given a finding to lead. Reading goes on; commands that are at work already are waited for.
 */
export async function holdFindings(tx: Transaction): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "Finding" IN EXCLUSIVE MODE`;
}

const accountFields = {
  id: true,
  account: true,
  name: true,
  role: true,
  departmentId: true,
  disabledAt: true,
  version: true,
} as const;

/** An account as commands change it. */
export type LoadedAccount = {
  id: string;
  account: string;
  name: string;
  role: Role;
  departmentId: string | null;
  disabledAt: Date | null;
  version: number;
};

/** The account as the form saw it. Refuses `notFound`, and `stale` when it was changed since. */
export async function loadAccount(
  tx: Transaction,
  seen: { id: string; version: number },
): Promise<Result<LoadedAccount, Refusal>> {
  const account = await tx.user.findUnique({ where: { id: seen.id }, select: accountFields });
  if (!account) return refuse({ code: "notFound" });
  return account.version === seen.version ? ok(account) : refuse({ code: "stale" });
}

/** Why this account may not lose its place, or null. */
export async function refusalOfLosing(tx: Transaction, actor: Actor, account: LoadedAccount): Promise<Refusal | null> {
  await holdFindings(tx);
  const inUse: AccountInUse = {
    isSelf: account.id === actor.id,
    role: account.role,
    activeAdministrators: await tx.user.count({ where: { role: "ADMIN", disabledAt: null } }),
    openFindings: await tx.finding.count({ where: { leaderId: account.id, status: { not: "CLOSED" } } }),
  };
  return refusalOfRemoval(inUse);
}

/** Why an account cannot have this role in this department, or null. */
export async function refusalOfPlace(
  tx: Transaction,
  place: { role: Role; departmentId: string | null },
): Promise<Refusal | null> {
  const refusal = refusalOfAccount(place);
  if (refusal || !place.departmentId) return refusal;
  const department = await tx.department.findUnique({ where: { id: place.departmentId }, select: { disabledAt: true } });
  if (!department) return { code: "departmentUnknown", field: "departmentId" };
  return department.disabledAt ? { code: "departmentDisabled", field: "departmentId" } : null;
}

/** Saves fields of an account under its version. `endSessions`: whoever is signed in with it must sign in again. */
export async function saveAccount(
  tx: Transaction,
  account: LoadedAccount,
  fields: Partial<{ name: string; role: Role; departmentId: string | null; disabledAt: Date | null; passwordHash: string; mustChangePassword: boolean }>,
  { endSessions }: { endSessions: boolean },
): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: account.id, version: account.version },
    data: { ...fields, version: { increment: 1 }, sessionEpoch: { increment: endSessions ? 1 : 0 } },
  });
  return count === 1;
}

/** How the record names an account. */
export function subjectOf(account: { account: string }): string {
  return `账号 ${account.account}`;
}
