import type { Actor } from "#lib/domain/actor.ts";
import { takeStep, type Transition } from "#lib/domain/life.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import type { WithdrawClosure } from "#lib/input/closure.ts";
import { saveTransition } from "#lib/db/finding-store.ts";
import { onFinding } from "./on-finding.ts";

/**
 * 撤回申请: the lead department takes its application back before the decision. The request and the signatures it has
 * stay on record. Refuses others, findings that await no signature, a stale version.
 */
export function withdrawClosure(actor: Actor, input: WithdrawClosure, now: Date): Promise<Result<Transition, Refusal>> {
  return onFinding(actor, "withdrawClosure", input, async (tx, finding) => {
    const step = takeStep("withdraw", actor, finding);
    if (!step.ok) return step;
    await tx.closureRequest.updateMany({
      where: { findingId: finding.id, status: "PENDING" },
      data: { status: "WITHDRAWN", endedAt: now },
    });
    const detail = { reason: input.reason };
    return saveTransition(tx, finding, step.value, { by: actor, at: now, action: "closureWithdrawn", detail });
  });
}
