import type { Actor } from "../actor.ts";
import type { Refusal } from "../refusal.ts";

/** A draft as its fate is judged: a confirmed or discarded one is done with. */
export type DraftState = { version: number; confirmedAt: Date | null; discardedAt: Date | null };

/** May this person see and mend drafts? They are the office's alone, and shared by all of it. */
export function mayImport(actor: Actor): boolean {
  return actor.role === "OFFICE";
}

/** Why `actor` may not change this draft as it was seen at `version`, or null. Outsiders learn nothing: `notFound`. */
export function refusalOfDraft(actor: Actor, draft: DraftState | null, version: number): Refusal | null {
  if (!draft || !mayImport(actor)) return { code: "notFound" };
  if (draft.confirmedAt) return { code: "importConfirmed" };
  if (draft.discardedAt) return { code: "importDiscarded" };
  return draft.version === version ? null : { code: "stale" };
}
