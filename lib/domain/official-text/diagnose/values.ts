import { findingsOf, type Outline, type Span } from "../outline.ts";

/** A title or a measure's words, with the passage they were read from. */
export type Value = Span & { key: string; words: string };

/** Every value of the outline that goes into the ledger. */
export function valuesOf(outline: Outline): Value[] {
  const headings = outline.parts.flatMap((part) => [part, ...part.categories]);
  return [
    ...headings.filter(({ end, start }) => end > start).map(({ key, title, start, end }) => ({ key, words: title, start, end })),
    ...findingsOf(outline).flatMap(({ key, title, titleSpan, measures }) => [
      { key, words: title, ...titleSpan },
      ...measures.map((measure) => ({ key: measure.key, words: measure.text, start: measure.start, end: measure.end })),
    ]),
  ].sort((a, b) => a.start - b.start);
}
