import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { DropNotice } from "#lib/input/notice-steps.ts";
import { record } from "#lib/db/audit-store.ts";
import { saveNotice, subjectOfNotice } from "#lib/db/notice-store.ts";
import { onNotice } from "./on-notice.ts";

/** 作废: the office lays a draft aside, with a reason; it stays on file. Refuses others, what is no draft, a missing reason, a stale version. */
export function dropNotice(actor: Actor, input: DropNotice, now: Date): Promise<Result<{ noticeId: string }, Refusal>> {
  return onNotice(actor, "drop", input, async (tx, notice) => {
    const { reason } = input;
    if (!reason) return refuse({ code: "reasonNeeded", field: "reason" });
    if (!(await saveNotice(tx, notice, { status: "DROPPED", dropReason: reason }))) return refuse({ code: "stale" });
    await record(tx, { by: actor, at: now, action: "noticeDropped", subject: subjectOfNotice(notice), detail: { noticeId: notice.id, reason } });
    return ok({ noticeId: notice.id });
  });
}
