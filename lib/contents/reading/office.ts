import { type FileOrigin, NO_ORIGIN } from "#lib/domain/evidence/contents.ts";
import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import { textOf } from "#lib/documents/read/grid.ts";
import type { Package } from "#lib/documents/read/package.ts";
import { readPackage } from "#lib/documents/read/read-document.ts";
import { type Relation, relationsOf, targetOf } from "#lib/documents/read/relations.ts";
import { Unreadable } from "#lib/documents/read/unreadable.ts";
import { readXml } from "#lib/documents/read/xml.ts";
import { type FileRead, type Gathering, gathering, NOTHING, readingOf, told } from "./reading.ts";
import { slidesOf } from "./slides.ts";

/** .docx, .xlsx and .pptx: the text as it is printed, with what stands in headers, footers and comments. `parts`: the names of all there is. */
export async function readOffice(source: Package, parts: readonly string[]): Promise<FileRead> {
  const main = targetOf(source, await relationsOf(source, ""), "officeDocument") ?? "";
  const origin = await originOf(source);
  const text = gathering();
  const loose = await looseOf(source, main, parts).catch(() => []);
  try {
    const pages = /(^|\/)ppt\//.test(main) ? await gatherSlides(source, main, text) : await gatherDocument(source, main, text);
    return { ...NOTHING, reading: readingOf(text), pages, origin, passages: text.passages(), loose };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ...NOTHING, reading: readingInstead(error, text), origin, passages: text.passages(), loose };
  }
}

function readingInstead({ refusal }: Unreadable, text: Gathering): FileRead["reading"] {
  if (refusal.code === "documentEncrypted") return "locked";
  return text.passages().length > 0 || refusal.code === "documentTooLong" ? "part" : "failed";
}

async function gatherSlides(source: Package, main: string, text: Gathering): Promise<number> {
  let pages = 0;
  for (const slide of await slidesOf(source, main)) {
    pages += 1;
    let whole = "";
    for (const part of slide) whole += `${await plainTextOf(source, part)}\n`;
    if (!text.add(pages, whole)) break;
  }
  return pages;
}

/** Of a workbook the sheets are the pages; a text has none, its pages are made by whoever prints it. */
async function gatherDocument(source: Package, main: string, text: Gathering): Promise<number | null> {
  // Marks stand in headers: these come first, as they are read first.
  const related = await relationsOf(source, main);
  await gatherParts(source, related, ["header"], text);
  try {
    const { sheets, text: whole } = await readPackage(source, "");
    if (sheets) return gatherSheets(sheets, text);
    text.add(null, whole);
    return null;
  } finally {
    // Where the text itself cannot be read, these can.
    await gatherParts(source, related, ["footer", "comments"], text);
  }
}

function gatherSheets(sheets: readonly SheetGrid[], text: Gathering): number {
  for (const [index, sheet] of sheets.entries()) if (!text.add(index + 1, `${sheet.name}\n${textOf(sheet)}`)) break;
  return sheets.length;
}

async function gatherParts(source: Package, related: readonly Relation[], types: readonly string[], text: Gathering): Promise<void> {
  for (const { type, target } of related) if (types.includes(type)) text.add(null, await plainTextOf(source, target));
}

/** A part's text, a paragraph a line, whatever the part is. */
async function plainTextOf(source: Package, part: string): Promise<string> {
  let text = "";
  let inside = false;
  await readXml(source.read(part), {
    open: ({ name, attribute }) => {
      inside = name === "a:t" || name === "w:t";
      // 水印: drawn, and written nowhere else.
      if (name === "v:textpath") text += `${attribute("string") ?? ""}\n`;
      return true;
    },
    close: (name) => {
      inside = false;
      if (name === "a:p" || name === "w:p" || name === "a:br") text += "\n";
    },
    text: (piece) => {
      if (inside) text += piece;
    },
  });
  return text;
}

/** What is looked through for marks only. */
async function looseOf(source: Package, main: string, parts: readonly string[]): Promise<string[]> {
  return [...(await stringsOf(source)), ...(await sheetMarginsOf(source, main)), ...(await backgroundOf(source, parts))];
}

/** Parts whose text is printed with every slide, or lies over a sheet. */
const BACKGROUND = /^(ppt\/slide(master|layout)s|xl\/drawings|word\/diagrams)\/[^/]+\.xml$/i;
const BACKGROUND_LIMIT = 200;

async function backgroundOf(source: Package, parts: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const part of parts.filter((name) => BACKGROUND.test(name)).slice(0, BACKGROUND_LIMIT)) {
    const text = await plainTextOf(source, part).catch(() => "");
    if (text.includes("密")) texts.push(text);
  }
  return texts;
}

/** Every string of a workbook, those of hidden sheets too: for marks only. */
async function stringsOf(source: Package): Promise<string[]> {
  const strings: string[] = [];
  const part = "xl/sharedStrings.xml";
  if (!source.has(part)) return strings;
  let text = "";
  await readXml(source.read(part), {
    open: () => true,
    close: (name) => {
      if (name !== "x:si") return;
      if (text.includes("密")) strings.push(text);
      text = "";
    },
    text: (piece) => {
      text += piece;
    },
  }).catch(() => {});
  return strings;
}

/** What a workbook prints above and below its sheets. */
async function sheetMarginsOf(source: Package, main: string): Promise<string[]> {
  const margins: string[] = [];
  for (const { type, target } of await relationsOf(source, main)) {
    let inside = false;
    if (type !== "worksheet") continue;
    await readXml(source.read(target), {
      open: ({ name }) => {
        inside = /Header$|Footer$/.test(name);
        return name !== "x:sheetData";
      },
      close: () => {
        inside = false;
      },
      text: (piece) => {
        if (inside) margins.push(piece);
      },
    }).catch(() => {});
  }
  return margins;
}

const PROPERTIES = { core: "docProps/core.xml", app: "docProps/app.xml" };

/** 作者、最后修改人、单位、程序 as the document itself says. */
async function originOf(source: Package): Promise<FileOrigin> {
  const core = await membersOf(source, PROPERTIES.core);
  const app = await membersOf(source, PROPERTIES.app);
  return {
    ...NO_ORIGIN,
    author: told(core.get("creator")),
    lastEditor: told(core.get("lastModifiedBy")),
    company: told(app.get("Company")),
    program: told(app.get("Application")),
  };
}

async function membersOf(source: Package, part: string): Promise<Map<string, string>> {
  const members = new Map<string, string>();
  if (!source.has(part)) return members;
  let name = "";
  await readXml(source.read(part), {
    open: (element) => {
      name = element.name.slice(element.name.indexOf(":") + 1);
      return true;
    },
    close: () => {
      name = "";
    },
    text: (piece) => {
      if (name !== "") members.set(name, (members.get(name) ?? "") + piece);
    },
  }).catch(() => {});
  return members;
}
