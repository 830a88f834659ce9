import type { Actor } from "#lib/domain/actor.ts";
import { HEAD_WORDS } from "#lib/domain/labels/notice-sections.ts";
import { refusalOfSpan } from "#lib/domain/notice/opinion-span.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { EditNoticeHead } from "#lib/input/notices.ts";
import { record } from "#lib/db/audit-store.ts";
import { fromDayOrNull } from "#lib/db/day-column.ts";
import { saveNotice, subjectOfNotice } from "#lib/db/notice-store.ts";
import { onNotice } from "./on-notice.ts";

/**
 * 修改标题和监督期限 of a draft. Refuses others, a notice that was submitted, a span that ends before it begins, what is the same as
 * before, a stale version.
 */
export function editNoticeHead(actor: Actor, input: EditNoticeHead, now: Date): Promise<Result<{ noticeId: string }, Refusal>> {
  return onNotice(actor, "edit", input, async (tx, notice) => {
    const { title, opinionsFrom: from, opinionsUntil: until } = input;
    const refusal = refusalOfSpan(input);
    if (refusal) return refuse(refusal);
    const before = { title: notice.title, from: notice.opinions?.from ?? null, until: notice.opinions?.until ?? null };
    if (title === before.title && from === before.from && until === before.until) return refuse({ code: "noticeTextUnchanged", field: "title" });
    const saved = await saveNotice(tx, notice, { title, opinionsFrom: fromDayOrNull(from), opinionsUntil: fromDayOrNull(until) });
    if (!saved) return refuse({ code: "stale" });
    const detail = { noticeId: notice.id, section: HEAD_WORDS, before, after: { title, from, until } };
    await record(tx, { by: actor, at: now, action: "noticeEdited", subject: subjectOfNotice(input), detail });
    return ok({ noticeId: notice.id });
  });
}
