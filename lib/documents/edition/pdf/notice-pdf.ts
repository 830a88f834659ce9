import { buffer } from "node:stream/consumers";
import Pdf from "pdfkit";
import { writable } from "#lib/domain/ledger-sheet/cell-text.ts";
import { instantOf } from "#lib/domain/day.ts";
import type { EditionSource } from "#lib/domain/notice/edition.ts";
import type { ChineseFaces } from "./faces.ts";
import { type Line, linesOf } from "./line-breaking.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { Typesetter } from "./typesetter.ts";

const MM = 72 / 25.4;
/** GB/T 9704-2012 (5.2): text of 156 by 225 mm, 22 lines of 28 characters. */
const PAGE = { left: 28 * MM, top: 37 * MM, width: 156 * MM, height: 225 * MM, lines: 22, characters: 28 } as const;
const PITCH = PAGE.height / PAGE.lines;
const CHARACTER = PAGE.width / PAGE.characters;
const SIZE = 16;
/** From the middle of a line down to where its characters stand, in parts of their size. */
const STAND = 0.37;

type Laid = { piece: Piece; lines: Line[]; rows: number };

/** 通报 as a tagged PDF in the layout of official documents, with what it needs of the faces inside. The same edition and faces give the same bytes. */
export async function noticePdf(source: EditionSource, faces: ChineseFaces): Promise<Buffer> {
  const { content, approvedOn } = source;
  const date = instantOf(approvedOn);
  const document = new Pdf({
    ...{ size: "A4", margin: 0, autoFirstPage: false, bufferPages: true, font: "" },
    ...{ pdfVersion: "1.7", tagged: true, lang: "zh-CN", displayTitle: true },
    info: { Title: content.title, Author: content.party, Producer: "", Creator: "", CreationDate: date, ModDate: date },
  });
  const bytes = buffer(document);
  setPieces(document, new Typesetter(document, faces), piecesOf(source));
  document.appendXML(ACCESSIBLE);
  document.end();
  return bytes;
}

/** Says that the file keeps to PDF/UA: everything in it is tagged, has a language, and comes with its faces. */
const ACCESSIBLE = '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

function setPieces(document: PDFKit.PDFDocument, setter: Typesetter, pieces: readonly Piece[]): void {
  const laid = pieces.map((piece) => laidOut(setter, piece));
  const root = document.struct("Document");
  document.addStructure(root);
  document.addPage();
  const bookmark = bookmarks(document);
  let row = 0;
  for (const [index, each] of laid.entries()) {
    const after = laid.slice(index + 1);
    if (row > 0 && row + needOfLine(each, 0, after) > PAGE.lines) row = nextPage(document);
    const put = () => {
      for (const [at, line] of each.lines.entries()) {
        if (at > 0 && row + needOfLine(each, at, after) > PAGE.lines) row = nextPage(document);
        if (at === 0) bookmark(each.piece);
        setLine(setter, each.piece, line, row);
        row += each.rows / each.lines.length;
      }
    };
    if (each.piece.text === "") row += 1;
    else root.add(document.struct(each.piece.tag, {}, put));
    row = Math.round(row);
  }
  root.end();
  numberPages(document, setter);
}

/** The notice's headings as the bookmarks of the file, each under the one above it. */
function bookmarks(document: PDFKit.PDFDocument): (piece: Piece) => void {
  const open: { level: number; item: PDFKit.PDFOutline }[] = [];
  return ({ tag, text }) => {
    const level = Number(tag.slice(1));
    if (!(level > 1)) return;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const above = open.at(-1)?.item ?? document.outline;
    open.push({ level, item: above.addItem(text) });
  };
}

/** How many rows a line needs on its page: headings stand together with what they head, a text's last line with what it is kept with. */
function needOfLine({ piece, rows, lines }: Laid, at: number, after: readonly Laid[]): number {
  if (piece.tag !== "P") return at === 0 ? Math.min(rows + needOf(after), PAGE.lines) : 1;
  return piece.keepNext && at === lines.length - 1 ? 1 + needOf(after) : 1;
}

/** How many rows have to stand on the same page as what is before them: one of text, or the whole chain down to it. */
function needOf(after: readonly Laid[]): number {
  const [next, ...rest] = after;
  if (!next) return 0;
  return next.piece.keepNext && (next.rows === 1 || next.piece.tag !== "P") ? next.rows + needOf(rest) : 1;
}

/** Also from within a paragraph, which then goes on there as the same one. */
function nextPage(document: PDFKit.PDFDocument): number {
  document.continueOnNewPage();
  return 0;
}

/** Titles are set wider apart than text is, and take as many whole rows as they need. */
function laidOut(setter: Typesetter, piece: Piece): Laid {
  const setting = settingOf(piece);
  const indent = piece.indent * CHARACTER;
  const width = PAGE.width - piece.rightFree * CHARACTER;
  const measure = (text: string) => setter.widthOf(text, setting);
  const lines = writable(piece.text).replaceAll("\t", " ").trim().split("\n").flatMap((text) => linesOf(text, { width, indent, measure }));
  return { piece, lines, rows: piece.size > SIZE ? Math.ceil((lines.length * 34) / PITCH) : lines.length };
}

/** Text is set a trace closer than its size, so that 28 characters come to 156 mm. */
function settingOf({ face, size }: Piece) {
  return { face, size, spacing: size === SIZE ? CHARACTER - SIZE : 0 };
}

function setLine(setter: Typesetter, piece: Piece, line: Line, row: number): void {
  const { align, rightFree, indent } = piece;
  const setting = settingOf(piece);
  const first = piece.indent > 0 && line.first ? indent * CHARACTER : 0;
  const room = PAGE.width - rightFree * CHARACTER - first;
  const free = room - line.width;
  const spread = align === "left" && line.full ? free / Math.max(1, [...line.text].length - 1) : 0;
  const shift = align === "center" ? free / 2 : align === "right" ? free : 0;
  const baseline = PAGE.top + (row + 0.5) * PITCH + setting.size * STAND;
  setter.set(line.text, PAGE.left + first + shift, baseline, { ...setting, spacing: setting.spacing + spread });
}

/** — 1 —, 7 mm below the text, one character in from the outer edge (7.5); no part of what is read. */
function numberPages(document: PDFKit.PDFDocument, setter: Typesetter): void {
  const setting = { face: "song", size: 14, spacing: 0 } as const;
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    const text = `— ${page + 1} —`;
    const outer = page % 2 === 0 ? PAGE.width - setter.widthOf(text, setting) - setting.size : setting.size;
    document.markContent("Artifact", { type: "Pagination" });
    setter.set(text, PAGE.left + outer, PAGE.top + PAGE.height + 7 * MM + setting.size, setting);
    document.endMarkedContent();
  }
}
