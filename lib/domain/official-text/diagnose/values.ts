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

/** Finds the value that holds a place of the text; by halving, so that a long text with many places stays quick. */
export function valueAt(values: readonly Value[], place: number): Value | null {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const value = values[low];
  return value && value.start <= place ? value : null;
}
