import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { CommentOnNotice } from "#lib/input/notice-steps.ts";
import { record } from "#lib/db/audit-store.ts";
import { saveNotice, subjectOfNotice } from "#lib/db/notice-store.ts";
import { onNotice } from "./on-notice.ts";

/**
 * 监督意见: the discipline inspector comments on a notice that is drafted or awaits approval. A comment on what awaits approval makes
 * an approval begun before it stale: the chief decides with the comment in sight. Refuses others, and what was decided or dropped.
 */
export function commentOnNotice(actor: Actor, input: CommentOnNotice, now: Date): Promise<Result<{ noticeId: string }, Refusal>> {
  return onNotice(actor, "comment", { noticeId: input.noticeId }, async (tx, notice) => {
    const { body } = input;
    await tx.noticeComment.create({ data: { noticeId: notice.id, body, authorName: actor.name, at: now } });
    if (notice.status === "SUBMITTED" && !(await saveNotice(tx, notice, {}))) return refuse({ code: "stale" });
    await record(tx, { by: actor, at: now, action: "noticeCommented", subject: subjectOfNotice(notice), detail: { noticeId: notice.id, body } });
    return ok({ noticeId: notice.id });
  });
}
