import { clausesOf, itemsOf } from "../official-text/enumeration.ts";
import { fold } from "../official-text/fold.ts";
import { fieldAt, titleAt } from "../official-text/heading.ts";
import { markerOf } from "../official-text/marker.ts";
import type { Span } from "../official-text/outline.ts";
import { wordsAt } from "../official-text/paragraph.ts";

/** A passage with what it says, its broken lines joined. */
export type Said = Span & { text: string };

/** The longest cell that is one heading, full stops or not. */
const HEADING_MOST = 60;

const POINT = /^第?[一二三四五六七八九十]{1,3}(?:是|要)[,:、]? */;
const BULLET = /^(?:-{1,2}|[•●■◆▪·○◇□★※*√✓]) */;
const LABEL = /^(?:具体)?(?:整改)?(?:措施|举措)(?:如下)?: *\n*/;

/** What the cell of a part or category is called, without its number. */
export function headingIn(text: string, cell: Span): Said {
  return saidAt(text, cell, ({ length }) => length, fieldAt);
}

/** What a finding is called: the whole cell, or where it goes on to describe, its first sentence or line. Without its number. */
export function titleIn(text: string, cell: Span): Said {
  return saidAt(text, cell, (folded) => {
    const one = folded.length <= HEADING_MOST && !/。./.test(folded.trim());
    const end = one ? -1 : folded.search(/[。\n]/);
    return end < 0 ? folded.length : end;
  }, titleAt);
}

function saidAt(text: string, cell: Span, endIn: (folded: string) => number, at: (heading: string) => Span): Said {
  const folded = fold(text.slice(cell.start, cell.end));
  const from = markerOf(folded)?.length ?? 0;
  const heading = folded.slice(from, from + endIn(folded.slice(from)));
  const { start, end } = at(heading);
  const span = { start: cell.start + from + start, end: cell.start + from + end };
  return { ...span, text: wordsAt(text, span) };
}

/** The points of a cell that holds several, 1. 2., 一是 二是, lines or clauses; else the whole cell. Without numbers. */
export function pointsIn(text: string, cell: Span): Said[] {
  const folded = fold(text.slice(cell.start, cell.end));
  const head = LABEL.exec(folded)?.[0].length ?? 0;
  return spansIn(folded.slice(head))
    .map(({ start, end }) => trimmed(text, cell.start + head + start, cell.start + head + end))
    .filter((said) => said.text !== "");
}

function spansIn(folded: string): Span[] {
  const starts = lineStarts(folded);
  const items = itemsOf(folded, new Set(starts));
  if (items.length > 1) return items;
  const lines = starts.map((start, index) => ({ start, end: starts[index + 1] ?? folded.length }));
  // A line that ends within a sentence was broken to fit the cell.
  const apart = lines.slice(0, -1).every(({ start, end }) => /[。;!]$/.test(folded.slice(start, end).trimEnd()));
  if (lines.length > 1 && (apart || lines.every(({ start, end }) => BULLET.test(folded.slice(start, end))))) {
    return lines.map(({ start, end }) => ({ start: start + markLength(folded.slice(start, end)), end }));
  }
  const from = markLength(folded);
  const clauses = lines.length === 1 ? clausesOf(folded.slice(from)) : [];
  if (clauses.length === 0) return [{ start: from, end: folded.length }];
  return clauses.map(({ start, end }) => ({ start: from + start, end: from + end }));
}

function lineStarts(folded: string): number[] {
  return [...folded.matchAll(/^[^\S\n]*(?=\S)/gmu)].map((match) => match.index + match[0].length);
}

/** How much of a point is the number it begins with: of a row of its own, it need not be the first. */
function markLength(folded: string): number {
  return (POINT.exec(folded) ?? BULLET.exec(folded))?.[0].length ?? markerOf(folded)?.length ?? 0;
}

function trimmed(text: string, from: number, to: number): Said {
  let [start, end] = [from, to];
  while (start < end && /[\s:：;；,，、。]/u.test(text.charAt(start))) start += 1;
  while (end > start && /[\s:：;；,，、]/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end, text: wordsAt(text, { start, end }) };
}
