import type { Actor } from "#lib/domain/actor.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { WithdrawEdition } from "#lib/input/notice-steps.ts";
import { record } from "#lib/db/audit-store.ts";
import { editionOfNotice } from "#lib/db/edition-store.ts";
import { saveNotice, subjectOfNotice } from "#lib/db/notice-store.ts";
import { onNotice } from "./on-notice.ts";

/**
 * 撤下: the chief takes an edition out of the public's sight, with a reason that the public reads in its place. Also one that has been
 * corrected: its text is still read at its own address. Refuses others, what is not published, what was withdrawn, a missing reason,
 * a stale version.
 */
export function withdrawEdition(actor: Actor, input: WithdrawEdition, now: Date): Promise<Result<{ noticeId: string }, Refusal>> {
  return onNotice(actor, "withdraw", input, async (tx, notice) => {
    const { reason } = input;
    const edition = await editionOfNotice(tx, notice.id);
    if (!edition) return refuse({ code: "notFound" });
    if (edition.withdrawnAt) return refuse({ code: "editionWithdrawn" });
    if (!reason) return refuse({ code: "reasonNeeded", field: "reason" });
    if (!(await saveNotice(tx, notice, {}))) return refuse({ code: "stale" });
    await tx.edition.update({ where: { id: edition.id }, data: { withdrawnAt: now, withdrawnByName: actor.name, withdrawReason: reason } });
    const detail = { noticeId: notice.id, edition: editionName(edition), reason };
    await record(tx, { by: actor, at: now, action: "editionWithdrawn", subject: subjectOfNotice(notice), detail });
    return ok({ noticeId: notice.id });
  });
}
