import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { noticeContent } from "#lib/domain/notice/assemble.ts";
import { refusalOfSubmission } from "#lib/domain/notice/submission.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { NoticeStep } from "#lib/input/notice-steps.ts";
import { record } from "#lib/db/audit-store.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { noticeLedger } from "#lib/db/notice-ledger.ts";
import { saveNotice, subjectOfNotice } from "#lib/db/notice-store.ts";
import { onNotice } from "./on-notice.ts";

/**
 * 提交审定: the office hands a draft to the chief. What it says is frozen as of today, its fields filled in; nothing that happens to the
 * ledger later changes it. Refuses others, what is not a draft, fields that say nothing, a correction without its note, a stale version.
 */
export function submitNotice(actor: Actor, input: NoticeStep, now: Date): Promise<Result<{ noticeId: string }, Refusal>> {
  return onNotice(actor, "submit", input, async (tx, notice) => {
    const asOf = dayAt(now);
    const ledger = await noticeLedger(notice.inspectionId, asOf, tx);
    if (!ledger) return refuse({ code: "notFound" });
    const lacking = refusalOfSubmission(notice, notice.sections, ledger);
    if (lacking) return refuse(lacking);
    const content = noticeContent(notice, notice.sections, ledger);
    const submitted = { status: "SUBMITTED", asOf: fromDay(asOf), content, submittedByName: actor.name, submittedAt: now } as const;
    if (!(await saveNotice(tx, notice, submitted))) return refuse({ code: "stale" });
    await record(tx, { by: actor, at: now, action: "noticeSubmitted", subject: subjectOfNotice(notice), detail: { noticeId: notice.id, asOf } });
    return ok({ noticeId: notice.id });
  });
}
