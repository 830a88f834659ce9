import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { type LookBackResult, nextLookBack } from "#lib/domain/look-back.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import type { RecordLookBack } from "#lib/input/look-back.ts";
import { record } from "#lib/db/audit-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { doneFields, type InHand, onPlannedLookBack, otherPlannedDays, standingClosure } from "./on-look-back.ts";
import { insertLookBacks, lookBackRule } from "./planning.ts";
import { rebound } from "./rebound.ts";

/** What was recorded, and of which finding. */
export type RecordedLookBack = { number: number; result: LookBackResult };

/**
 * 记录回头看: the office says what it saw, on any day after the closing. The closure holds, and long-term work is looked at again in
 * time; or it rebounds, and the finding is open again. Refuses others, a look-back that has ended, a stale version, and a
 * rebound without a reason or without a deadline ahead.
 */
export function recordLookBack(actor: Actor, input: RecordLookBack, now: Date): Promise<Result<RecordedLookBack, Refusal>> {
  return onPlannedLookBack(actor, input, async (tx, finding, lookBack) => {
    const recorded = { number: finding.number, result: input.result };
    const context = { tx, actor, now, finding, lookBack };
    if (input.result === "HOLDS") await holds(context, input);
    else {
      const reopened = await rebound(context, input);
      if (!reopened.ok) return reopened;
    }
    return ok(recorded);
  });
}

async function holds({ tx, actor, now, finding, lookBack }: InHand, { way, seen }: RecordLookBack): Promise<void> {
  await tx.lookBack.update({ where: { id: lookBack.id }, data: { ...doneFields(actor, now), status: "HOLDS", way, seen }, select: { id: true } });
  const { grade } = await standingClosure(tx, finding.id);
  const { length: planned } = await otherPlannedDays(tx, lookBack.requestId);
  const next = nextLookBack({ grade, doneOn: dayAt(now), planned }, await lookBackRule(tx, finding.inspectionId));
  if (next) await insertLookBacks(tx, { findingId: finding.id, requestId: lookBack.requestId }, [next]);
  const detail = { sequence: lookBack.sequence, way, seen, ...(next && { next }) };
  const about = { findingId: finding.id, subject: subjectOf(finding) };
  await record(tx, { by: actor, at: now, action: "lookBackHolds", ...about, detail });
}
