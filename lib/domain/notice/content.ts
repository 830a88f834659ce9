import type { Progress } from "../counts.ts";
import type { Day } from "../day.ts";
import type { PublicContact, PublicMeasure, PublicState } from "../public-progress.ts";

/** Levels of a heading, as GB/T 9704-2012 (7.3.3) numbers them: 一、 （一） 1. （1） */
export type HeadingLevel = 1 | 2 | 3 | 4;

/** A stretch of a notice, with its number before it where it has one. `finding`: the number through the round of what it heads. */
export type NoticeBlock =
  | { kind: "heading"; level: HeadingLevel; text: string; anchor: string; finding: number | null }
  | { kind: "paragraph"; text: string };

/** A finding as the public is told of it, for data and marks; its words are in the blocks too. */
export type NoticeFinding = {
  number: number;
  title: string;
  part: string;
  category: string;
  state: PublicState;
  longTermWork: string | null;
  measures: PublicMeasure[];
  /** Measures that are counted and not told. */
  undisclosedMeasures: number;
};

/** 通报 put together: everything its edition shows, as it stands on `asOf`, and nothing that the public may not read. */
export type NoticeContent = {
  title: string;
  party: string;
  body: string;
  round: string;
  /** True of the sample round: its figures are no organisation's. */
  sample: boolean;
  asOf: Day;
  progress: Progress;
  contact: PublicContact;
  /** 监督期限: from when until when the public is asked to write; both days belong to it. */
  opinions: { from: Day; until: Day } | null;
  blocks: NoticeBlock[];
  findings: NoticeFinding[];
};

/** The notice as one text, title first, a paragraph a line, and where in it each block stands (UTF-16 units): what is proofread. */
export function textOfNotice({ title, blocks }: Pick<NoticeContent, "title" | "blocks">): { text: string; spans: { start: number; end: number }[] } {
  let text = `${title}\n`;
  const spans = blocks.map((block) => {
    const start = text.length + 1;
    text += `\n${block.text}\n`;
    return { start, end: start + block.text.length };
  });
  return { text, spans };
}
