import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import type { ReturnFollowUp } from "#lib/input/follow-up.ts";
import { reviewFollowUp } from "./review-follow-up.ts";

/** 退回填报: the office sends an entry back, with a reason the department reads. Refuses as `reviewFollowUp` does. */
export function returnFollowUp(actor: Actor, input: ReturnFollowUp, now: Date): Promise<Result<null, Refusal>> {
  return reviewFollowUp(actor, input, now, { status: "RETURNED", returnReason: input.reason });
}
