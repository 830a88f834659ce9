import type { NoticeBlock, NoticeContent } from "./content.ts";

/** A stretch of a notice under one heading, to be found and gone to. */
export type Passage = { anchor: string | null; heading: string; above: string[]; paragraphs: string[] };

const LONGEST = 60;
const MOST_WORDS = 5;

/** The words to look for, out of what was typed; null where it is nothing. */
export function searchedWords(typed: string | null): string[] | null {
  const words = (typed ?? "").slice(0, LONGEST).split(/\s+/).filter((word) => word !== "");
  return words.length > 0 ? words.slice(0, MOST_WORDS) : null;
}

/** A notice by its headings: what stands under each, and the headings it is under. */
export function passagesOf({ blocks }: Pick<NoticeContent, "blocks">): Passage[] {
  const passages: Passage[] = [];
  const path: Extract<NoticeBlock, { kind: "heading" }>[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") {
      while ((path.at(-1)?.level ?? 0) >= block.level) path.pop();
      passages.push({ anchor: block.anchor, heading: block.text, above: path.map(({ text }) => text), paragraphs: [] });
      path.push(block);
    } else {
      if (passages.length === 0) passages.push({ anchor: null, heading: "", above: [], paragraphs: [] });
      passages.at(-1)?.paragraphs.push(block.text);
    }
  }
  return passages;
}

/** The passages in which every word stands, in the heading or below it. Capitals do not matter. */
export function foundPassages(passages: readonly Passage[], words: readonly string[]): Passage[] {
  return passages.filter(({ heading, paragraphs }) => {
    const text = [heading, ...paragraphs].join("\n").toLowerCase();
    return words.every((word) => text.includes(word.toLowerCase()));
  });
}

/** The text in pieces, those that are one of the words marked. */
export function markedPieces(text: string, words: readonly string[]): { text: string; hit: boolean }[] {
  const pattern = words.toSorted((a, b) => b.length - a.length).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join("|");
  const pieces = text.split(new RegExp(`(${pattern})`, "giu"));
  return pieces.map((piece, index) => ({ text: piece, hit: index % 2 === 1 })).filter((piece) => piece.text !== "");
}
