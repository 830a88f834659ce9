import type { Actor } from "#lib/domain/actor.ts";
import type { MeasurePlace } from "#lib/domain/finding.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import type { EditMeasure } from "#lib/input/measures.ts";
import { record } from "#lib/db/audit-store.ts";
import { toDayOrNull } from "#lib/db/day-column.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { onMeasure } from "./on-finding.ts";
import { saveWording } from "./plan-changes.ts";

/**
 * 修改措施: the office rewords an open measure or moves its deadline. Refuses others, findings under signature or
 * closed, a measure ticked done, impossible deadlines, a stale version.
 */
export function editMeasure(actor: Actor, input: EditMeasure, now: Date): Promise<Result<MeasurePlace, Refusal>> {
  return onMeasure(actor, "editMeasures", input, async (tx, finding, measure) => {
    const { text, deadline } = input;
    const saved = await saveWording(tx, finding, measure, { text, deadline });
    if (!saved.ok) return saved;
    await record(tx, {
      by: actor,
      at: now,
      action: "measureEdited",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: {
        ordinal: measure.ordinal,
        before: { text: measure.text, deadline: toDayOrNull(measure.deadline) },
        after: { text, deadline },
      },
    });
    return ok({ number: finding.number, ordinal: measure.ordinal });
  });
}
