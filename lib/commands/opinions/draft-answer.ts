import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import type { DraftAnswer } from "#lib/input/opinions.ts";
import { onOpinion } from "./on-opinion.ts";
import { type OpinionDone, saveOnRecord } from "./save-on-record.ts";

/**
 * 拟写答复: the department it was given to proposes an answer to the office, or another in its place. Refuses others, an opinion that was not
 * given to them or is done with, a stale version.
 */
export function draftAnswer(actor: Actor, input: DraftAnswer, now: Date): Promise<Result<OpinionDone, Refusal>> {
  const { draft } = input;
  return onOpinion(actor, "draft", input, (tx, opinion) =>
    saveOnRecord(tx, opinion, {
      by: actor,
      at: now,
      action: "opinionDrafted",
      fields: { draft, draftedByName: actor.name, draftedAt: now },
      detail: { draft },
    }),
  );
}
