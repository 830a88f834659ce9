import { chineseNumber } from "../labels/words.ts";
import type { HeadingLevel, NoticeBlock } from "./content.ts";

type Numbered = "chapter" | "part" | "category" | "finding";

/** A block before it is numbered; null where it brings its number along or has none. */
export type OutlineEntry = { numberedAs: Numbered | null; block: NoticeBlock };

/** A heading at this level, to be numbered among its like. */
export function headed(numberedAs: Numbered | null, level: HeadingLevel, told: { text: string; anchor: string; finding?: number }): OutlineEntry {
  return { numberedAs, block: { kind: "heading", level, finding: null, ...told } };
}

/** What begins at 1 again below each. Findings run on through the categories of their part. */
const RESTARTED: Record<Numbered, readonly Numbered[]> = { chapter: ["part", "category", "finding"], part: ["category", "finding"], category: [], finding: [] };

/** The blocks with their numbers before them, in the forms of their levels, none left out. */
export function numbered(entries: readonly OutlineEntry[]): NoticeBlock[] {
  const counts: Record<Numbered, number> = { chapter: 0, part: 0, category: 0, finding: 0 };
  return entries.map(({ numberedAs, block }) => {
    if (numberedAs === null || block.kind !== "heading") return block;
    counts[numberedAs] += 1;
    for (const inner of RESTARTED[numberedAs]) counts[inner] = 0;
    return { ...block, text: `${numberAt(block.level, counts[numberedAs])}${block.text}` };
  });
}

function numberAt(level: HeadingLevel, value: number): string {
  const forms: Record<HeadingLevel, string> = {
    1: `${chineseNumber(value)}、`,
    2: `（${chineseNumber(value)}）`,
    3: `${value}.`,
    4: `（${value}）`,
  };
  return forms[level];
}
