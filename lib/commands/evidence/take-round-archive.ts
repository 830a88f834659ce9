import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { record } from "#lib/db/audit-store.ts";
import { roundInUse } from "#lib/db/round-store.ts";
import { transact } from "#lib/db/transact.ts";

/**
 * 导出销号档案 of the whole round, put on record likewise. Refuses those who do not read the whole round, who learn nothing of it; a
 * system without a round; and a round of which nothing is closed yet.
 */
export function takeRoundArchive(actor: Actor, now: Date): Promise<Result<null, Refusal>> {
  return transact(async (tx) => {
    const round = mayWork(actor, "takeRoundArchive") && (await roundInUse(tx));
    if (!round) return refuse({ code: "notFound" });
    const findings = await tx.finding.count({ where: { inspectionId: round.id, status: "CLOSED" } });
    if (findings === 0) return refuse({ code: "nothingClosed" });
    await record(tx, { by: actor, at: now, action: "archiveTaken", subject: `${round.round}销号档案`, detail: { round: true, findings } });
    return ok(null);
  });
}
