import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { AddRegulation } from "#lib/input/regulations.ts";
import { record } from "#lib/db/audit-store.ts";
import { fromDayOrNull } from "#lib/db/day-column.ts";
import { onRegulations, refusalOfAnswered, subjectOf } from "./on-regulation.ts";

/** 登记制度, last in the order. Refuses all but the office, and a finding that is not there. */
export function addRegulation(actor: Actor, input: AddRegulation, now: Date): Promise<Result<null, Refusal>> {
  return onRegulations(actor, async (tx, inspectionId) => {
    const refusal = await refusalOfAnswered(tx, inspectionId, input.number);
    if (refusal) return refuse(refusal);
    const { _max } = await tx.regulation.aggregate({ where: { inspectionId }, _max: { ordinal: true } });
    const ordinal = (_max.ordinal ?? 0) + 1;
    await tx.regulation.create({ data: { ...input, inspectionId, ordinal, adoptedOn: fromDayOrNull(input.adoptedOn) } });
    const subject = subjectOf({ ...input, ordinal });
    await record(tx, { by: actor, at: now, action: "regulationAdded", subject, detail: { ...input } });
    return ok(null);
  });
}
