import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import type { AnswerOpinion } from "#lib/input/opinions.ts";
import { onOpinion } from "./on-opinion.ts";
import { type OpinionDone, saveOnRecord } from "./save-on-record.ts";

/**
 * 答复: the office answers, by itself or with what a department drafted; whoever holds the receipt reads it from then on. Refuses others, an
 * opinion that is done with, a stale version.
 */
export function answerOpinion(actor: Actor, input: AnswerOpinion, now: Date): Promise<Result<OpinionDone, Refusal>> {
  const { answer } = input;
  return onOpinion(actor, "answer", input, (tx, opinion) =>
    saveOnRecord(tx, opinion, {
      by: actor,
      at: now,
      action: "opinionAnswered",
      fields: { status: "ANSWERED", answer, answeredByName: actor.name, answeredAt: now },
    }),
  );
}
