import { type Draft, draftFindings } from "#lib/domain/import/draft.ts";
import type { Diagnostic } from "#lib/domain/official-text/diagnostic.ts";
import type { Span } from "#lib/domain/official-text/outline.ts";
import { FACT_WORDS } from "#lib/domain/labels/import.ts";
import { nodeName } from "#lib/domain/labels/draft.ts";
import { factPlace, passagePlace } from "./draft-view.ts";

/** Somewhere on the page, and what it is called. */
export type Place = { place: string; name: string };

/** What holds this passage: a finding, a heading, a fact, or a passage in no item; null where nothing does. */
export function placeOf(draft: Draft, span: Span): Place | null {
  const finding = draftFindings(draft).find((each) => holds(each, span));
  const categories = draft.parts.flatMap((part) => part.categories);
  const node = finding ?? [...categories, ...draft.parts].find((each) => holds(each, span));
  if (node) return { place: node.key, name: nodeName(draft, node.key) ?? "" };
  return factAt(draft, span) ?? passageAt(draft, span);
}

function factAt({ passages }: Draft, span: Span): Place | null {
  for (const name of Object.keys(passages)) {
    if (!isFact(name)) continue;
    const passage = passages[name];
    if (passage && holds(passage, span)) return { place: factPlace(name), name: FACT_WORDS[name] };
  }
  return null;
}

function isFact(name: string): name is Exclude<keyof typeof FACT_WORDS, "deadline"> {
  return name in FACT_WORDS && name !== "deadline";
}

function passageAt({ unplaced }: Draft, span: Span): Place | null {
  const passage = unplaced.find((each) => holds(each, span));
  return passage ? { place: passagePlace(passage), name: "原文这一处" } : null;
}

function holds(passage: Span, { start, end }: Span): boolean {
  return passage.end > passage.start && passage.start <= start && end <= passage.end;
}

/** The doubts of each node, by its key: told again where the node stands. */
export function doubtsByPlace(draft: Draft, diagnostics: readonly Diagnostic[]): ReadonlyMap<string, Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const place = placeOf(draft, diagnostic)?.place;
    if (place) found.set(place, [...(found.get(place) ?? []), diagnostic]);
  }
  return found;
}
