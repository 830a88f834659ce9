import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { sectionName } from "#lib/domain/labels/notice-sections.ts";
import { ledgerChanges } from "#lib/domain/notice/changes.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { LeaveLedger } from "#lib/input/notices.ts";
import { record } from "#lib/db/audit-store.ts";
import { noticeLedger } from "#lib/db/notice-ledger.ts";
import { saveNotice, saveSection, subjectOfNotice } from "#lib/db/notice-store.ts";
import { onNotice } from "./on-notice.ts";
import type { Taken } from "./taking.ts";

/**
 * 保留原文: a section keeps its words although the ledger has others, and this change is not told again. Refuses others, a notice that
 * was submitted, words that the ledger withholds by now, sections that came or went (the ledger decides what is itemised), and where
 * the ledger or the section has moved on since it was seen.
 */
export function leaveLedger(actor: Actor, { noticeId, change: id }: LeaveLedger, now: Date): Promise<Result<Taken, Refusal>> {
  return onNotice(actor, "edit", { noticeId }, async (tx, notice) => {
    const ledger = await noticeLedger(notice.inspectionId, dayAt(now), tx);
    const change = ledger && ledgerChanges(notice.sections, ledger).find((each) => each.id === id);
    const section = notice.sections.find(({ key }) => key === change?.place.key);
    if (change?.kind !== "changed" || !section) return refuse({ code: "stale" });
    if (change.withheld) return refuse({ code: "noticeTellsWithheld" });
    const { heading, body } = change.now;
    const left = (await saveSection(tx, section, { seenHeading: heading, seenBody: body })) && (await saveNotice(tx, notice, {}));
    if (!left) return refuse({ code: "stale" });
    await record(tx, {
      by: actor,
      at: now,
      action: "noticeLedgerLeft",
      subject: subjectOfNotice(notice),
      detail: { noticeId, section: sectionName(section), kept: change.written, ledger: change.now },
    });
    return ok({ noticeId });
  });
}
