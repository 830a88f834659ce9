import { chineseNumber } from "../labels/words.ts";
import type { HeadingLevel, NoticeBlock } from "./content.ts";

type Numbered = "chapter" | "part" | "category" | "finding";

/** A block of the section `key` before it is numbered; `numberedAs` is null where it brings its number along or has none. */
export type OutlineEntry = { key: string; numberedAs: Numbered | null; block: NoticeBlock };

/** A block that belongs to the section of this key. */
export type PlacedBlock = { key: string; block: NoticeBlock };

type Told = { numberedAs: Numbered | null; level: HeadingLevel; text: string; anchor: string; finding?: number };

/** A heading at its level, to be numbered among its like. */
export function headed(key: string, { numberedAs, ...told }: Told): OutlineEntry {
  return { key, numberedAs, block: { kind: "heading", finding: null, ...told } };
}

/** What begins at 1 again below each. Findings run on through the categories of their part. */
const RESTARTED: Record<Numbered, readonly Numbered[]> = { chapter: ["part", "category", "finding"], part: ["category", "finding"], category: [], finding: [] };

/** The blocks with their numbers before them, in the forms of their levels, none left out. */
export function numbered(entries: readonly OutlineEntry[]): PlacedBlock[] {
  const counts: Record<Numbered, number> = { chapter: 0, part: 0, category: 0, finding: 0 };
  return entries.map(({ key, numberedAs, block }) => {
    if (numberedAs === null || block.kind !== "heading") return { key, block };
    counts[numberedAs] += 1;
    for (const inner of RESTARTED[numberedAs]) counts[inner] = 0;
    return { key, block: { ...block, text: `${numberAt(block.level, counts[numberedAs])}${block.text}` } };
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
