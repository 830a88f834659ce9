import type { Actor } from "#lib/domain/actor.ts";
import { kindWords } from "#lib/domain/labels/mending.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { LiftSilence } from "#lib/input/notice-steps.ts";
import { record } from "#lib/db/audit-store.ts";
import { subjectOfNotice } from "#lib/db/notice-store.ts";
import { onNotice } from "./on-notice.ts";

/** 恢复核对: the office has looked again at what it had passed. Refuses others, what is no draft, and what was lifted already. */
export function liftSilence(actor: Actor, input: LiftSilence, now: Date): Promise<Result<{ noticeId: string }, Refusal>> {
  return onNotice(actor, "silence", { noticeId: input.noticeId }, async (tx, notice) => {
    const where = { id: input.silenceId, noticeId: notice.id };
    const silence = await tx.noticeSilence.findUnique({ where, select: { code: true, quote: true, liftedAt: true } });
    if (!silence) return refuse({ code: "notFound" });
    if (silence.liftedAt) return refuse({ code: "silenceLifted" });
    await tx.noticeSilence.update({ where, data: { liftedAt: now, liftedByName: actor.name } });
    const detail = { noticeId: notice.id, silenceId: input.silenceId, kind: kindWords(silence.code), quote: silence.quote };
    await record(tx, { by: actor, at: now, action: "noticeSilenceLifted", subject: subjectOfNotice(notice), detail });
    return ok({ noticeId: notice.id });
  });
}
