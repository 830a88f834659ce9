import type { Paragraph } from "./paragraph.ts";

export type Line = Paragraph & {
  /** The width as printed, its indent included; two half-width characters count as one. */
  width: number;
  /** The same in characters: some pages count these. */
  count: number;
  /** An empty line stands before it. */
  apart: boolean;
};

/** What a sentence, a clause or a quotation ends with. */
export const FINAL = /[。;:!?”’》)】…]$/;

/** How a text was wrapped, or null where each line is a paragraph. */
export type Wrap = {
  width: number;
  measure: "width" | "count";
  /** Paragraphs are indented, the lines they wrap to are not. */
  indents: boolean;
  /** So are those that begin with a number. */
  numbers: boolean;
  /** Paragraphs stand apart, the lines they wrap to do not. */
  gaps: boolean;
  /** Empty lines stand between all lines and tell nothing. */
  blind: boolean;
} | null;

/** How far a full line may fall short of the page's width: a mark that may not begin a line takes a character along. */
const SLACK = 3;

/** Does the line fill the page's width? */
export function isFull(line: Line, { width, measure }: Pick<NonNullable<Wrap>, "width" | "measure">): boolean {
  return line[measure] >= width - SLACK;
}

/** Lines that stop in mid-sentence, nearly all at the greatest width of all, were cut by a page or a screen. */
export function wrapOf(lines: readonly Line[], begins: (line: Line) => boolean, isHeading: (line: Line) => boolean): Wrap {
  const blind = lines.length > 8 && lines.filter(({ apart }) => !apart).length <= 1 + lines.length * 0.05;
  const found = (["width", "count"] as const).map((measure) => cutAt(lines, measure, (line, next) => (blind || !next.apart) && !FINAL.test(line.text) && !begins(next) && !isHeading(line)));
  const [best] = found.filter((each) => each !== null).sort((a, b) => b.cut - a.cut);
  if (!best) return null;
  const indented = lines.filter((line) => line.indented).length;
  const after = lines.filter((line, index) => isAfterCut(lines[index - 1], line, best, blind));
  const indents = indented >= lines.length * 0.08 && after.filter((line) => line.indented).length <= after.length * 0.2;
  const begun = lines.filter(begins);
  const numbers = indents && begun.filter((line) => line.indented).length >= begun.length * 0.6;
  const gaps = !blind && lines.filter(({ apart }) => apart).length >= lines.length * 0.15;
  return { width: best.width, measure: best.measure, indents, numbers, gaps, blind };
}

function isAfterCut(before: Line | undefined, line: Line, wrap: Pick<NonNullable<Wrap>, "width" | "measure">, blind: boolean): boolean {
  return before !== undefined && (blind || !line.apart) && isFull(before, wrap) && !FINAL.test(before.text);
}

function cutAt(lines: readonly Line[], measure: "width" | "count", isCut: (line: Line, next: Line) => boolean) {
  const widths = lines.map((line) => line[measure]).sort((a, b) => a - b);
  const width = widths[Math.floor((widths.length - 1) * 0.95)] ?? 0;
  if (width < 12 || width > 80) return null;
  // Among paragraphs that are mostly short, only the lines of the very width tell.
  const cuts = [1, SLACK].map((slack) => {
    const full = lines.flatMap((line, index) => (Math.abs(line[measure] - width) <= slack ? [{ line, next: lines[index + 1] }] : []));
    const cut = full.filter(({ line, next }) => next !== undefined && isCut(line, next)).length;
    return cut >= full.length * 0.5 ? cut : 0;
  });
  const cut = Math.max(...cuts);
  return cut >= 3 ? { width, measure, cut } : null;
}
