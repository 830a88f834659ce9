import type { Actor } from "../actor.ts";
import { mayImport } from "../import/rights.ts";
import type { Refusal } from "../refusal.ts";

/** An uploaded ledger as its fate is judged: applied or discarded it is done with. */
export type UploadState = { version: number; appliedAt: Date | null; discardedAt: Date | null };

/** Why `actor` may not apply or discard this upload as it was seen at `version`, or null. Outsiders learn nothing: `notFound`. */
export function refusalOfUpload(actor: Actor, upload: UploadState | null, version: number): Refusal | null {
  if (!upload || !mayImport(actor)) return { code: "notFound" };
  if (upload.appliedAt) return { code: "sheetApplied" };
  if (upload.discardedAt) return { code: "sheetDiscarded" };
  return upload.version === version ? null : { code: "stale" };
}
