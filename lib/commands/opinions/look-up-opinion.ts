import type { OpinionAnswer } from "#lib/domain/opinions/views.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { LookUpOpinion } from "#lib/input/opinions.ts";
import { db } from "#lib/db/client.ts";
import { answerOf } from "#lib/db/opinion-answer.ts";
import { countAct } from "#lib/db/opinion-throttle.ts";
import { transact } from "#lib/db/transact.ts";

/**
 * 查询办理结果, by whoever holds a receipt: how far it is, the answer, or why it is not dealt with. Refuses a receipt that nobody was
 * given, and who has asked enough for now: each attempt counts, so that receipts cannot be guessed.
 */
export async function lookUpOpinion(mark: string, { receipt }: LookUpOpinion, now: Date): Promise<Result<OpinionAnswer, Refusal>> {
  const counted = await transact(async (tx) => ((await countAct(tx, "lookUp", mark, now)) ? ok(true) : refuse({ code: "lookUpsTooMany" })));
  if (!counted.ok) return counted;
  const answer = await answerOf(db(), receipt);
  return answer ? ok(answer) : refuse({ code: "receiptUnknown", field: "receipt" });
}
