import type { Span } from "../official-text/outline.ts";
import { type Paragraph, slice, spanOf } from "../official-text/paragraph.ts";
import type { CheckedText } from "./checked-text.ts";

/**
 * One statement as its figures are read: folded, lines broken by a page joined, without blanks, closed by 。！？； or the end of its
 * paragraph. `place` tells where a stretch of `words` stands in the text as it was given.
 */
export type Statement = { words: string; paragraph: number; place: (start: number, end: number) => Span };

const read = new WeakMap<CheckedText, readonly Statement[]>();

/** Every statement of a text, in its order; taken apart once for all checks. */
export function statementsOf(checked: CheckedText): readonly Statement[] {
  const known = read.get(checked);
  if (known) return known;
  const statements = statementsIn(checked.paragraphs);
  read.set(checked, statements);
  return statements;
}

/** The same of paragraphs that are not checked otherwise. */
export function statementsIn(paragraphs: readonly Paragraph[]): Statement[] {
  return paragraphs.flatMap((whole, paragraph) => {
    const tight = withoutBlanks(whole);
    return [...tight.text.matchAll(/[^。!?;]+/g)].map((match) => ({
      words: match[0],
      paragraph,
      place: (start: number, end: number) => spanOf(tight, match.index + start, match.index + end),
    }));
  });
}

/** Blanks say nothing between Chinese words and figures; between two figures they keep them apart. */
const BLANKS = /(?<!\s)\s+(?![\s\d])|(?<![\s\dA-Za-z])\s+(?=\d)/g;

function withoutBlanks(paragraph: Paragraph): Paragraph {
  if (!/\s/.test(paragraph.text)) return paragraph;
  const places: { at: number; from: number }[] = [];
  let text = "";
  let from = 0;
  for (const { index, end } of [...blanksOf(paragraph.text), { index: paragraph.text.length, end: paragraph.text.length }]) {
    const piece = slice(paragraph, from, index);
    for (const run of piece.places) places.push({ at: run.at + text.length, from: run.from });
    text += piece.text;
    from = end;
  }
  return { ...paragraph, text, places };
}

function blanksOf(text: string): { index: number; end: number }[] {
  return [...text.matchAll(BLANKS)].map((match) => ({ index: match.index, end: match.index + match[0].length }));
}
