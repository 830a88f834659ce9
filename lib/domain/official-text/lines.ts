import { fold } from "./fold.ts";
import { isFurniture } from "./furniture.ts";
import { labelAt } from "./label.ts";
import { markerOf } from "./marker.ts";
import { join, type Paragraph } from "./paragraph.ts";
import { isWholeHeading } from "./heading.ts";

type Line = Paragraph & {
  /** The width in characters as printed, its indent included; two half-width ones count as one. */
  width: number;
  /** An empty line stands before it. */
  apart: boolean;
};

/** The paragraphs of a text, page furniture left out, lines that were broken by a page or a screen put together again. */
export function paragraphsOf(text: string): { paragraphs: Paragraph[]; furniture: Paragraph[] } {
  const all = linesOf(text);
  const furniture = all.filter(({ text: line }) => isFurniture(line));
  const lines = all.filter(({ text: line }) => !isFurniture(line));
  const wrap = wrapOf(lines);
  const paragraphs: Paragraph[] = [];
  let pieces: Line[] = [];
  const flush = () => {
    if (pieces.length > 0) paragraphs.push(joined(pieces));
    pieces = [];
  };
  for (const line of lines) {
    const before = pieces.at(-1);
    if (!before || !goesOn(before, line, pieces, wrap)) flush();
    pieces.push(line);
  }
  flush();
  return { paragraphs, furniture };
}

/** Joined from both halves, so that a paragraph of many lines costs no more than it is long. */
function joined(pieces: readonly Paragraph[]): Paragraph {
  const [first, second] = pieces;
  if (!first || !second) return first ?? { text: "", places: [], indented: false };
  if (pieces.length === 2) return join(first, second);
  const middle = Math.floor(pieces.length / 2);
  return join(joined(pieces.slice(0, middle)), joined(pieces.slice(middle)));
}

function linesOf(text: string): Line[] {
  const folded = fold(text);
  const lines: Line[] = [];
  const end = /\r\n|[\n\r\u2028\u2029\u0085]/g;
  let from = 0;
  let apart = false;
  while (from <= text.length) {
    const found = end.exec(folded);
    const until = found ? found.index : text.length;
    const printed = folded.slice(from, until);
    const content = printed.trim();
    const lead = printed.length - printed.trimStart().length;
    if (content) {
      const places = [{ at: 0, from: from + lead }];
      lines.push({ text: content, places, indented: lead > 0, width: widthOf(text.slice(from, from + lead)) + widthOf(content), apart });
    }
    apart = !content;
    if (!found) break;
    from = found.index + found[0].length;
  }
  return lines;
}

function widthOf(text: string): number {
  const halves = text.match(/[\x20-\x7e]/g)?.length ?? 0;
  return text.length - halves / 2;
}

const FINAL = /[。;:!?”’》)】…]$/;

/** How a text was wrapped: at `width` characters, and whether paragraphs, not lines, are indented. Null for a text that was not. */
type Wrap = { width: number; indents: boolean } | null;

/** Lines that stop in mid-sentence, nearly all at one width, were cut by a page. */
function wrapOf(lines: readonly Line[]): Wrap {
  const cut = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next && !next.apart && !FINAL.test(line.text) && line.width >= 12;
  });
  if (cut.length < 3) return null;
  const widths = cut.map(({ width }) => width).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.75)] ?? 0;
  const near = cut.filter((line) => Math.abs(line.width - width) <= 3).length;
  const over = lines.filter((line) => line.width > width + 4).length;
  if (near < cut.length * 0.5 || over > lines.length * 0.05 || width > 80) return null;
  const indented = lines.filter((line) => line.indented).length;
  return { width, indents: indented >= lines.length * 0.08 && indented <= lines.length * 0.8 };
}

/** Does `line` go on with the paragraph that the line before it belongs to? */
function goesOn(before: Line, line: Line, pieces: readonly Line[], wrap: Wrap): boolean {
  if (isMarkerAlone(pieces)) return !line.apart || markerOf(line.text) === null;
  if (begins(line)) return false;
  if (wrap) return goesOnWrapped(before, line, pieces, wrap);
  if (isWholeHeading(line.text)) return false;
  if (/[,、(《“]$/.test(before.text)) return true;
  if (line.apart || FINAL.test(before.text) || line.indented) return false;
  // A sentence without its end. Headings and titles stand without one.
  return before.width >= 25 && /[,、]/.test(before.text) && !isHeading(before, pieces);
}

function goesOnWrapped(before: Line, line: Line, pieces: readonly Line[], { width, indents }: NonNullable<Wrap>): boolean {
  if (indents && line.indented) return false;
  if (line.apart && /[。!?]$/.test(before.text)) return false;
  if (before.width < width - 3) return !line.apart && /[,、(《“]$/.test(before.text);
  // A heading that happens to be as wide as the page is told by what follows it.
  return !(pieces.length === 1 && isHeading(before, pieces) && /^(?:截至|根据|目前|针对|通过|经)/.test(line.text));
}

/** A number on a line of its own belongs to what follows. */
function isMarkerAlone(pieces: readonly Line[]): boolean {
  const [only] = pieces;
  if (!only || pieces.length > 1) return false;
  const marker = markerOf(only.text);
  return marker !== null && marker.length >= only.text.length && marker.kind !== "named";
}

/** A line that begins something of its own: a number, a label, 一是. */
function begins({ text }: Line): boolean {
  return markerOf(text) !== null || labelAt(text) !== null || /^[一二三四五六七八九十]{1,2}[是要][^,。]/.test(text);
}

function isHeading({ text, width }: Line, pieces: readonly Line[]): boolean {
  const marker = markerOf(text);
  if (pieces.length > 1) return false;
  return isWholeHeading(text.slice(marker?.length ?? 0)) || (marker !== null && width < 40) || /(?:通报|公告|公示|报告|意见|方案|清单|通知|情况)$/.test(text);
}
