import type { Day } from "#lib/domain/day.ts";
import { noticeContent } from "#lib/domain/notice/assemble.ts";
import { type NoticeContent, textOfNotice } from "#lib/domain/notice/content.ts";
import { ledgerFacts } from "#lib/domain/notice/ledger-facts.ts";
import { type ProofItem, proofItems, type Silence } from "#lib/domain/notice/open-items.ts";
import type { NoticeLedger } from "#lib/domain/notice/ledger.ts";
import { proofread } from "#lib/domain/proofread/proofread.ts";
import { db, type Transaction } from "./client.ts";
import type { LoadedNotice } from "./notice-store.ts";
import { noticeLedger } from "./notice-ledger.ts";

/** A notice as it is proofread. */
export type NoticeProof = {
  /** What was frozen when it was submitted; before that, what it says with the ledger as it stands. */
  content: NoticeContent;
  /** Of the day of the content. */
  ledger: NoticeLedger;
  text: string;
  items: ProofItem[];
};

type OnFile = Pick<LoadedNotice, "inspectionId" | "title" | "opinions" | "content" | "sections">;

/** Proofreads a notice as it stands on `today`. Throws where its round is gone, which the database does not allow. */
export async function noticeProof(notice: OnFile, today: Day, client: Pick<Transaction, "inspection"> = db()): Promise<NoticeProof> {
  const ledger = await noticeLedger(notice.inspectionId, notice.content?.asOf ?? today, client);
  if (!ledger) throw new Error("The round of a notice is not on file");
  const content = notice.content ?? noticeContent(notice, notice.sections, ledger);
  const { text } = textOfNotice(content);
  const slips = proofread(text, { ledger: ledgerFacts(content, ledger), publishedOn: content.asOf });
  return { content, ledger, text, items: proofItems(text, slips) };
}

/** What is silenced on a notice now. */
export async function standingSilences(noticeId: string, client: Pick<Transaction, "noticeSilence"> = db()): Promise<Silence[]> {
  return client.noticeSilence.findMany({ where: { noticeId, liftedAt: null }, select: { code: true, quote: true } });
}
