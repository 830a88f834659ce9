import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import type { MeasurePlace } from "#lib/domain/finding.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { TickMeasure } from "#lib/input/measures.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { onMeasure } from "./on-finding.ts";
import { recordStarting } from "./record-starting.ts";

/**
 * 标记完成: the lead department ticks a measure done with its outcome. The first tick starts the finding. Evidence may
 * follow until closure is applied for. Refuses others, findings under signature or closed, a stale version, a second tick.
 */
export function tickMeasure(actor: Actor, input: TickMeasure, now: Date): Promise<Result<MeasurePlace, Refusal>> {
  return onMeasure(actor, "tickMeasure", input, async (tx, finding, measure) => {
    if (measure.status === "DONE") return refuse({ code: "measureDone" });
    const { outcome, noEvidenceReason } = input;
    await tx.measure.update({
      where: { id: measure.id },
      data: { status: "DONE", outcome, noEvidenceReason, doneOn: fromDay(dayAt(now)), version: { increment: 1 } },
    });
    const recorded = await recordStarting(tx, finding, "startByMeasure", {
      by: actor,
      at: now,
      action: "measureTicked",
      detail: { ordinal: measure.ordinal, outcome, noEvidenceReason },
    });
    return recorded.ok ? ok({ number: finding.number, ordinal: measure.ordinal }) : recorded;
  });
}
