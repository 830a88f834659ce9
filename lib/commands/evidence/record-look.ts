import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { isLookRecorded } from "#lib/domain/evidence/looks.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { evidencePlaceFields, mayReadEvidence } from "#lib/db/evidence-place-facts.ts";
import { transact } from "#lib/db/transact.ts";

type Look = { evidenceId: string; within?: boolean };

/**
 * 查阅记录: that `actor` looks at a file, where that goes on record (`isLookRecorded`): one row a day, counted on. It is the record
 * itself and leaves no entry in the audit log. A picture `within` a look that began before is none of its own. Refuses those who may
 * not read the file.
 */
export function recordLook(actor: Actor, { evidenceId, within = false }: Look, now: Date): Promise<Result<null, Refusal>> {
  return transact(async (tx) => {
    const row = await tx.evidence.findUnique({ where: { id: evidenceId }, select: { departmentId: true, ...evidencePlaceFields } });
    if (!row || !mayReadEvidence(actor, row)) return refuse({ code: "notFound" });
    if (!isLookRecorded(actor, row)) return ok(null);
    const key = { evidenceId, userId: actor.id, day: fromDay(dayAt(now)) };
    await tx.evidenceLook.upsert({
      where: { evidenceId_userId_day: key },
      create: { ...key, firstAt: now, lastAt: now },
      update: { lastAt: now, times: { increment: within ? 0 : 1 } },
    });
    return ok(null);
  });
}
