import { randomBytes } from "node:crypto";
import { dayAt } from "#lib/domain/day.ts";
import { opinionName } from "#lib/domain/labels/opinions.ts";
import { RECEIPT_BYTES, receiptFrom } from "#lib/domain/opinions/receipt.ts";
import { opinionsOpen } from "#lib/domain/opinions/span.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { SendOpinion } from "#lib/input/opinions.ts";
import { record } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { findingsToldOf, opinionSpan } from "#lib/db/opinion-store.ts";
import { countAct, noteSent, sameSent } from "#lib/db/opinion-throttle.ts";
import { roundInUse } from "#lib/db/round-store.ts";
import { transact } from "#lib/db/transact.ts";

/** What is known of a sender, who has no account: marks that mean nothing a day later, and what seals a telephone number for a receipt. */
export type OpinionSending = {
  marks: (...known: (string | null)[]) => string;
  seal: (phone: string, receipt: string) => Uint8Array<ArrayBuffer>;
};

/**
 * 提交意见, by anybody: answers the receipt number. Refuses outside of 监督期限, a finding the public does not read of, and who has sent
 * enough for now. The same words of the same sender within the hour are the same opinion. Where the unseen field is filled in, it
 * answers as if sent, and keeps nothing.
 */
export function sendOpinion(sending: OpinionSending, input: SendOpinion, now: Date): Promise<Result<{ receipt: string }, Refusal>> {
  const receipt = receiptFrom(randomBytes(RECEIPT_BYTES));
  if (input.remark !== "") return Promise.resolve(ok({ receipt }));
  const { finding, body, name, phone } = input;
  return transact(async (tx) => {
    const round = await roundInUse(tx);
    if (!round) return refuse({ code: "opinionsClosed" });
    const { marks } = sending;
    const allowed = await countAct(tx, "send", marks("send"), now);
    // Asked for after the turn is taken, so that two sent at once find one another; and answered also to who has sent enough.
    const words = marks("same", String(finding ?? ""), body, name, phone);
    const earlier = await sameSent(tx, words, now);
    if (earlier) return ok({ receipt: earlier });
    if (!allowed) return refuse({ code: "opinionsTooMany" });
    if (!opinionsOpen(await opinionSpan(tx, round.id), dayAt(now))) return refuse({ code: "opinionsClosed" });
    const findingId = finding === null ? null : await findingToldOf(tx, round.id, finding);
    if (finding !== null && findingId === null) return refuse({ code: "findingUnknown", field: "finding" });
    const phoneSealed = phone === null ? null : sending.seal(phone, receipt);
    await tx.opinion.create({ data: { inspectionId: round.id, receipt, findingId, body, name, phoneSealed, receivedAt: now } });
    await noteSent(tx, words, receipt, now);
    await record(tx, { by: null, at: now, action: "opinionReceived", subject: opinionName({ receipt }), detail: { receipt, finding } });
    return ok({ receipt });
  });
}

async function findingToldOf(tx: Transaction, inspectionId: string, number: number): Promise<string | null> {
  const row = await tx.finding.findFirst({ where: { inspectionId, number, ...findingsToldOf }, select: { id: true } });
  return row?.id ?? null;
}
