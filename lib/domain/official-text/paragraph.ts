import type { Span } from "./outline.ts";

/**
 * One paragraph as the parser reads it: folded, its broken lines joined. `text` may be shorter than the passage it stands for;
 * `places` tells for each of its characters where that stands in the text read.
 */
export type Paragraph = {
  text: string;
  places: Places;
  /** Blanks at its beginning: offices indent paragraphs, not the lines they wrap to. */
  indented: boolean;
};

/** Where the characters of a paragraph stand: `from` onward, until the next run. Runs are few: one for each joined line. */
export type Places = readonly { at: number; from: number }[];

/** Where character `index` of the paragraph stands in the text read. */
export function placeOf({ places }: Pick<Paragraph, "places">, index: number): number {
  const run = places[lastUpTo(places, index)];
  return run ? run.from + index - run.at : index;
}

/** The index of the last entry that begins at `index` or before it; by halving, since a long paragraph has many. */
export function lastUpTo(entries: readonly { at: number }[], index: number): number {
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((entries[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The passage that characters `start` to `end` of the paragraph stand for; an empty stretch stays where it begins. */
export function spanOf(paragraph: Paragraph, start = 0, end = paragraph.text.length): Span {
  if (end <= start) return { start: placeOf(paragraph, start), end: placeOf(paragraph, start) };
  return { start: placeOf(paragraph, start), end: placeOf(paragraph, end - 1) + 1 };
}

/** Part of a paragraph as a paragraph of its own, without the blanks at its ends. */
export function slice(paragraph: Paragraph, start: number, end = paragraph.text.length): Paragraph {
  const cut = paragraph.text.slice(start, end);
  const from = start + (cut.length - cut.trimStart().length);
  const text = cut.trim();
  const last = from + text.length;
  const places = paragraph.places
    .slice(lastUpTo(paragraph.places, from), lastUpTo(paragraph.places, Math.max(from, last - 1)) + 1)
    .map((run) => (run.at >= from ? { at: run.at - from, from: run.from } : { at: 0, from: run.from + from - run.at }));
  return { text, places, indented: paragraph.indented && start === 0 };
}

/** Two paragraphs that were one, cut by a line break. */
export function join(first: Paragraph, second: Paragraph): Paragraph {
  const gap = /[A-Za-z0-9]$/.test(first.text) && /^[A-Za-z]/.test(second.text) ? " " : "";
  const shift = first.text.length + gap.length;
  const moved = second.places.map(({ at, from }) => ({ at: at + shift, from }));
  // The gap stands for the line break itself.
  const between = gap ? [{ at: first.text.length, from: placeOf(first, first.text.length - 1) + 1 }] : [];
  return { text: first.text + gap + second.text, places: [...first.places, ...between, ...moved], indented: first.indented };
}

const BLANK = "[ \\t\\u3000\\u00a0]";
const BREAK_BETWEEN_WORDS = new RegExp(`([A-Za-z0-9])${BLANK}*[\\r\\n]+${BLANK}*(?=[A-Za-z])`, "g");
// Only from where a run of blanks begins: from each blank of it anew, a long run would take for ever.
const BREAK = new RegExp(`(?<!${BLANK})${BLANK}*[\\r\\n\\u2028\\u2029\\u0085]\\s*`, "g");

/** A passage as a value: as it stands in the text, the breaks and indents of its lines gone. */
export function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(BREAK_BETWEEN_WORDS, "$1 ").replace(BREAK, "").trim();
}
