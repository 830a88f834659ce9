import type { Actor } from "#lib/domain/actor.ts";
import type { MeasurePlace } from "#lib/domain/finding.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { ReopenMeasure } from "#lib/input/measures.ts";
import { record } from "#lib/db/audit-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { onMeasure } from "./on-finding.ts";

/**
 * 撤销完成: the lead department takes its tick back, with a reason. The outcome's text stays for the next tick.
 * Refuses others, findings under signature or closed, a measure that is open, a stale version.
 */
export function reopenMeasure(actor: Actor, input: ReopenMeasure, now: Date): Promise<Result<MeasurePlace, Refusal>> {
  return onMeasure(actor, "tickMeasure", input, async (tx, finding, measure) => {
    if (measure.status === "OPEN") return refuse({ code: "measureOpen" });
    await tx.measure.update({
      where: { id: measure.id },
      data: { status: "OPEN", doneOn: null, version: { increment: 1 } },
    });
    await record(tx, {
      by: actor,
      at: now,
      action: "measureReopened",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { ordinal: measure.ordinal, reason: input.reason },
    });
    return ok({ number: finding.number, ordinal: measure.ordinal });
  });
}
