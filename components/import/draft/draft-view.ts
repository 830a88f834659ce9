import type { FormAction } from "#components/form/action-form.tsx";
import type { Directory } from "#lib/domain/assignment.ts";
import type { Correction } from "#lib/domain/import/correction.ts";
import type { Draft } from "#lib/domain/import/draft.ts";
import { locate } from "#lib/domain/import/draft.ts";
import type { ImportMissing } from "#lib/domain/import/missing.ts";
import type { SuggestedAssignment } from "#lib/domain/import/suggestion.ts";
import type { Diagnostic } from "#lib/domain/official-text/diagnostic.ts";
import { FACT_WORDS } from "#lib/domain/labels/import.ts";
import type { DraftAsked } from "#lib/input/draft-address.ts";

/** What every piece of a draft's page is made from. */
export type DraftView = {
  id: string;
  version: number;
  draft: Draft;
  diagnostics: readonly Diagnostic[];
  corrections: readonly Correction[];
  missing: readonly ImportMissing[];
  directory: Directory;
  suggestions: readonly SuggestedAssignment[];
  /** Neither imported nor given up: only then is there anything to press. */
  open: boolean;
  asked: DraftAsked;
  actions: { correct: FormAction; undo: FormAction; assignAsStated: FormAction };
};

/** Sections of the page that a form can lead back to, beside nodes, facts and passages. */
export const DOUBTS = "doubts";
export const UNPLACED = "unplaced";
export const OUTLINE = "outline";

/** Where a fact of the round stands on the page. */
export function factPlace(name: keyof typeof FACT_WORDS): string {
  return `fact-${name}`;
}

/** Where a passage stands on the page that is in no item. */
export function passagePlace({ start }: { start: number }): string {
  return `text-${start}`;
}

/** Is this place open for mending? */
export function isEdited({ open, asked }: Pick<DraftView, "open" | "asked">, place: string): boolean {
  return open && asked.edit === place;
}

/** The same page with this place open for mending, or one of its forms: short, since there are hundreds. */
export function editHref(place: string, step: string | null = null): string {
  return `?edit=${place}${step === null ? "" : `&step=${step}`}#${place}`;
}

/** A target in the page: it takes the focus when an address leads to it, and shows it by its ground. */
export const TARGET = "scroll-mt-6 target:bg-wash focus:outline-none focus:[box-shadow:none] target:[box-shadow:0_0_0_0.625rem_var(--color-wash)]!";

/** Does the page tell at this place what was just done? What is told of a place that is gone is told at the top. */
export function isToldAt({ asked, draft }: DraftView, place: string): boolean {
  if (asked.done === null) return false;
  return asked.at === place || (place === "top" && !isPlace(draft, asked.at ?? ""));
}

function isPlace(draft: Draft, place: string): boolean {
  const sections = [DOUBTS, UNPLACED, OUTLINE, ...Object.keys(FACT_WORDS).map((name) => `fact-${name}`)];
  return sections.includes(place) || locate(draft, place) !== null;
}
