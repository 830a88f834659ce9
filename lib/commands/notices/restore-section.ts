import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { ledgerSections } from "#lib/domain/notice/tied.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { RestoreSection } from "#lib/input/notices.ts";
import { recordAll } from "#lib/db/audit-store.ts";
import { noticeLedger } from "#lib/db/notice-ledger.ts";
import { saveNotice, saveSection } from "#lib/db/notice-store.ts";
import { onNotice } from "./on-notice.ts";
import { takenEntry } from "./taking.ts";

/**
 * 还原为台账文字: a section that was worded anew says again what the ledger says. Refuses others, prose, a notice that was submitted,
 * what says so already, a stale version.
 */
export function restoreSection(actor: Actor, { noticeId, key, version }: RestoreSection, now: Date): Promise<Result<{ noticeId: string; key: string }, Refusal>> {
  return onNotice(actor, "edit", { noticeId }, async (tx, notice) => {
    const section = notice.sections.find((each) => each.key === key);
    if (!section) return refuse({ code: "notFound" });
    if (section.kind === "PROSE") return refuse({ code: "noticeSectionNotTied" });
    if (section.version !== version) return refuse({ code: "stale" });
    const ledger = await noticeLedger(notice.inspectionId, dayAt(now), tx);
    const said = ledger && ledgerSections(ledger).find((each) => each.key === key);
    if (!said) return refuse({ code: "notFound" });
    const [before, after] = [{ heading: section.heading, body: section.body }, { heading: said.heading, body: said.body }];
    if (before.heading === after.heading && before.body === after.body) return refuse({ code: "noticeTextUnchanged" });
    const restored = await saveSection(tx, section, { ...after, seenHeading: after.heading, seenBody: after.body });
    if (!restored || !(await saveNotice(tx, notice, {}))) return refuse({ code: "stale" });
    await recordAll(tx, [takenEntry(actor, now, notice, section, { kind: "restored", before, after })]);
    return ok({ noticeId, key });
  });
}
