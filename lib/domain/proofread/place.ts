import type { Span } from "../official-text/outline.ts";

/** Where in a text something stands, in its surroundings: they end with its line. */
export type Place = { before: string; words: string; after: string };

/** How many characters either side tell one place from another of the same words. */
const TOLD_APART_BY = 8;

/** A passage with up to `around` characters of its line either side. */
export function placeOf(text: string, { start, end }: Span, around: number): Place {
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  return {
    before: whole(before.slice(before.lastIndexOf("\n") + 1)),
    words: text.slice(start, end),
    after: whole(after.includes("\n") ? after.slice(0, after.indexOf("\n")) : after),
  };
}

/** The words at a place with a little of what surrounds them: what names the place for as long as the text around it stays. */
export function quoteOf(text: string, span: Span): string {
  const { before, words, after } = placeOf(text, span, TOLD_APART_BY);
  return before + words + after;
}

/** Half a character beyond the first plane, left by the cut, is none. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, "").replace(/[\uD800-\uDBFF]$/, "");
}
