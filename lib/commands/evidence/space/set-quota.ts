import type { Actor } from "#lib/domain/actor.ts";
import { refusalOfQuota } from "#lib/domain/evidence/quota.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { refusalOfWork } from "#lib/domain/work-rights.ts";
import type { SetQuota } from "#lib/input/storage.ts";
import { record } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { usedBy } from "#lib/db/space-store.ts";
import { transact } from "#lib/db/transact.ts";

/**
 * 设定材料空间 of a department or of the round: the administrator says how many bytes its evidence may come to, or that there
 * is no limit. Refuses others, what is not there, a stale version, the space as it stands, and one smaller than what is in use.
 */
export async function setQuota(actor: Actor, input: SetQuota, now: Date): Promise<Result<null, Refusal>> {
  const denied = refusalOfWork(actor, "keepStorage", "keepStorage");
  if (denied) return refuse(denied);
  const { of, id, quota } = input;
  return transact(async (tx) => {
    const kept = await load(tx, input);
    if (!kept) return refuse({ code: "notFound" });
    if (kept.version !== input.version) return refuse({ code: "stale" });
    if (kept.quota === quota) return refuse({ code: "quotaUnchanged" });
    const refusal = refusalOfQuota(quota, quota === null ? 0 : await usedBy(tx, of, id));
    if (refusal) return refuse(refusal);
    if (!(await save(tx, input))) return refuse({ code: "stale" });
    const detail = { of, from: kept.quota, to: quota };
    await record(tx, { by: actor, at: now, action: "quotaChanged", subject: kept.subject, detail });
    return ok(null);
  });
}

type Kept = { quota: number | null; version: number; subject: string };

async function load(tx: Transaction, { of, id }: SetQuota): Promise<Kept | null> {
  if (of === "department") {
    const row = await tx.department.findUnique({ where: { id }, select: { name: true, quotaBytes: true, version: true } });
    return row && { quota: bytesOf(row.quotaBytes), version: row.version, subject: `部室 ${row.name}` };
  }
  const row = await tx.inspection.findUnique({ where: { id }, select: { round: true, quotaBytes: true, rulesVersion: true } });
  return row && { quota: bytesOf(row.quotaBytes), version: row.rulesVersion, subject: `轮次 ${row.round}` };
}

/** A round has one version for all that is set of it, 跟进规则 and this. */
async function save(tx: Transaction, { of, id, version, quota }: SetQuota): Promise<boolean> {
  const { count } =
    of === "department"
      ? await tx.department.updateMany({ where: { id, version }, data: { quotaBytes: quota, version: { increment: 1 } } })
      : await tx.inspection.updateMany({ where: { id, rulesVersion: version }, data: { quotaBytes: quota, rulesVersion: { increment: 1 } } });
  return count === 1;
}

function bytesOf(column: bigint | null): number | null {
  return column === null ? null : Number(column);
}
