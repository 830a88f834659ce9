import type { Actor } from "#lib/domain/actor.ts";
import { correct } from "#lib/domain/import/correct.ts";
import { draftOf } from "#lib/domain/import/replay.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { CorrectDraft } from "#lib/input/import.ts";
import { saveCorrections } from "#lib/db/import-draft-store.ts";
import { refusalOfPeople } from "./people.ts";
import { onDraft } from "./on-draft.ts";

/**
 * 更正草稿: one thing more is mended; the corrections themselves are the draft's record. Refuses outsiders, a stale version, a draft
 * that is done with, what cannot be mended so, and leaders and departments not at work.
 */
export function correctDraft(actor: Actor, input: CorrectDraft, _now: Date): Promise<Result<{ version: number }, Refusal>> {
  return onDraft(actor, input, async (tx, loaded) => {
    const { correction } = input;
    const corrected = correct(draftOf(loaded.base, loaded.corrections), correction);
    if (!corrected.ok) return corrected;
    const refusal = correction.kind === "assign" ? await refusalOfPeople(tx, [correction]) : null;
    if (refusal) return refuse(refusal);
    return ok({ version: await saveCorrections(tx, loaded, [...loaded.corrections, correction]) });
  });
}
