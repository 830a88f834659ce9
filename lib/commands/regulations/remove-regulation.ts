import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import type { RemoveRegulation } from "#lib/input/regulations.ts";
import { record } from "#lib/db/audit-store.ts";
import { onRegulation, subjectOf } from "./on-regulation.ts";

/** 删除制度: the others keep their numbers. Refuses all but the office, and a stale version. */
export function removeRegulation(actor: Actor, input: RemoveRegulation, now: Date): Promise<Result<null, Refusal>> {
  return onRegulation(actor, input, async (tx, regulation) => {
    await tx.regulation.delete({ where: { id: regulation.id } });
    const detail = { title: regulation.title };
    await record(tx, { by: actor, at: now, action: "regulationRemoved", subject: subjectOf(regulation), detail });
    return ok(null);
  });
}
