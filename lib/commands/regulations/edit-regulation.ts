import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { EditRegulation } from "#lib/input/regulations.ts";
import { record } from "#lib/db/audit-store.ts";
import { fromDayOrNull } from "#lib/db/day-column.ts";
import { onRegulation, refusalOfAnswered, subjectOf } from "./on-regulation.ts";

/** 修改制度. Refuses all but the office, a finding that is not there, and a stale version. */
export function editRegulation(actor: Actor, input: EditRegulation, now: Date): Promise<Result<null, Refusal>> {
  return onRegulation(actor, input, async (tx, regulation) => {
    const { id, version: _seen, ...fields } = input;
    const refusal = await refusalOfAnswered(tx, regulation.inspectionId, fields.number);
    if (refusal) return refuse(refusal);
    const data = { ...fields, adoptedOn: fromDayOrNull(fields.adoptedOn), version: { increment: 1 } };
    await tx.regulation.update({ where: { id }, data });
    const detail = { ...fields, before: regulation.title };
    await record(tx, { by: actor, at: now, action: "regulationEdited", subject: subjectOf({ ...regulation, ...fields }), detail });
    return ok(null);
  });
}
