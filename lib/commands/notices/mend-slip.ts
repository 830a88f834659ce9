import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { HEAD_WORDS, sectionName } from "#lib/domain/labels/notice-sections.ts";
import { SLIP_WORDS } from "#lib/domain/labels/proofread.ts";
import { mendedPlace, type MendedPlace } from "#lib/domain/notice/proof-draft.ts";
import { slipAt } from "#lib/domain/proofread/mending.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { MendSlip } from "#lib/input/notice-steps.ts";
import { record } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { noticeProof } from "#lib/db/notice-proof.ts";
import { type LoadedNotice, saveNotice, saveSection, subjectOfNotice } from "#lib/db/notice-store.ts";
import { onNotice } from "./on-notice.ts";

/**
 * 按建议改正: writes the mend of one slip into the section it stands in. Refuses others, what is no draft, a stale version, a slip that is
 * no longer there, and one whose words are not the notice's own but come out of the ledger or a field: those are mended there.
 */
export function mendSlip(actor: Actor, input: MendSlip, now: Date): Promise<Result<{ noticeId: string }, Refusal>> {
  return onNotice(actor, "edit", input, async (tx, notice) => {
    const { items, ledger, text } = await noticeProof(notice, dayAt(now), tx);
    const slip = slipAt(items, input);
    if (slip?.mend === undefined) return refuse({ code: "stale" });
    const place = mendedPlace({ head: notice, sections: notice.sections, ledger }, slip);
    if (!place) return refuse({ code: "slipFromLedger" });
    if (!(await write(tx, notice, place))) return refuse({ code: "stale" });
    const told = { kind: SLIP_WORDS[slip.code], before: text.slice(slip.start, slip.end), after: slip.mend };
    const section = notice.sections.find(({ key }) => key === place.key);
    const detail = { noticeId: notice.id, section: section ? sectionName(section) : HEAD_WORDS, ...told };
    await record(tx, { by: actor, at: now, action: "noticeEdited", subject: subjectOfNotice(notice), detail });
    return ok({ noticeId: notice.id });
  });
}

async function write(tx: Transaction, notice: LoadedNotice, place: MendedPlace): Promise<boolean> {
  if (place.key === null) return saveNotice(tx, notice, { title: place.title });
  const section = notice.sections.find(({ key }) => key === place.key);
  if (!section) return false;
  const saved = await saveSection(tx, section, { heading: place.heading, body: place.body });
  return saved && saveNotice(tx, notice, {});
}
