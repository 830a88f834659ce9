/** How many points a character takes in width, for each point of its size: a Chinese one, and one half as wide. */
const FULL = 1;
const HALF = 0.5;

/** How far apart lines stand, for each point of size: 宋体 needs a little less, some fonts that stand in for it a little more. */
const LINE = 1.4;

/** How many lines a text takes where `room` points are free: runs of letters and digits stay together where they fit. */
export function linesOf(text: string, size: number, room: number): number {
  return text.split("\n").reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, room / size), 0);
}

/** The height in points of this many lines. */
export function heightOf(lines: number, size: number): number {
  return lines * size * LINE;
}

function linesOfParagraph(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const [run] of paragraph.matchAll(/[\x21-\x7e]+|[^]/gu)) {
    const width = widthOf(run);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    used += width;
    if (used > room && run.length > 1) {
      lines += Math.ceil(used / room) - 1;
      used %= room;
    }
  }
  return lines;
}

/** From U+2000 on, dashes and quotation marks included, a Chinese font gives every character its full width. */
function widthOf(run: string): number {
  return run.charCodeAt(0) < 0x2000 ? run.length * HALF : FULL;
}
