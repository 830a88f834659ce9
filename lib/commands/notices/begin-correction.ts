import type { Actor } from "#lib/domain/actor.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import { NOTICES_UNDER_WAY } from "#lib/domain/notice/status.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { BeginCorrection } from "#lib/input/notice-steps.ts";
import { record } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { fromDayOrNull } from "#lib/db/day-column.ts";
import { editionOfNotice, type LoadedEdition, lockRound } from "#lib/db/edition-store.ts";
import { type LoadedNotice, saveNotice, subjectOfNotice } from "#lib/db/notice-store.ts";
import { onNotice } from "./on-notice.ts";

type Begun = { noticeId: string };

/**
 * 更正: the office begins a new notice that is to take the place of a published edition, as a copy of what that one said, with a note of
 * what changes. Refuses others, what is not published, what was withdrawn or corrected, a missing note, a round in which another
 * notice is under way, a stale version.
 */
export function beginCorrection(actor: Actor, input: BeginCorrection, now: Date): Promise<Result<Begun, Refusal>> {
  return onNotice<Begun>(actor, "correct", input, async (tx, notice) => {
    const { changeNote } = input;
    const edition = await editionOfNotice(tx, notice.id);
    if (!edition) return refuse({ code: "notFound" });
    if (edition.withdrawnAt) return refuse({ code: "editionWithdrawn" });
    if (edition.corrected) return refuse({ code: "editionCorrected" });
    if (!changeNote) return refuse({ code: "noticeChangeNoteNeeded", field: "changeNote" });
    await lockRound(tx, notice.inspectionId);
    const underWay = { inspectionId: notice.inspectionId, status: { in: [...NOTICES_UNDER_WAY] } };
    if ((await tx.notice.count({ where: underWay })) > 0) return refuse({ code: "noticeUnderWay" });
    // Two people who begin at once: the second finds the notice changed.
    if (!(await saveNotice(tx, notice, {}))) return refuse({ code: "stale" });
    const begun = await copy(tx, notice, edition, { actor, now, changeNote });
    const detail = { noticeId: begun.noticeId, corrects: editionName(edition), changeNote };
    await record(tx, { by: actor, at: now, action: "noticeBegun", subject: subjectOfNotice(notice), detail });
    return ok(begun);
  });
}

type Beginning = { actor: Actor; now: Date; changeNote: string };

async function copy(tx: Transaction, notice: LoadedNotice, edition: LoadedEdition, { actor, now, changeNote }: Beginning): Promise<Begun> {
  const { inspectionId, title, opinions, sections } = notice;
  const { id } = await tx.notice.create({
    data: {
      ...{ inspectionId, title, changeNote, correctsId: edition.id, createdById: actor.id, createdAt: now },
      opinionsFrom: fromDayOrNull(opinions?.from ?? null),
      opinionsUntil: fromDayOrNull(opinions?.until ?? null),
    },
    select: { id: true },
  });
  await tx.noticeSection.createMany({ data: sections.map(({ id: _id, version: _version, number: _number, ...section }) => ({ ...section, noticeId: id })) });
  return { noticeId: id };
}
