import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { OnDraft } from "#lib/input/import.ts";
import { saveCorrections } from "#lib/db/import-draft-store.ts";
import { onDraft } from "./on-draft.ts";

/**
 * 撤销上一步: the draft is as it was before the last correction. Refuses outsiders, a stale version, a draft that is done with
 * or was never mended.
 */
export function undoCorrection(actor: Actor, input: OnDraft, _now: Date): Promise<Result<{ version: number }, Refusal>> {
  return onDraft(actor, input, async (tx, loaded) => {
    if (loaded.corrections.length === 0) return refuse({ code: "draftNothingToUndo" });
    return ok({ version: await saveCorrections(tx, loaded, loaded.corrections.slice(0, -1)) });
  });
}
