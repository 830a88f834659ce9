import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import type { SetAsideOpinion } from "#lib/input/opinions.ts";
import { onOpinion } from "./on-opinion.ts";
import { type OpinionDone, saveOnRecord } from "./save-on-record.ts";

/**
 * 不予办理: the office does not deal with an opinion, and tells its sender why. Refuses others, an opinion that is done with, a missing
 * reason, a stale version.
 */
export function setOpinionAside(actor: Actor, input: SetAsideOpinion, now: Date): Promise<Result<OpinionDone, Refusal>> {
  return onOpinion(actor, "setAside", input, async (tx, opinion) => {
    const { reason } = input;
    if (!reason) return refuse({ code: "reasonNeeded", field: "reason" });
    const fields = { status: "SET_ASIDE", setAsideReason: reason } as const;
    return saveOnRecord(tx, opinion, { by: actor, at: now, action: "opinionSetAside", fields, detail: { reason } });
  });
}
