import type { Actor } from "#lib/domain/actor.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import type { EditionNumber } from "#lib/domain/notice/edition.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { ApproveNotice } from "#lib/input/notice-steps.ts";
import { record } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { createEdition, lockNumbers, nextEdition } from "#lib/db/edition-store.ts";
import { type LoadedNotice, saveNotice, subjectOfNotice } from "#lib/db/notice-store.ts";
import { onNotice } from "./on-notice.ts";
import { type PreparedEdition, preparedEdition } from "./prepared-edition.ts";

export type Approved = { noticeId: string; number: EditionNumber };

/** How often the files are made anew because meanwhile another round was given the number. */
const ATTEMPTS = 4;

/**
 * 审定: the chief approves what was frozen at submission, and it becomes an edition: its number, its files, the digest of each on
 * record. Refuses others, what does not await approval, errors left open without a reason, a stale version. The files are made before
 * the transaction, so that it is short; in it the notice is the version they were made of, and the number still free, or nothing is done.
 */
export async function approveNotice(actor: Actor, input: ApproveNotice, now: Date): Promise<Result<Approved, Refusal>> {
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    const answer = await attemptApproval(actor, input, now);
    if (answer !== "numberTaken") return answer;
  }
  return refuse({ code: "stale" });
}

async function attemptApproval(actor: Actor, input: ApproveNotice, now: Date): Promise<Result<Approved, Refusal> | "numberTaken"> {
  const prepared = await preparedEdition(actor, input, now);
  if (!prepared.ok) return prepared;
  const { number } = prepared.value;
  let numberTaken = false;
  const answer = await onNotice<Approved>(actor, "approve", input, async (tx, notice) => {
    await lockNumbers(tx, number.year);
    numberTaken = (await nextEdition(tx, number.year)).serial !== number.serial;
    return numberTaken ? refuse({ code: "stale" }) : approve(tx, notice, prepared.value, { actor, now, reason: input.reason });
  });
  return numberTaken ? "numberTaken" : answer;
}

type Signature = { actor: Actor; now: Date; reason: string };

async function approve(tx: Transaction, notice: LoadedNotice, prepared: PreparedEdition, { actor, now, reason }: Signature): Promise<Result<Approved, Refusal>> {
  const { number, content, files, open } = prepared;
  if (!(await saveNotice(tx, notice, { status: "APPROVED", approvalReason: reason || null }))) return refuse({ code: "stale" });
  const { inspectionId, correctsId, changeNote } = notice;
  const edition = { ...number, inspectionId, noticeId: notice.id, content, correctsId, changeNote, approvedByName: actor.name, approvedAt: now };
  const digests = await createEdition(tx, edition, files);
  const detail = { noticeId: notice.id, edition: editionName(number), open, reason: reason || null, files: digests };
  await record(tx, { by: actor, at: now, action: "noticeApproved", subject: subjectOfNotice(notice), detail });
  return ok({ noticeId: notice.id, number });
}
