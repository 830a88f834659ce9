import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { noticeContent } from "#lib/domain/notice/assemble.ts";
import { refusalOfSubmission } from "#lib/domain/notice/submission.ts";
import { ledgerChanges } from "#lib/domain/notice/changes.ts";
import type { EditionNumber } from "#lib/domain/notice/edition.ts";
import { mayOnNotice } from "#lib/domain/notice/life.ts";
import { ledgerMoved } from "#lib/domain/notice/moved.ts";
import { openItems } from "#lib/domain/notice/open-items.ts";
import { proofLines } from "#lib/domain/notice/proof-lines.ts";
import type { LedgerMoved, NoticeProofView } from "#lib/domain/notice/step-views.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { db } from "#lib/db/client.ts";
import { noticeLedger } from "#lib/db/notice-ledger.ts";
import { noticeFields, noticeOnFile } from "#lib/db/notice-store.ts";
import { noticeProof } from "#lib/db/notice-proof.ts";
import { numberToBe, pdfCanBeMade } from "./notice-file.ts";

/** A notice proofread, and what else speaks about submitting or approving it. */
export type ProofPage = {
  proof: NoticeProofView;
  /** Of a draft: why it cannot be submitted as it stands. */
  lacking: Refusal | null;
  /** Of a draft: how many changes of the ledger nobody has looked at. */
  unseen: number;
  /** Of what was submitted: what of the ledger has moved on since. */
  moved: LedgerMoved | null;
  /** Of what was submitted: the number it would have if it were approved now. */
  numberToBe: EditionNumber | null;
  /** False where it was submitted and its edition could have no PDF on this machine. */
  pdf: boolean;
};

/** 核对 of a notice as it stands at this moment; null for who may not read it. */
export async function noticeProofreading(actor: Actor, id: string, now: Date): Promise<ProofPage | null> {
  const row = await db().notice.findUnique({ where: { id }, select: { ...noticeFields, silences: { where: { liftedAt: null }, select: { code: true, quote: true } } } });
  if (!row || !mayOnNotice(actor, "read", row)) return null;
  const notice = noticeOnFile(row);
  const { content, ledger, items } = await noticeProof(notice, dayAt(now));
  const lines = proofLines(items, content, { head: notice, sections: notice.sections, ledger });
  const open = openItems(lines, row.silences);
  const left = new Set(open);
  const [drafted, submitted] = [notice.status === "DRAFT", notice.status === "SUBMITTED"];
  return {
    proof: { content, open, silenced: lines.filter((line) => !left.has(line)) },
    lacking: drafted ? refusalOfSubmission(notice, notice.sections, ledger) : null,
    unseen: drafted ? ledgerChanges(notice.sections, ledger).length : 0,
    moved: submitted ? await movedSince(notice, now) : null,
    numberToBe: submitted ? await numberToBe(now) : null,
    pdf: !submitted || pdfCanBeMade(),
  };
}

async function movedSince(notice: ReturnType<typeof noticeOnFile>, now: Date): Promise<LedgerMoved | null> {
  const today = await noticeLedger(notice.inspectionId, dayAt(now));
  return today && notice.content && ledgerMoved(notice.content, noticeContent(notice, notice.sections, today));
}
