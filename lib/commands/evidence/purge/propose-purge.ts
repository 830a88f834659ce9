import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { refusalOfPurge } from "#lib/domain/evidence/purge.ts";
import { storedFileName } from "#lib/domain/labels/storage.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { refusalOfWork } from "#lib/domain/work-rights.ts";
import type { ProposePurge } from "#lib/input/storage.ts";
import { record } from "#lib/db/audit-store.ts";
import { lockBytes } from "#lib/db/file-store.ts";
import { loadForPurge } from "#lib/db/purge-store.ts";
import { transact } from "#lib/db/transact.ts";

/**
 * 申请销毁: the administrator asks for the destruction of bytes whose every use was withdrawn and whose retention is over, and
 * says why. Refuses others, what still proves something, what is to be kept, what is gone, and a second proposal.
 */
export async function proposePurge(actor: Actor, { sha256, reason }: ProposePurge, now: Date): Promise<Result<null, Refusal>> {
  const denied = refusalOfWork(actor, "proposePurge", "readPurges");
  if (denied) return refuse(denied);
  if (!reason) return refuse({ code: "reasonNeeded", field: "reason" });
  return transact(async (tx) => {
    await lockBytes(tx, sha256);
    const file = await loadForPurge(tx, sha256);
    if (!file) return refuse({ code: "notFound" });
    const refusal = refusalOfPurge(file, dayAt(now));
    if (refusal) return refuse(refusal);
    if ((await tx.purge.count({ where: { sha256, status: "PROPOSED" } })) > 0) return refuse({ code: "purgePending" });
    await tx.purge.create({ data: { sha256, reason, proposedById: actor.id, proposedAt: now } });
    const detail = { sha256, size: file.size, places: file.uses.length, reason };
    await record(tx, { by: actor, at: now, action: "purgeProposed", subject: storedFileName(sha256), detail });
    return ok(null);
  });
}
