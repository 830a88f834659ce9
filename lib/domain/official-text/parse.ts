import { assemble } from "./assemble.ts";
import { findingsOfLetter } from "./letter.ts";
import { factsOf } from "./facts.ts";
import { kindOf } from "./kind.ts";
import { findingsIn } from "./levels.ts";
import { paragraphsOf } from "./lines.ts";
import type { Node } from "./node.ts";
import { findingsOf, type Outline, type OutlinePart, type Span } from "./outline.ts";
import { type Paragraph, spanOf } from "./paragraph.ts";
import { spanAt } from "./span-at.ts";
import { statedIn } from "./stated.ts";
import { treeOf } from "./tree.ts";
import { unitsOf } from "./units.ts";

/**
 * An official text, feedback letter or progress notice, taken apart: parts, categories, findings, measures, each with its passage, and
 * what the text says of the inspection and of its own figures. Takes any text, refuses none; what belongs to no item is listed as
 * unplaced. Numbering may be of any style at any depth (GB/T 9704-2012, 7.3.3 orders 一、 (一) 1. (1); offices use every other too).
 */
export function parseOfficialText(text: string): Outline {
  return readOfficialText(text).outline;
}

/** The outline, with what it was made of: the paragraphs put together from their lines, all that is numbered as it nests, the page around the text. */
export type TakenApart = { outline: Outline; paragraphs: readonly Paragraph[]; furniture: readonly Span[]; tree: Node };

/** The same as `parseOfficialText`, for who looks at the text beside its items too. */
export function readOfficialText(text: string): TakenApart {
  const { paragraphs, furniture } = paragraphsOf(text);
  const units = unitsOf(paragraphs);
  const kind = kindOf(paragraphs);
  const root = treeOf(units);
  const placed = kind === "feedback" ? findingsOfLetter(root) : findingsIn(root, { letter: false, hasItems: () => false });
  const { parts, unused } = assemble(text, placed, kind);
  const body = outside(text, units.map(({ paragraph }) => spanOf(paragraph)), itemsIn(parts));
  const page = furniture.map((line) => spanOf(line)).filter(({ start, end }) => saysSomething(text.slice(start, end)));
  const unplaced = [...body, ...page, ...unused].sort((a, b) => a.start - b.start);
  const findings = findingsOf({ parts });
  const apart = paragraphs.filter((paragraph) => !spanAt(findings, spanOf(paragraph).start));
  const outline = { kind, ...factsOf(text, paragraphs, furniture, kind), parts, ...statedIn(apart), unplaced };
  return { outline, paragraphs, furniture: furniture.map((line) => spanOf(line)), tree: root };
}

/** The passages of all items, in order: headings above the findings, and the findings whole. */
function itemsIn(parts: readonly OutlinePart[]): Span[] {
  const spans = parts.flatMap((part) => [part, ...part.categories.flatMap((category) => [category, ...category.findings])]);
  return spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
}

/** What of these passages lies in no item, numbers and punctuation left between items aside. Both lists are in order. */
function outside(text: string, passages: readonly Span[], items: readonly Span[]): Span[] {
  const left: Span[] = [];
  let next = 0;
  for (const passage of passages) {
    while ((items[next]?.end ?? Infinity) <= passage.start) next += 1;
    let from = passage.start;
    for (let index = next; from < passage.end; index += 1) {
      const item = items[index];
      const until = Math.min(item?.start ?? passage.end, passage.end);
      if (until > from && saysSomething(text.slice(from, until))) left.push({ start: from, end: until });
      if (!item || item.start >= passage.end) break;
      from = Math.max(from, item.end);
    }
  }
  return left;
}

/** More than numbers and punctuation. */
function saysSomething(words: string): boolean {
  return /[^\s\p{P}\p{S}\p{N}一二三四五六七八九十是第]/u.test(words);
}
