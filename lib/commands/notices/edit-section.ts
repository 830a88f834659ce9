import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { sectionName } from "#lib/domain/labels/notice-sections.ts";
import { neighboursOf } from "#lib/domain/notice/neighbours.ts";
import { refusalOfSection } from "#lib/domain/notice/section-rules.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { EditSection } from "#lib/input/notices.ts";
import { record } from "#lib/db/audit-store.ts";
import { noticeLedger } from "#lib/db/notice-ledger.ts";
import { saveNotice, saveSection, subjectOfNotice } from "#lib/db/notice-store.ts";
import { onNotice } from "./on-notice.ts";

/** `next`: the section after it in the notice that can be edited, or null. */
export type EditedSection = { noticeId: string; key: string; next: string | null };

/**
 * 修改一段 of a draft, in the office's own words. Refuses others, a notice that was submitted, a section it does not have, a field
 * that there is none of, a tied section without a heading, words that the ledger withholds, the same text as before, a stale version.
 */
export function editSection(actor: Actor, input: EditSection, now: Date): Promise<Result<EditedSection, Refusal>> {
  const { noticeId, key, heading, body, version } = input;
  return onNotice(actor, "edit", { noticeId }, async (tx, notice) => {
    const section = notice.sections.find((each) => each.key === key);
    if (!section) return refuse({ code: "notFound" });
    if (section.version !== version) return refuse({ code: "stale" });
    const ledger = await noticeLedger(notice.inspectionId, dayAt(now), tx);
    if (!ledger) return refuse({ code: "notFound" });
    const refusal = refusalOfSection(section, { heading, body }, { ledger, opinions: notice.opinions });
    if (refusal) return refuse(refusal);
    const saved = (await saveSection(tx, section, { heading, body })) && (await saveNotice(tx, notice, {}));
    if (!saved) return refuse({ code: "stale" });
    const before = { heading: section.heading, body: section.body };
    await record(tx, {
      by: actor,
      at: now,
      action: "noticeEdited",
      subject: subjectOfNotice(notice),
      detail: { noticeId, section: sectionName(section), before, after: { heading, body } },
    });
    return ok({ noticeId, key, next: neighboursOf(key, notice.sections, ledger).next });
  });
}
