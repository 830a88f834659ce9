import type { Actor } from "#lib/domain/actor.ts";
import { refusalOfPublishing } from "#lib/domain/opinions/publishing.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import type { PublishOpinion } from "#lib/input/opinions.ts";
import { onOpinion } from "./on-opinion.ts";
import { type OpinionDone, saveOnRecord } from "./save-on-record.ts";

/**
 * 公开: the office lets the public read an opinion and its answer, in the words it has decided on. The record does not repeat them: what
 * should not have been public must be removable. Refuses others, what is not answered or is public already, words with personal data, a
 * stale version.
 */
export function publishOpinion(actor: Actor, input: PublishOpinion, now: Date): Promise<Result<OpinionDone, Refusal>> {
  const { body, answer } = input;
  return onOpinion(actor, "publish", input, async (tx, opinion) => {
    if (opinion.publishedAt) return refuse({ code: "opinionPublished" });
    const refusal = refusalOfPublishing({ body, answer });
    if (refusal) return refuse(refusal);
    const fields = { publishedBody: body, publishedAnswer: answer, publishedAt: now };
    return saveOnRecord(tx, opinion, { by: actor, at: now, action: "opinionPublished", fields });
  });
}
