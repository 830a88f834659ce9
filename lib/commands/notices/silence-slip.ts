import type { Actor } from "#lib/domain/actor.ts";
import { SLIP_WORDS } from "#lib/domain/labels/proofread.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { SilenceSlip } from "#lib/input/notice-steps.ts";
import { record } from "#lib/db/audit-store.ts";
import { subjectOfNotice } from "#lib/db/notice-store.ts";
import { onNotice } from "./on-notice.ts";

/**
 * 忽略核对项: the office passes one place of a kind of slip, or the whole kind, with a reason that stays on record. Refuses others, what
 * is no draft, a missing reason, and what is silenced already.
 */
export function silenceSlip(actor: Actor, input: SilenceSlip, now: Date): Promise<Result<{ noticeId: string }, Refusal>> {
  return onNotice(actor, "silence", { noticeId: input.noticeId }, async (tx, notice) => {
    const { code, reach, reason } = input;
    const quote = reach === "kind" ? null : input.quote;
    if (!reason) return refuse({ code: "reasonNeeded", field: "reason" });
    const standing = { noticeId: notice.id, code, liftedAt: null, OR: [{ quote: null }, ...(quote === null ? [] : [{ quote }])] };
    if ((await tx.noticeSilence.count({ where: standing })) > 0) return refuse({ code: "silencedAlready" });
    const { id } = await tx.noticeSilence.create({ data: { noticeId: notice.id, code, quote, reason, byName: actor.name, at: now }, select: { id: true } });
    const detail = { noticeId: notice.id, silenceId: id, kind: SLIP_WORDS[code], quote, reason };
    await record(tx, { by: actor, at: now, action: "noticeSilenced", subject: subjectOfNotice(notice), detail });
    return ok({ noticeId: notice.id });
  });
}
