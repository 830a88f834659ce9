import { SAMPLE_WORDS } from "#lib/domain/labels/edition.ts";
import { imprintWords, supervisionWords } from "#lib/domain/labels/edition-words.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import type { HeadingLevel, NoticeBlock } from "#lib/domain/notice/content.ts";
import type { EditionSource } from "#lib/domain/notice/edition.ts";
import { titleLines } from "#lib/domain/notice/title-lines.ts";
import type { Face } from "../../write/official-style.ts";

/** A stretch of the document and how it is set: sizes in points, room in characters of the text. */
export type Piece = {
  text: string;
  tag: "H1" | "H2" | "H3" | "H4" | "H5" | "P";
  face: Face;
  size: number;
  align: "left" | "center" | "right";
  indent: number;
  rightFree: number;
  /** Never the last on its page. */
  keepNext: boolean;
};

const TEXT = { tag: "P", face: "body", size: 16, align: "left", indent: 2, rightFree: 0, keepNext: false } as const;

const HEADINGS: Record<HeadingLevel, Pick<Piece, "tag" | "face">> = {
  1: { tag: "H2", face: "hei" },
  2: { tag: "H3", face: "kai" },
  3: { tag: "H4", face: "body" },
  4: { tag: "H5", face: "body" },
};

/** The last paragraph stays with the signature, so that no page holds a signature alone. */
function pieceOfBlock(block: NoticeBlock, index: number, { length }: readonly NoticeBlock[]): Piece {
  if (block.kind === "paragraph") return { ...TEXT, text: block.text, keepNext: index === length - 1 };
  return { ...TEXT, ...HEADINGS[block.level], text: block.text, keepNext: true };
}

/** The notice from its title to its imprint, in the order of GB/T 9704-2012. An empty text is an empty line. */
export function piecesOf({ number, content, approvedOn, correction }: EditionSource): Piece[] {
  const blank = { ...TEXT, text: "" };
  const right = { ...TEXT, align: "right", indent: 0, keepNext: true } as const;
  const supervision = supervisionWords(content);
  return [
    { ...TEXT, text: titleLines(content.title).join("\n"), tag: "H1", face: "title", size: 22, align: "center", indent: 0, keepNext: true },
    ...(content.sample ? [{ ...TEXT, text: `（${SAMPLE_WORDS}）` }] : []),
    blank,
    ...content.blocks.map(pieceOfBlock),
    { ...blank, keepNext: true },
    { ...right, text: content.party, rightFree: 2 },
    { ...right, text: longDay(approvedOn), rightFree: 4, keepNext: false },
    ...(supervision ? [{ ...TEXT, text: `（${supervision}）` }] : []),
    { ...TEXT, text: imprintWords({ number, correction, asOf: content.asOf }), size: 14 },
  ];
}
