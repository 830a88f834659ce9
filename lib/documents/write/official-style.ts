import { AlignmentType, HeadingLevel, type IRunOptions, LineRuleType, Paragraph, TextRun } from "docx";
import { writable } from "#lib/domain/ledger-sheet/cell-text.ts";

/** The faces of GB/T 9704-2012: 小标宋 for titles, 仿宋 for text, 黑体 and 楷体 for the first two levels of headings. */
export const FACES = { title: "方正小标宋简体", body: "仿宋", hei: "黑体", kai: "楷体", song: "宋体" } as const;
export type Face = keyof typeof FACES;

/** Millimetres in twentieths of a point, as Word measures. */
export function mm(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/**
 * How a text is set: in a face, at a size in points. Word picks the face for Chinese by `eastAsia` alone; the hint makes it take
 * that face for quotation marks and dashes too, which Chinese and Latin share.
 */
export type Look = { face?: Face; size?: number; bold?: boolean };

export function run(text: string, { face = "body", size = 16, bold = false }: Look = {}): TextRun {
  return new TextRun({ text, ...runLook({ face, size, bold }) });
}

export function runLook({ face = "body", size = 16, bold = false }: Look): IRunOptions {
  const name = FACES[face];
  const latin = face === "body" ? "Times New Roman" : name;
  return { font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: name, hint: "eastAsia" }, size: size * 2, ...(bold && { bold }) };
}

type Setting = Look & {
  align?: "left" | "center" | "right" | "both";
  /** Distance between lines in points; by itself, one and a third of the size. */
  leading?: number;
  /** First lines two characters in, as text is set. */
  indented?: boolean;
  /** Characters that are left free at the right, as below a signature. */
  rightFree?: number;
  before?: number;
  after?: number;
  keepNext?: boolean;
  /** The level of a heading, for whoever finds their way by headings: 一、 （一） 1. （1）. */
  heads?: Exclude<keyof typeof HEADINGS, "title">;
};

/** A text as paragraphs, one for each of its lines; what no document can hold is left out of it. */
export function paragraphs(text: string, setting: Setting = {}): Paragraph[] {
  const { align = "left", size = 16, leading = Math.ceil(size * 1.3), indented = false, rightFree = 0, before = 0, after = 0, keepNext, heads } = setting;
  return writable(text).trim().split("\n").map((line) => new Paragraph({
    children: [run(line, setting)],
    alignment: ALIGNMENTS[align],
    spacing: { line: leading * 20, lineRule: LineRuleType.EXACT, before: before * 20, after: after * 20 },
    ...((indented || rightFree > 0) && { indent: { firstLine: indented ? size * 40 : 0, right: rightFree * size * 20 } }),
    ...(keepNext && { keepNext }),
    ...(heads && HEADINGS[heads]),
  }));
}

/** The title of a document, broken where its lines say; one paragraph, so that it is one title. */
export function titleParagraph(lines: readonly string[]): Paragraph {
  const look = runLook({ face: "title", size: 22 });
  return new Paragraph({
    ...HEADINGS.title,
    children: lines.map((line, index) => new TextRun({ text: writable(line), ...look, ...(index > 0 && { break: 1 }) })),
    alignment: AlignmentType.CENTER,
    spacing: { line: 34 * 20, lineRule: LineRuleType.EXACT },
  });
}

const HEADINGS = {
  title: { heading: HeadingLevel.TITLE },
  1: { heading: HeadingLevel.HEADING_1, outlineLevel: 0 },
  2: { heading: HeadingLevel.HEADING_2, outlineLevel: 1 },
  3: { heading: HeadingLevel.HEADING_3, outlineLevel: 2 },
  4: { heading: HeadingLevel.HEADING_4, outlineLevel: 3 },
} as const;

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;
