import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { NoticeStep } from "#lib/input/notice-steps.ts";
import { record } from "#lib/db/audit-store.ts";
import { UNSUBMITTED } from "#lib/db/notice-reopening.ts";
import { saveNotice, subjectOfNotice } from "#lib/db/notice-store.ts";
import { onNotice } from "./on-notice.ts";

/** 撤回: the office takes a notice back before the chief has decided. Refuses others, what does not await approval, a stale version. */
export function takeBackNotice(actor: Actor, input: NoticeStep, now: Date): Promise<Result<{ noticeId: string }, Refusal>> {
  return onNotice(actor, "takeBack", input, async (tx, notice) => {
    if (!(await saveNotice(tx, notice, UNSUBMITTED))) return refuse({ code: "stale" });
    await record(tx, { by: actor, at: now, action: "noticeTakenBack", subject: subjectOfNotice(notice), detail: { noticeId: notice.id } });
    return ok({ noticeId: notice.id });
  });
}
