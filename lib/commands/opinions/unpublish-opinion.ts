import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import type { UnpublishOpinion } from "#lib/input/opinions.ts";
import { onOpinion } from "./on-opinion.ts";
import { type OpinionDone, saveOnRecord } from "./save-on-record.ts";

/**
 * 不再公开: the office takes an opinion and its answer off the public page; the words stay on its own, to be gone over. Refuses others, what
 * is not public, a stale version.
 */
export function unpublishOpinion(actor: Actor, input: UnpublishOpinion, now: Date): Promise<Result<OpinionDone, Refusal>> {
  return onOpinion(actor, "publish", input, async (tx, opinion) => {
    if (!opinion.publishedAt) return refuse({ code: "opinionNotPublished" });
    return saveOnRecord(tx, opinion, { by: actor, at: now, action: "opinionUnpublished", fields: { publishedAt: null } });
  });
}
