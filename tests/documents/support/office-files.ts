import { zip, type ZipPart } from "./zip.ts";

const FORMATS = "http://schemas.openxmlformats.org";
const WORD = `xmlns:w="${FORMATS}/wordprocessingml/2006/main" xmlns:mc="${FORMATS}/markup-compatibility/2006"`;
const MORE = `xmlns:m="${FORMATS}/officeDocument/2006/math" xmlns:a="${FORMATS}/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"`;
const SHEET = `xmlns="${FORMATS}/spreadsheetml/2006/main" xmlns:r="${FORMATS}/officeDocument/2006/relationships"`;

export const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
export const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** The parts that say what a package holds. */
export function packageParts(main: string, type: string): ZipPart[] {
  const types = `<Override PartName="/${main}" ContentType="${type}"/>`;
  return [
    { name: "[Content_Types].xml", content: `<Types xmlns="${FORMATS}/package/2006/content-types">${types}</Types>` },
    { name: "_rels/.rels", content: relations([["r1", "officeDocument", main]]) },
  ];
}

export function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${FORMATS}/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${FORMATS}/package/2006/relationships">${each.join("")}</Relationships>`;
}

type WordParts = { numbering?: string; styles?: string; footnotes?: string; endnotes?: string; more?: ZipPart[] };

/** A .docx with this body; the parts are the contents of their root elements. */
export function docx(body: string, { numbering = "", styles = "", footnotes = "", endnotes = "", more = [] }: WordParts = {}): Uint8Array {
  const part = (name: string, root: string, content: string): ZipPart => ({
    name: `word/${name}.xml`,
    content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${WORD} ${MORE}>${content}</w:${root}>`,
  });
  return zip([
    ...packageParts("word/document.xml", WORD_TYPE),
    {
      name: "word/_rels/document.xml.rels",
      content: relations(["numbering", "styles", "footnotes", "endnotes"].map((name, index) => [`r${index}`, name, `${name}.xml`] as const)),
    },
    part("numbering", "numbering", numbering),
    part("styles", "styles", styles),
    part("footnotes", "footnotes", footnotes),
    part("endnotes", "endnotes", endnotes),
    part("document", "document", `<w:body>${body}<w:sectPr/></w:body>`),
    ...more,
  ]);
}

/** A .docx whose one part is this. */
export function docxOf(document: string | Uint8Array): Uint8Array {
  return zip([...packageParts("word/main.xml", WORD_TYPE), { name: "word/main.xml", content: document }]);
}

/** A run of text, and a paragraph of runs; `properties` is what its pPr holds. */
export function run(text: string, properties = ""): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function paragraph(content: string, properties = ""): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") ? content : run(content)}</w:p>`;
}

/** A paragraph of a list. */
export function item(text: string, list = 1, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

type SheetParts = { strings?: string; styles?: string; workbook?: string; merged?: string[]; state?: string };

/** An .xlsx whose one sheet has these rows; the parts are the contents of their root elements. */
export function xlsx(rows: string, { strings = "", styles = "", workbook = "", merged = [], state = "visible" }: SheetParts = {}): Uint8Array {
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join("");
  return workbookOf([{ name: "台账", state, content: `<sheetData>${rows}</sheetData><mergeCells>${ranges}</mergeCells>` }], {
    strings,
    styles,
    workbook,
  });
}

type Sheet = { name: string; state?: string; content: string };

/** An .xlsx with these sheets. */
export function workbookOf(sheets: readonly Sheet[], { strings = "", styles = "", workbook = "" }: SheetParts = {}): Uint8Array {
  const listed = sheets.map(
    ({ name, state = "visible" }, index) => `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="s${index}"/>`,
  );
  return zip([
    ...packageParts("xl/workbook.xml", SHEET_TYPE),
    { name: "xl/workbook.xml", content: `<workbook ${SHEET}>${workbook}<sheets>${listed.join("")}</sheets></workbook>` },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations([
        ...sheets.map((_, index) => [`s${index}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const),
        ["t1", "sharedStrings", "/xl/sharedStrings.xml"],
        ["t2", "styles", "styles.xml"],
      ]),
    },
    { name: "xl/sharedStrings.xml", content: `<sst ${SHEET}>${strings}</sst>` },
    { name: "xl/styles.xml", content: `<styleSheet ${SHEET}>${styles}</styleSheet>` },
    ...sheets.map(({ content }, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: `<worksheet ${SHEET}>${content}</worksheet>` })),
  ]);
}

/** The older container with one named stream in its directory, as far as a reader looks. */
export function container(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  bytes.write("d0cf11e0a1b11ae1", 0, "hex");
  for (const [index, name] of ["Root Entry", stream].entries()) {
    bytes.write(name, 1024 + 128 * index, "utf16le");
    bytes.writeUInt16LE(2 * name.length + 2, 1024 + 128 * index + 64);
  }
  return bytes;
}
