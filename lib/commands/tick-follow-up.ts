import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import type { TickFollowUp } from "#lib/input/follow-up.ts";
import { reviewFollowUp } from "./review-follow-up.ts";

/** 跟进确认: the office ticks an entry as followed up. Refuses as `reviewFollowUp` does. */
export function tickFollowUp(actor: Actor, input: TickFollowUp, now: Date): Promise<Result<null, Refusal>> {
  return reviewFollowUp(actor, input, now, { status: "TICKED", returnReason: null });
}
