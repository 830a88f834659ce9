import type { Actor } from "#lib/domain/actor.ts";
import { correct } from "#lib/domain/import/correct.ts";
import type { Correction } from "#lib/domain/import/correction.ts";
import { draftOf } from "#lib/domain/import/replay.ts";
import { suggestionsOf } from "#lib/domain/import/suggestion.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { OnDraft } from "#lib/input/import.ts";
import { directoryAtWork } from "#lib/db/directory.ts";
import { saveCorrections } from "#lib/db/import-draft-store.ts";
import { onDraft } from "./on-draft.ts";

/** What came of it: how many findings were assigned. */
export type AssignedAsStated = { version: number; findings: number };

/**
 * 按原文分工: gives every finding that nobody assigned yet to whom the text names, in one correction. Refuses outsiders, a
 * stale version, a draft that is done with, and a text that names nobody (`nothingStated`).
 */
export function assignAsStated(actor: Actor, input: OnDraft, _now: Date): Promise<Result<AssignedAsStated, Refusal>> {
  return onDraft(actor, input, async (tx, loaded) => {
    const draft = draftOf(loaded.base, loaded.corrections);
    const findings = suggestionsOf(draft, await directoryAtWork(tx));
    if (findings.length === 0) return refuse({ code: "nothingStated" });
    const correction: Correction = { kind: "assignMany", findings };
    const corrected = correct(draft, correction);
    if (!corrected.ok) return corrected;
    return ok({ version: await saveCorrections(tx, loaded, [...loaded.corrections, correction]), findings: findings.length });
  });
}
