import type { Span } from "../official-text/outline.ts";

/** A stretch of a line, and which slips it belongs to, by their place in the list; of a place where something is missing the text is empty. */
export type MarkedPiece = { text: string; slips: number[]; /** Slips that begin here. */ first: number[] };

/** A slip of more than so many characters is about a stretch of text, not about its words: only where it begins is told. */
const MARKED_MOST = 60;

/**
 * A text in lines, each in pieces, so that every slip can be marked in it, overlapping ones too. What runs over several lines is
 * marked in its first alone. Empty lines are left out, and so are slips that begin before the text.
 */
export function markedLines(text: string, slips: readonly Span[]): MarkedPiece[][] {
  const order = slips.map(({ start, end }, index) => ({ start, end, index })).filter(({ start }) => start >= 0).sort((a, b) => a.start - b.start);
  const lines: MarkedPiece[][] = [];
  let [from, next] = [0, 0];
  for (const line of text.split("\n")) {
    const to = from + line.length;
    const here: Marked[] = [];
    for (let slip = order[next]; slip && slip.start <= to; slip = order[(next += 1)]) {
      here.push({ ...slip, end: Math.min(slip.end, to) });
    }
    if (to > from || here.length > 0) lines.push(piecesOf(text, { start: from, end: to }, here));
    from = to + 1;
  }
  return lines;
}

type Marked = Span & { index: number };

function piecesOf(text: string, line: Span, marked: readonly Marked[]): MarkedPiece[] {
  const borders = [...new Set([line.start, line.end, ...marked.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return borders.flatMap((start, at) => {
    const missing = marked.filter((slip) => slip.start === start && slip.end === start).map(({ index }) => index);
    const end = borders[at + 1];
    const empty: MarkedPiece[] = missing.length > 0 ? [{ text: "", slips: missing, first: missing }] : [];
    if (end === undefined) return empty;
    const covering = marked.filter((slip) => slip.start <= start && slip.end >= end && slip.end > slip.start && slip.end - slip.start <= MARKED_MOST);
    const first = marked.filter((slip) => slip.start === start && slip.end > start).map(({ index }) => index);
    return [...empty, { text: text.slice(start, end), slips: covering.map(({ index }) => index), first }];
  });
}
