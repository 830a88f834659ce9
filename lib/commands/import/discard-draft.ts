import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import type { OnDraft } from "#lib/input/import.ts";
import { record } from "#lib/db/audit-store.ts";
import { endDraft } from "#lib/db/import-draft-store.ts";
import { onDraft, subjectOfDraft } from "./on-draft.ts";

/** 放弃草稿: it leaves the list and stays on file. Refuses outsiders, a stale version, a draft that is done with. */
export function discardDraft(actor: Actor, input: OnDraft, now: Date): Promise<Result<null, Refusal>> {
  return onDraft(actor, input, async (tx, loaded) => {
    await endDraft(tx, loaded, { discardedAt: now });
    await record(tx, { by: actor, at: now, action: "importDiscarded", subject: subjectOfDraft(loaded), detail: { draftId: loaded.id } });
    return ok(null);
  });
}
