import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { isLookRecorded } from "#lib/domain/evidence/looks.ts";
import { ok } from "#lib/domain/result.ts";
import { evidencePlaceFields, mayReadEvidence } from "#lib/db/evidence-place-facts.ts";
import { countExcerpts } from "#lib/db/look-store.ts";
import { transact } from "#lib/db/transact.ts";

/**
 * 查阅记录: that a search showed `actor` lines of these files, where that goes on record (`isLookRecorded`): counted by the day, apart
 * from files opened. Leaves out what `actor` may not read. Called before the page is sent, so that no line is read unrecorded.
 */
export async function recordExcerpts(actor: Actor, evidenceIds: readonly string[], now: Date): Promise<void> {
  if (evidenceIds.length === 0) return;
  await transact(async (tx) => {
    const rows = await tx.evidence.findMany({
      where: { id: { in: [...evidenceIds] } },
      relationLoadStrategy: "join",
      select: { id: true, departmentId: true, ...evidencePlaceFields },
    });
    const shown = rows.filter((row) => mayReadEvidence(actor, row) && isLookRecorded(actor, row)).map(({ id }) => id);
    if (shown.length > 0) await countExcerpts(tx, shown, { userId: actor.id, day: dayAt(now), at: now });
    return ok(null);
  });
}
