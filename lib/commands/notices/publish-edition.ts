import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import type { EditionNumber } from "#lib/domain/notice/edition.ts";
import { isIntact } from "#lib/domain/notice/intact.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { NoticeStep } from "#lib/input/notice-steps.ts";
import { record } from "#lib/db/audit-store.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { approvedDigests, editionOfNotice, heldFiles } from "#lib/db/edition-store.ts";
import { saveNotice, subjectOfNotice } from "#lib/db/notice-store.ts";
import { onNotice } from "./on-notice.ts";

export type Published = { noticeId: string; number: EditionNumber };

/**
 * 发布: the office or the chief lets the public read what was approved. Every file is read back and hashed first. Refuses others, what
 * is not approved, a file that is not what the record of the approval says, a stale version.
 */
export function publishEdition(actor: Actor, input: NoticeStep, now: Date): Promise<Result<Published, Refusal>> {
  return onNotice(actor, "publish", input, async (tx, notice) => {
    const edition = await editionOfNotice(tx, notice.id);
    if (!edition) return refuse({ code: "notFound" });
    const approved = await approvedDigests(tx, notice.id, edition);
    if (!isIntact(await heldFiles(tx, edition.id), approved)) return refuse({ code: "editionAltered" });
    if (!(await saveNotice(tx, notice, { status: "PUBLISHED" }))) return refuse({ code: "stale" });
    await tx.edition.update({ where: { id: edition.id }, data: { publishedAt: now, publishedByName: actor.name } });
    await tx.inspection.updateMany({ where: { id: notice.inspectionId, noticeOn: null }, data: { noticeOn: fromDay(dayAt(now)) } });
    const { year, serial } = edition;
    const detail = { noticeId: notice.id, edition: editionName(edition), sha256: approved.get("index.html") ?? "" };
    await record(tx, { by: actor, at: now, action: "editionPublished", subject: subjectOfNotice(notice), detail });
    return ok({ noticeId: notice.id, number: { year, serial } });
  });
}
