import { z } from "zod";
import { CorrectDraft, OnDraft } from "./import.ts";

/** A place on the page of a draft: a node ("f7"), a fact ("fact-deadline"), a passage in no item ("text-1136"), or a section. */
const place = z.string().regex(/^[a-z]{1,12}(-?\w{1,20})?$/);

/**
 * What the page of a draft is asked for: the place that is open for mending and which of its forms, and, told once, what was
 * just done and where. Nonsense asks for nothing.
 */
export const draftAsked = z.object({
  edit: place.nullable().catch(null),
  step: z.string().regex(/^[a-zA-Z]{1,20}$/).nullable().catch(null),
  done: z.enum(["corrected", "undone"]).nullable().catch(null),
  at: place.nullable().catch(null),
});
export type DraftAsked = z.infer<typeof draftAsked>;

/** The page of a draft, with a place of it open or an outcome told. */
export function draftHref(id: string, asked: Partial<DraftAsked> = {}, anchor: string | null = null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return `/desk/import/${id}${query.size > 0 ? `?${query}` : ""}${anchor === null ? "" : `#${anchor}`}`;
}

/** The page again after something was done, where the work goes on. */
export function draftOutcomeHref(id: string, done: NonNullable<DraftAsked["done"]>, at: string): string {
  return draftHref(id, { done, at }, "outcome");
}

/** Whither a form leads back: the place it stands at, or the one that is left when its own is gone. */
const back = z.object({ back: place.catch("top").default("top") });

/** A correction, and an undoing, with the place to go back to. */
export const CorrectInPlace = z.intersection(CorrectDraft, back);
export type CorrectInPlace = z.infer<typeof CorrectInPlace>;
export const UndoInPlace = OnDraft.extend(back.shape);
export type UndoInPlace = z.infer<typeof UndoInPlace>;

/** The groups of differences, as the address names them. */
export const DIFFERENCE_GROUPS = ["new", "changed", "gone"] as const;
export type DifferenceGroup = (typeof DIFFERENCE_GROUPS)[number];

/** Which groups are ticked to begin with: what is gone only if asked for. */
export const tickedGroups = z
  .string()
  .transform((value) => DIFFERENCE_GROUPS.filter((group) => value.split(".").includes(group)))
  .catch(["new", "changed"]);

/** The page of differences with these groups ticked. */
export function ticksHref(id: string, ticked: readonly DifferenceGroup[], anchor: DifferenceGroup): string {
  return `/desk/import/${id}/confirm?tick=${ticked.join(".") || "none"}#${anchor}`;
}
