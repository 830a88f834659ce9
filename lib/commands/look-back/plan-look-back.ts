import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { refusalOfLookBackDay } from "#lib/domain/look-back.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { PlanLookBack } from "#lib/input/look-back.ts";
import { record } from "#lib/db/audit-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { onFinding } from "../on-finding.ts";
import { otherPlannedDays, standingClosure } from "./on-look-back.ts";
import { insertLookBacks } from "./planning.ts";

/** 安排回头看: the office plans one more of a closed finding. Refuses others, findings not closed, past days, and a day that has one. */
export function planLookBack(actor: Actor, input: PlanLookBack, now: Date): Promise<Result<null, Refusal>> {
  return onFinding(actor, "lookBack", { number: input.number }, async (tx, finding) => {
    const { dueOn } = input;
    const { id: requestId } = await standingClosure(tx, finding.id);
    const planned = await otherPlannedDays(tx, requestId);
    const refusal = refusalOfLookBackDay(dueOn, { today: dayAt(now), planned });
    if (refusal) return refuse(refusal);
    await insertLookBacks(tx, { findingId: finding.id, requestId }, [dueOn]);
    const about = { findingId: finding.id, subject: subjectOf(finding) };
    await record(tx, { by: actor, at: now, action: "lookBackPlanned", ...about, detail: { dueOn } });
    return ok(null);
  });
}
