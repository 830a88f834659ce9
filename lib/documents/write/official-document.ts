import { AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, PageOrientation, Paragraph, type Table, TextRun } from "docx";
import { FACES, mm, runLook } from "./official-style.ts";

/** Millimetres. Upright: GB/T 9704-2012, text 156 × 225. */
const UPRIGHT = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 } as const;
const ON_ITS_SIDE = { width: 297, height: 210, top: 22, left: 20, right: 20, bottom: 20 } as const;

/** How wide the text of a page is, in millimetres. */
export const TEXT_WIDTH = { upright: 156, onItsSide: 257 } as const;

type Content = { title: string; layout: keyof typeof TEXT_WIDTH; children: (Paragraph | Table)[] };

/** An A4 document with page numbers, as a .docx file. */
export async function officialDocument({ title, layout, children }: Content): Promise<Buffer> {
  const { width, height, ...margins } = layout === "upright" ? UPRIGHT : ON_ITS_SIDE;
  const [top, bottom, left, right] = [mm(margins.top), mm(margins.bottom), mm(margins.left), mm(margins.right)];
  const size = layout === "upright"
    ? { width: mm(width), height: mm(height) }
    : { width: mm(height), height: mm(width), orientation: PageOrientation.LANDSCAPE };
  const document = new Document({
    title,
    creator: "",
    lastModifiedBy: "",
    styles: { default: { document: { run: runLook({}) } } },
    sections: [
      {
        properties: { page: { size, margin: { top, bottom, left, right, footer: bottom - mm(12) } } },
        footers: { default: pageNumber() },
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

function pageNumber(): Footer {
  const look = runLook({ face: "song", size: 14 });
  const children = [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], ...look })];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}

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
