import type { Day } from "#lib/domain/day.ts";
import { noticeContent } from "#lib/domain/notice/assemble.ts";
import { type NoticeContent, textOfNotice } from "#lib/domain/notice/content.ts";
import { ledgerFacts } from "#lib/domain/notice/ledger-facts.ts";
import { type ProofItem, proofItems } from "#lib/domain/notice/open-items.ts";
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

/** Proofreads what a notice froze when it was submitted. */
export async function proofOf(content: NoticeContent, inspectionId: string, client: Pick<Transaction, "inspection"> = db()): Promise<NoticeProof> {
  return proofAgainst(content, await ledgerOn(inspectionId, content.asOf, client));
}

type OnFile = Pick<LoadedNotice, "inspectionId" | "title" | "opinions" | "content" | "sections">;

/** Proofreads a notice as it stands: frozen, or as the ledger of `today` has it. */
export async function noticeProof(notice: OnFile, today: Day, client: Pick<Transaction, "inspection"> = db()): Promise<NoticeProof> {
  if (notice.content) return proofOf(notice.content, notice.inspectionId, client);
  const ledger = await ledgerOn(notice.inspectionId, today, client);
  return proofAgainst(noticeContent(notice, notice.sections, ledger), ledger);
}

function proofAgainst(content: NoticeContent, ledger: NoticeLedger): NoticeProof {
  const { text } = textOfNotice(content);
  const slips = proofread(text, { ledger: ledgerFacts(content, ledger), publishedOn: content.asOf });
  return { content, ledger, text, items: proofItems(text, slips) };
}

async function ledgerOn(inspectionId: string, day: Day, client: Pick<Transaction, "inspection">): Promise<NoticeLedger> {
  const ledger = await noticeLedger(inspectionId, day, client);
  if (!ledger) throw new Error("The round of a notice is not on file");
  return ledger;
}
