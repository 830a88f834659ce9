import type { Paragraph } from "docx";
import { SAMPLE_WORDS } from "#lib/domain/labels/edition.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { titleLines } from "#lib/domain/notice/title-lines.ts";
import { instantOf } from "#lib/domain/day.ts";
import type { HeadingLevel, NoticeBlock } from "#lib/domain/notice/content.ts";
import type { EditionSource } from "#lib/domain/notice/edition.ts";
import { imprintWords, supervisionWords } from "#lib/domain/labels/edition-words.ts";
import { datedPackage } from "./dated-package.ts";
import { GRID, officialDocument } from "./official-document.ts";
import { type Face, paragraphs, titleParagraph } from "./official-style.ts";

const LEADING = GRID.linePitch / 20;
const TEXT = { leading: LEADING, indented: true, align: "both" } as const;

const HEADING_FACES: Record<HeadingLevel, Face> = { 1: "hei", 2: "kai", 3: "body", 4: "body" };

/** 通报 as GB/T 9704-2012 sets it. The same edition gives the same bytes: it is dated by its own day. */
export async function noticeDocx(source: EditionSource): Promise<Buffer> {
  const { content, approvedOn } = source;
  const file = await officialDocument({
    title: content.title,
    layout: "upright",
    official: true,
    children: [
      titleParagraph(titleLines(content.title)),
      ...(content.sample ? paragraphs(`（${SAMPLE_WORDS}）`, { leading: LEADING, align: "center" }) : []),
      ...paragraphs("", { leading: LEADING }),
      ...content.blocks.flatMap(blockParagraphs),
      ...ending(source),
    ],
  });
  return datedPackage(file, instantOf(approvedOn));
}

/** Some programs keep a paragraph together that is kept with the next: one of more characters would leave a page half empty. */
const SHORT = 200;

/** The last paragraph stays with the signature, so that no page holds a signature alone. */
function blockParagraphs(block: NoticeBlock, index: number, { length }: readonly NoticeBlock[]): Paragraph[] {
  if (block.kind === "paragraph") return paragraphs(block.text, { ...TEXT, keepNext: index === length - 1 && block.text.length <= SHORT });
  return paragraphs(block.text, { ...TEXT, face: HEADING_FACES[block.level], heads: block.level, keepNext: true });
}

/** 发文机关署名, 成文日期, 附注 with whom to turn to, and which edition this is; the first two never alone on a page. */
function ending({ content, approvedOn, number, correction }: EditionSource): Paragraph[] {
  const right = { align: "right", leading: LEADING } as const;
  const supervision = supervisionWords(content);
  return [
    ...paragraphs("", { leading: LEADING, keepNext: true }),
    ...paragraphs(content.party, { ...right, rightFree: 2, keepNext: true }),
    ...paragraphs(longDay(approvedOn), { ...right, rightFree: 4 }),
    ...(supervision ? paragraphs(`（${supervision}）`, TEXT) : []),
    ...paragraphs(imprintWords({ number, correction, asOf: content.asOf }), { size: 14, leading: LEADING, indented: true }),
  ];
}
