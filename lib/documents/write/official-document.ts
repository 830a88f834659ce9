import { AlignmentType, Document, DocumentGridType, Footer, type IPropertiesOptions, LineRuleType, Packer, PageNumber, PageOrientation, Paragraph, type Table, TextRun } from "docx";
import { FACES, mm, runLook } from "./official-style.ts";

/** Millimetres. Upright: GB/T 9704-2012, text 156 × 225. */
const UPRIGHT = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 } as const;
const ON_ITS_SIDE = { width: 297, height: 210, top: 22, left: 20, right: 20, bottom: 20 } as const;

/** How wide the text of a page is, in millimetres. */
export const TEXT_WIDTH = { upright: 156, onItsSide: 257 } as const;

const [TEXT_HEIGHT, TEXT_BREADTH] = [mm(225), mm(156)];

/**
 * 22 lines of 28 characters to a page (GB/T 9704-2012, 5.2.3): what each line takes, and how far a character's place differs from its
 * own 16 points, in 4096ths of a point as Word is told it and in 20ths as it is set closer. The last is one more than it comes to,
 * because some programs reckon a line a trace wider than the sum of its characters.
 */
export const GRID = {
  linePitch: Math.floor(TEXT_HEIGHT / 22),
  charSpace: Math.floor((TEXT_BREADTH / 20 / 28 - 16) * 4096),
  closer: Math.floor(TEXT_BREADTH / 28 - 16 * 20) - 1,
} as const;

type Content = {
  title: string;
  layout: keyof typeof TEXT_WIDTH;
  children: (Paragraph | Table)[];
  /** Set on the grid of official documents, with headings that have styles of their own and page numbers at the outer edge. */
  official?: boolean;
};

/** An A4 document with page numbers, as a .docx file. */
export async function officialDocument({ title, layout, children, official = false }: Content): Promise<Buffer> {
  const { width, height, ...margins } = layout === "upright" ? UPRIGHT : ON_ITS_SIDE;
  const [top, bottom, left, right] = [mm(margins.top), mm(margins.bottom), mm(margins.left), mm(margins.right)];
  const size = layout === "upright"
    ? { width: mm(width), height: mm(height) }
    : { width: mm(height), height: mm(width), orientation: PageOrientation.LANDSCAPE };
  const document = new Document({
    title,
    creator: "",
    lastModifiedBy: "",
    ...(official && { externalStyles: NORMAL }),
    styles: { default: { document: { run: { ...runLook({}), language: { value: "en-US", eastAsia: "zh-CN" } } }, ...(official && HEADING_STYLES) } },
    evenAndOddHeaderAndFooters: official,
    sections: [
      {
        properties: { page: { size, margin: { top, bottom, left, right, footer: bottom - mm(12) } }, ...(official && { grid: ON_GRID }) },
        footers: official ? { default: pageNumber("right"), even: pageNumber("left") } : { default: pageNumber("center") },
        children: [...children, ending()],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [{ path: "word/fontTable.xml", data: FONT_TABLE }]);
}

/** A document ends in a paragraph, not in a table; this one is too low to begin a page. */
function ending(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } });
}

/** 一字线 at both sides; at an outer edge, one character in from it (7.5). */
function pageNumber(side: "left" | "right" | "center"): Footer {
  const look = runLook({ face: "song", size: 14 });
  const children = [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], ...look })];
  const indent = side === "center" ? {} : { indent: { [side]: 280 } };
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType[SIDES[side]], ...indent, children })] });
}

const SIDES = { left: "LEFT", right: "RIGHT", center: "CENTER" } as const;

const ON_GRID = { type: DocumentGridType.LINES_AND_CHARS, linePitch: GRID.linePitch, charSpace: GRID.charSpace } as const;

/**
 * The grid is what the page is laid out by, and a word processor shows it; its lines and characters are set apart here and by each
 * paragraph's own leading, because programs differ in how they put text on a grid (LibreOffice gives every character two places of
 * one that is narrower than it). Both come to 22 lines of 28 characters.
 */
const NORMAL = [
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
  `<w:pPr><w:widowControl w:val="0"/><w:snapToGrid w:val="0"/></w:pPr><w:rPr><w:spacing w:val="${GRID.closer}"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>`,
  "</w:styles>",
].join("");

const HEADING_STYLES: NonNullable<NonNullable<IPropertiesOptions["styles"]>["default"]> = {
  title: { run: runLook({ face: "title", size: 22 }) },
  heading1: { run: runLook({ face: "hei" }) },
  heading2: { run: runLook({ face: "kai" }) },
  heading3: { run: runLook({}) },
  heading4: { run: runLook({}) },
};

/** Which face stands in where a machine lacks one that official documents ask for. */
const STAND_INS: readonly (readonly [name: string, standsIn: string])[] = [
  [FACES.title, "华文中宋"],
  [FACES.body, "仿宋_GB2312"],
  [FACES.kai, "楷体_GB2312"],
  [FACES.hei, "SimHei"],
  [FACES.song, "SimSun"],
];

const FONT_TABLE = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...STAND_INS.map(([name, standsIn]) => `<w:font w:name="${name}"><w:altName w:val="${standsIn}"/><w:charset w:val="86"/></w:font>`),
  "</w:fonts>",
].join("");
