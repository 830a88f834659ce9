import type { Span } from "./outline.ts";

/**
 * The one of these passages that holds a place of the text, or null. They are in order and do not overlap. By halving, so that a long
 * text with many places stays quick.
 */
export function spanAt<Passage extends Span>(passages: readonly Passage[], place: number): Passage | null {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const passage = passages[low];
  return passage && passage.start <= place ? passage : null;
}
