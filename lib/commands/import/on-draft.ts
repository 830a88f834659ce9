import type { Actor } from "#lib/domain/actor.ts";
import { mayImport, refusalOfDraft } from "#lib/domain/import/rights.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import type { OnDraft } from "#lib/input/import.ts";
import type { Transaction } from "#lib/db/client.ts";
import { type LoadedDraft, lockDraft } from "#lib/db/import-draft-store.ts";
import { transact } from "#lib/db/transact.ts";

/**
 * How every command on a draft begins: one transaction, the row locked, the right asked of the row as it stands. Where another
 * version was on the screen than is on file, or the draft is done with, nothing is done.
 */
export async function onDraft<Value>(
  actor: Actor,
  { draftId, version }: OnDraft,
  work: (tx: Transaction, draft: LoadedDraft) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  if (!mayImport(actor)) return refuse({ code: "notFound" });
  return transact(async (tx) => {
    const draft = await lockDraft(tx, draftId);
    const refusal = refusalOfDraft(actor, draft, version);
    if (refusal) return refuse(refusal);
    return draft ? work(tx, draft) : refuse({ code: "notFound" });
  });
}

/** How the record names a draft. */
export function subjectOfDraft({ fileName }: Pick<LoadedDraft, "fileName">): string {
  return `导入草稿《${fileName}》`;
}
