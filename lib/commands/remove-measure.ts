import type { Actor } from "#lib/domain/actor.ts";
import type { MeasurePlace } from "#lib/domain/finding.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { RemoveMeasure } from "#lib/input/measures.ts";
import { record } from "#lib/db/audit-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { onMeasure } from "./on-finding.ts";

/**
 * 删除措施: the office takes an open measure off the list; those after it move up. Refuses others, findings under
 * signature or closed, a measure that is done or that evidence was ever uploaded to, a stale version.
 */
export function removeMeasure(actor: Actor, input: RemoveMeasure, now: Date): Promise<Result<MeasurePlace, Refusal>> {
  return onMeasure(actor, "editMeasures", input, async (tx, finding, measure) => {
    if (measure.status === "DONE") return refuse({ code: "measureDone" });
    if (measure.evidenceCount > 0) return refuse({ code: "measureProven" });
    await tx.measure.delete({ where: { id: measure.id } });
    const later = await tx.measure.findMany({
      where: { findingId: finding.id, ordinal: { gt: measure.ordinal } },
      orderBy: { ordinal: "asc" },
      select: { id: true },
    });
    // One by one, in order: the numbers of a finding's measures are unique at every moment.
    for (const { id } of later) {
      await tx.measure.update({ where: { id }, data: { ordinal: { decrement: 1 }, version: { increment: 1 } } });
    }
    await record(tx, {
      by: actor,
      at: now,
      action: "measureRemoved",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { ordinal: measure.ordinal, text: measure.text },
    });
    return ok({ number: finding.number, ordinal: measure.ordinal });
  });
}
