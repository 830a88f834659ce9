import { fold } from "./fold.ts";
import { isFurniture } from "./furniture.ts";
import { labelAt } from "./label.ts";
import { markerOf } from "./marker.ts";
import { join, type Paragraph } from "./paragraph.ts";
import { isWholeHeading } from "./heading.ts";
import { FINAL, isFull, type Line, type Wrap, wrapOf } from "./wrap.ts";

/** The paragraphs of a text, page furniture left out, lines that were broken by a page or a screen put together again. */
export function paragraphsOf(text: string): { paragraphs: Paragraph[]; furniture: Paragraph[] } {
  const all = linesOf(text);
  const furniture = all.filter(isPagePart);
  const lines = withoutFurniture(all);
  const wrap = wrapOf(lines, begins, (line) => isWholeHeading(withoutNumber(line)));
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

/** A blank line beside a page number or the like stands for the page's end, not for that of a paragraph. */
function withoutFurniture(all: readonly Line[]): Line[] {
  let torn = false;
  return all.flatMap((line) => {
    if (isPagePart(line)) {
      torn = true;
      return [];
    }
    const kept = torn ? { ...line, apart: false } : line;
    torn = false;
    return [kept];
  });
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
      const indent = text.slice(from, from + lead);
      const width = widthOf(indent) + widthOf(content);
      lines.push({ text: content, places, indented: lead > 0, width, count: indent.length + content.length, apart });
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

/** Does `line` go on with the paragraph that the line before it belongs to? */
function goesOn(before: Line, line: Line, pieces: readonly Line[], wrap: Wrap): boolean {
  if (isMarkerAlone(pieces)) return !line.apart || markerOf(line.text) === null;
  // 第 / 二,…… and ( / 1)……: no sentence ends with it.
  if (/[第(《]$/.test(before.text) && (!line.apart || wrap?.blind)) return true;
  if ((!line.apart || wrap?.blind) && isTornHeading(before, line)) return true;
  if (wrap) return goesOnWrapped(before, line, pieces, wrap);
  if (begins(line) || isWholeHeading(line.text)) return false;
  if (/[,、(《“]$/.test(before.text)) return true;
  if (line.apart || FINAL.test(before.text) || line.indented) return false;
  // A sentence without its end. Headings and titles stand without one.
  return before.width >= 25 && /[,、]/.test(before.text) && !isHeading(before, pieces);
}

function goesOnWrapped(before: Line, line: Line, pieces: readonly Line[], wrap: NonNullable<Wrap>): boolean {
  if (wrap.indents && line.indented) return false;
  if (line.apart && !wrap.blind && (wrap.gaps || /[。!?]$/.test(before.text))) return false;
  const full = isFull(before, wrap);
  // 举一反 / 三,……
  if (full && !FINAL.test(before.text) && /^[一二三四五六七八九十]{1,3},/.test(line.text)) return true;
  if (begins(line) && !(full && (wrap.gaps || wrap.numbers) && !isWholeHeading(withoutNumber(line)))) return false;
  if (!full) return (wrap.blind || !line.apart) && /[,、(《“]$/.test(before.text);
  // A heading that happens to be as wide as the page is told by what follows it.
  return !(pieces.length === 1 && isHeading(before, pieces) && /^(?:截至|根据|目前|针对|通过|经)/.test(line.text));
}

function withoutNumber({ text }: Line): string {
  return text.slice(markerOf(text)?.length ?? 0);
}

/** 关于“……”问题的整改落实情 / 况: a heading only with what follows. */
function isTornHeading(before: Line, line: Line): boolean {
  const words = withoutNumber(before);
  return before.width >= 20 && /^(?:关于|针对|“)/.test(words) && !isWholeHeading(words) && isWholeHeading(words + line.text);
}

/** A number on a line of its own belongs to what follows. */
function isMarkerAlone(pieces: readonly Line[]): boolean {
  const [only] = pieces;
  if (!only || pieces.length > 1) return false;
  const marker = markerOf(only.text);
  return marker !== null && marker.length >= only.text.length && marker.kind !== "named";
}

/** What begins with a number, a label or 一是 belongs to the text, however much it reads like a page's own line. */
function isPagePart(line: Line): boolean {
  return isFurniture(line.text) && !begins(line);
}

/** A line that begins something of its own: a number, a label, 一是. */
function begins({ text }: Line): boolean {
  return markerOf(text) !== null || labelAt(text) !== null || /^(?:[一二三四五六七八九十]{1,2}[是要][^,。]|[•●■◆▪○◇□★※])/.test(text);
}

function isHeading({ text, width }: Line, pieces: readonly Line[]): boolean {
  const marker = markerOf(text);
  if (pieces.length > 1) return false;
  return isWholeHeading(text.slice(marker?.length ?? 0)) || (marker !== null && width < 40) || /(?:通报|公告|公示|报告|意见|方案|清单|通知|情况)$/.test(text);
}
