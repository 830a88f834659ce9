import type { Actor } from "#lib/domain/actor.ts";
import { applyForClosure as judge } from "#lib/domain/closure.ts";
import type { Transition } from "#lib/domain/life.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import type { ApplyForClosure } from "#lib/input/closure.ts";
import { measureProofs, saveTransition } from "#lib/db/finding-store.ts";
import { withdrawWithApplication } from "./extension/withdraw-extension.ts";
import { onFinding } from "./on-finding.ts";

/**
 * 申请销号: the lead department asks that a finding be checked off. Refuses others, other states, a stale version, an
 * unearned grade, and with the list of what is missing while a measure is open or unproven. An extension request under way
 * is withdrawn with it.
 */
export function applyForClosure(actor: Actor, input: ApplyForClosure, now: Date): Promise<Result<Transition, Refusal>> {
  return onFinding(actor, "applyForClosure", input, async (tx, finding) => {
    const { statement, grade, longTermWork } = input;
    const measures = await measureProofs(tx, finding.id);
    const leaderOmitted = finding.leaderIsChief;
    const texts = [statement, ...measures.map(({ outcome }) => outcome)];
    const step = judge(actor, finding, { measures, leaderIsChief: leaderOmitted, grade, longTermWork, texts });
    if (!step.ok) return step;
    const earlier = await tx.closureRequest.count({ where: { findingId: finding.id } });
    const request = { statement, grade, longTermWork, leaderOmitted };
    await tx.closureRequest.create({
      data: { ...request, findingId: finding.id, sequence: earlier + 1, appliedById: actor.id, appliedAt: now },
    });
    await withdrawWithApplication(tx, finding, actor, now);
    return saveTransition(tx, finding, step.value, { by: actor, at: now, action: "closureApplied", detail: request });
  });
}
