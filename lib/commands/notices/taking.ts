import type { Actor } from "#lib/domain/actor.ts";
import type { Json } from "#lib/domain/audit.ts";
import { dayAt } from "#lib/domain/day.ts";
import { sectionName } from "#lib/domain/labels/notice-sections.ts";
import { type LedgerChange, ledgerChanges } from "#lib/domain/notice/changes.ts";
import type { SectionPlace } from "#lib/domain/notice/section.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { type AuditDraft, recordAll } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { noticeLedger } from "#lib/db/notice-ledger.ts";
import { type LoadedNotice, saveNotice, saveSection, subjectOfNotice } from "#lib/db/notice-store.ts";
import { onNotice } from "./on-notice.ts";

export type Taken = { noticeId: string };

/** Takes those of the ledger's changes that `chosenOf` picks. Where it picks none, what was seen is no longer so: `stale`. */
export function takeChanges(
  actor: Actor,
  noticeId: string,
  now: Date,
  chosenOf: (changes: LedgerChange[]) => LedgerChange[],
): Promise<Result<Taken, Refusal>> {
  return onNotice(actor, "edit", { noticeId }, async (tx, notice) => {
    const ledger = await noticeLedger(notice.inspectionId, dayAt(now), tx);
    const chosen = ledger ? chosenOf(ledgerChanges(notice.sections, ledger)) : [];
    if (chosen.length === 0) return refuse({ code: "stale" });
    await applyAll(tx, notice, chosen);
    if (!(await saveNotice(tx, notice, {}))) return refuse({ code: "stale" });
    await recordAll(tx, chosen.map((change) => takenEntry(actor, now, notice, change.place, detailOf(change))));
    return ok({ noticeId });
  });
}

async function applyAll(tx: Transaction, { id, sections }: LoadedNotice, changes: readonly LedgerChange[]): Promise<void> {
  const free = Math.max(-1, ...sections.map(({ ordinal }) => ordinal)) + 1;
  for (const [index, change] of changes.entries()) {
    const { number: _, ...place } = change.place;
    const section = sections.find(({ key }) => key === place.key);
    const said = change.kind === "gone" ? null : { ...change.now, seenHeading: change.now.heading, seenBody: change.now.body };
    if (said === null) await tx.noticeSection.delete({ where: { noticeId_key: { noticeId: id, key: place.key } } });
    else if (section) await saveSection(tx, section, said);
    else await tx.noticeSection.create({ data: { ...place, ...said, ordinal: free + index, noticeId: id } });
  }
}

function detailOf(change: LedgerChange): { [key: string]: Json } {
  return { kind: change.kind, before: "written" in change ? change.written : null, after: "now" in change ? change.now : null };
}

/** That a section says what the ledger says: what it said before, what it says now. */
export function takenEntry(actor: Actor, at: Date, notice: LoadedNotice, place: SectionPlace, detail: { [key: string]: Json }): AuditDraft {
  return {
    by: actor,
    at,
    action: "noticeLedgerTaken",
    subject: subjectOfNotice(notice),
    detail: { noticeId: notice.id, section: sectionName(place), ...detail },
  };
}
