import type { Actor } from "#lib/domain/actor.ts";
import type { MeasurePlace } from "#lib/domain/finding.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import type { AddMeasure } from "#lib/input/measures.ts";
import { record } from "#lib/db/audit-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { onFinding } from "./on-finding.ts";
import { appendMeasure } from "./plan-changes.ts";

/** 增加措施: the office adds a measure at the end. Refuses others, findings under signature or closed, impossible deadlines. */
export function addMeasure(actor: Actor, input: AddMeasure, now: Date): Promise<Result<MeasurePlace, Refusal>> {
  return onFinding(actor, "editMeasures", { number: input.number }, async (tx, finding) => {
    const added = await appendMeasure(tx, finding, input);
    if (!added.ok) return added;
    const ordinal = added.value;
    await record(tx, {
      by: actor,
      at: now,
      action: "measureAdded",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { ordinal, text: input.text, deadline: input.deadline },
    });
    return ok({ number: finding.number, ordinal });
  });
}
