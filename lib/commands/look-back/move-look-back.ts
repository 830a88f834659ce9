import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { refusalOfLookBackDay } from "#lib/domain/look-back.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { MoveLookBack } from "#lib/input/look-back.ts";
import { record } from "#lib/db/audit-store.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { onPlannedLookBack, otherPlannedDays } from "./on-look-back.ts";

/**
 * 调整回头看日期: the office moves a planned look-back, with its reason. Refuses others, one that has ended, past days, a day that
 * has one, its own included, and a stale version.
 */
export function moveLookBack(actor: Actor, input: MoveLookBack, now: Date): Promise<Result<null, Refusal>> {
  return onPlannedLookBack(actor, input, async (tx, finding, lookBack) => {
    const { dueOn, reason } = input;
    const planned = await otherPlannedDays(tx, lookBack.requestId);
    const refusal = refusalOfLookBackDay(dueOn, { today: dayAt(now), planned });
    if (refusal) return refuse(refusal);
    const data = { dueOn: fromDay(dueOn), version: { increment: 1 } };
    await tx.lookBack.update({ where: { id: lookBack.id }, data, select: { id: true } });
    const detail = { sequence: lookBack.sequence, from: lookBack.dueOn, dueOn, reason };
    const about = { findingId: finding.id, subject: subjectOf(finding) };
    await record(tx, { by: actor, at: now, action: "lookBackPlanned", ...about, detail });
    return ok(null);
  });
}
