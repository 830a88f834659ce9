import { fold } from "../official-text/fold.ts";
import type { Span } from "../official-text/outline.ts";
import { readOfficialText, type TakenApart } from "../official-text/parse.ts";

/** A text made ready for its checks, once for all of them. Offsets are UTF-16 units of `text`. */
export type CheckedText = TakenApart & {
  text: string;
  /** As long as the text, with half-width punctuation, one kind of quotation marks and simplified characters: what patterns are held against. */
  folded: string;
  /** Every line that says something, without the blanks around it. */
  lines: readonly Passage[];
  /** Every sentence or clause, closed by 。！？； or the end of its line; the mark belongs to it. */
  sentences: readonly Passage[];
};

export type Passage = Span & { text: string };

/** Takes a text apart. Time grows with its length. */
export function checkedText(text: string): CheckedText {
  const lines = passages(text, /[^\r\n]+/g, 0);
  const sentences = lines.flatMap((line) => passages(line.text, /[^。！？；!?;]+[。！？；!?;]*[”’」』）)]*/g, line.start));
  return { text, folded: fold(text), lines, sentences, ...readOfficialText(text) };
}

function passages(text: string, pattern: RegExp, offset: number): Passage[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const said = match[0].trim();
    if (said === "") return [];
    const start = offset + match.index + match[0].indexOf(said);
    return [{ text: said, start, end: start + said.length }];
  });
}
