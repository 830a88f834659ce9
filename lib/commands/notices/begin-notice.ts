import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { refusalOfSpan } from "#lib/domain/notice/opinion-span.ts";
import { NOTICES_UNDER_WAY } from "#lib/domain/notice/status.ts";
import { templateSections } from "#lib/domain/notice/template.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { refusalOfWork } from "#lib/domain/work-rights.ts";
import type { BeginNotice } from "#lib/input/notices.ts";
import { record } from "#lib/db/audit-store.ts";
import { fromDayOrNull } from "#lib/db/day-column.ts";
import { noticeLedger } from "#lib/db/notice-ledger.ts";
import { lockRoundInUse, subjectOfNotice } from "#lib/db/notice-store.ts";
import { transact } from "#lib/db/transact.ts";

/**
 * 起草通报: the office begins the notice of the round, from the template and what the ledger says today. Refuses others, where there
 * is no round, a span for opinions that ends before it begins, and a second notice while one is under way.
 */
export async function beginNotice(actor: Actor, input: BeginNotice, now: Date): Promise<Result<{ noticeId: string }, Refusal>> {
  const refusal = refusalOfWork(actor, "composeNotices", "readNotices") ?? refusalOfSpan(input);
  if (refusal) return refuse(refusal);
  return transact(async (tx) => {
    const inspectionId = await lockRoundInUse(tx);
    const ledger = inspectionId && (await noticeLedger(inspectionId, dayAt(now), tx));
    if (!ledger) return refuse({ code: "noRound" });
    if ((await tx.notice.count({ where: { inspectionId, status: { in: [...NOTICES_UNDER_WAY] } } })) > 0) return refuse({ code: "noticeUnderWay" });
    const { title, opinionsFrom: from, opinionsUntil: until } = input;
    const sections = templateSections({ ledger, opinions: from !== null && until !== null ? { from, until } : null });
    const made = await tx.notice.create({
      data: { inspectionId, title, opinionsFrom: fromDayOrNull(from), opinionsUntil: fromDayOrNull(until), createdById: actor.id, createdAt: now },
      select: { id: true },
    });
    await tx.noticeSection.createMany({ data: sections.map((section, ordinal) => ({ ...section, ordinal, noticeId: made.id })) });
    await record(tx, {
      by: actor,
      at: now,
      action: "noticeBegun",
      subject: subjectOfNotice(input),
      detail: { noticeId: made.id, from, until, sections: sections.length },
    });
    return ok({ noticeId: made.id });
  });
}
