import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { GiveBackNotice } from "#lib/input/notice-steps.ts";
import { record } from "#lib/db/audit-store.ts";
import { UNSUBMITTED } from "#lib/db/notice-reopening.ts";
import { saveNotice, subjectOfNotice } from "#lib/db/notice-store.ts";
import { onNotice } from "./on-notice.ts";

/** 退回: the chief sends a notice back to the office, with a reason. Refuses others, what does not await approval, a missing reason, a stale version. */
export function giveBackNotice(actor: Actor, input: GiveBackNotice, now: Date): Promise<Result<{ noticeId: string }, Refusal>> {
  return onNotice(actor, "giveBack", input, async (tx, notice) => {
    const { reason } = input;
    if (!reason) return refuse({ code: "reasonNeeded", field: "reason" });
    const returned = { ...UNSUBMITTED, returnedByName: actor.name, returnedAt: now, returnReason: reason };
    if (!(await saveNotice(tx, notice, returned))) return refuse({ code: "stale" });
    await record(tx, { by: actor, at: now, action: "noticeGivenBack", subject: subjectOfNotice(notice), detail: { noticeId: notice.id, reason } });
    return ok({ noticeId: notice.id });
  });
}
