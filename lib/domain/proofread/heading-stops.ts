import { isWhole, type Node } from "../official-text/node.ts";
import { spanOf } from "../official-text/paragraph.ts";
import type { CheckedText } from "./checked-text.ts";
import type { Slip } from "./slip.ts";

/** Headings of one level; where nearly all end alike, the others are slips. */
const NEARLY_ALL = 0.8;
const ENOUGH = 4;

type Heading = { level: string; words: string; start: number; end: number };

/** punctuation: a heading without the full stop that the others of its level have, or with one that they do not have. */
export function headingStops({ text, tree }: CheckedText): Slip[] {
  const levels = Map.groupBy(headingsBelow(text, tree), ({ level }) => level);
  return [...levels.values()].flatMap((headings) => {
    const stopped = headings.filter(({ words }) => words.endsWith("。"));
    const bare = headings.filter(({ words }) => /[^\p{P}]$|[”’》）)]$/u.test(words));
    const all = stopped.length + bare.length;
    if (all < ENOUGH) return [];
    if (stopped.length >= all * NEARLY_ALL) return bare.map((heading) => slip(heading, "同级标题都以句号结尾，这一处漏了句号。", `${heading.words}。`));
    if (bare.length >= all * NEARLY_ALL) return stopped.map((heading) => slip(heading, "同级标题末尾都没有句号，这一处多了句号。", heading.words.slice(0, -1)));
    return [];
  });
}

function slip({ start, end }: Heading, message: string, mend: string): Slip {
  return { code: "punctuation", severity: "warning", message, start, end, mend };
}

/** Headings that take up their line and have something below them; a numbered sentence is none. */
function headingsBelow(text: string, node: Node): Heading[] {
  return node.children.flatMap((child) => {
    const below = headingsBelow(text, child);
    const { unit } = child;
    if (!unit?.marker || !isWhole(child) || child.content.length === 0) return below;
    const { start, end } = spanOf(unit.paragraph);
    const words = text.slice(start, end);
    // A heading over several lines is mended as one only where no line break would be lost.
    if (/[\r\n]/.test(words) || /[。；;].*[。；;]/.test(words)) return below;
    return [{ level: `${child.kind} ${child.likeness ?? ""}`, words, start, end }, ...below];
  });
}
