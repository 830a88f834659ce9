import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import type { NoticeContent } from "#lib/domain/notice/content.ts";
import type { EditionFile, EditionNumber } from "#lib/domain/notice/edition.ts";
import { refusalOfNotice } from "#lib/domain/notice/life.ts";
import { countItems, openItems, refusalOfApproval } from "#lib/domain/notice/open-items.ts";
import type { Severity } from "#lib/domain/official-text/diagnostic.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { ApproveNotice } from "#lib/input/notice-steps.ts";
import { renderEdition } from "#lib/documents/edition/render.ts";
import { db } from "#lib/db/client.ts";
import { nextEdition } from "#lib/db/edition-store.ts";
import { proofOf } from "#lib/db/notice-proof.ts";
import { storedNotice } from "#lib/db/stored-notice.ts";

/** What is about to be approved, as it will be published, under the number it will have; and what proofreading leaves open in it. */
export type PreparedEdition = { number: EditionNumber; content: NoticeContent; files: EditionFile[]; open: Record<Severity, number> };

/**
 * Makes ready what an approval needs, all that takes time: what proofreading still finds, and the files, out of what was frozen at
 * submission. Nothing is written or locked. Refuses whom and what the approval itself would refuse.
 */
export async function preparedEdition(actor: Actor, { noticeId, version, reason }: ApproveNotice, now: Date): Promise<Result<PreparedEdition, Refusal>> {
  const notice = await db().notice.findUnique({ where: { id: noticeId }, select: fields });
  if (!notice) return refuse({ code: "notFound" });
  const refusal = refusalOfNotice(actor, "approve", notice);
  if (refusal) return refuse(refusal);
  if (notice.version !== version) return refuse({ code: "stale" });
  const content = storedNotice.parse(notice.content);
  const { items } = await proofOf(content, notice.inspectionId);
  const open = openItems(items, notice.silences);
  const lacking = refusalOfApproval(open, reason);
  if (lacking) return refuse(lacking);
  const approvedOn = dayAt(now);
  const number = await nextEdition(db(), Number(approvedOn.slice(0, 4)));
  const correction = notice.corrects ? { of: notice.corrects, note: notice.changeNote ?? "" } : null;
  const files = await renderEdition({ number, content, approvedOn, signer: actor.name, correction });
  return ok({ number, content, files, open: countItems(open) });
}

const fields = {
  ...{ status: true, version: true, inspectionId: true, content: true, changeNote: true },
  corrects: { select: { year: true, serial: true } },
  silences: { where: { liftedAt: null }, select: { code: true, quote: true } },
} as const;
