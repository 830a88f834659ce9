import type { Face } from "../../write/official-style.ts";
import type { ChineseFaces, FaceFile } from "./faces.ts";

/** How a stretch is set: `spacing` is added behind every character, in points. */
export type Setting = { face: Face; size: number; spacing: number };

/** Which faces are asked, in turn, for a character that the one asked for lacks. */
const STAND_INS: readonly Face[] = ["body", "song", "hei", "title", "kai"];

/** Puts text into a PDF in the faces of official documents, and tells how wide it comes out. */
export class Typesetter {
  readonly #document: PDFKit.PDFDocument;
  readonly #faces: ChineseFaces;
  readonly #widths = new Map<string, number>();
  readonly #holders = new Map<string, Face>();

  constructor(document: PDFKit.PDFDocument, faces: ChineseFaces) {
    this.#document = document;
    this.#faces = faces;
    for (const each of Object.values(faces)) document.registerFont(nameOf(each), each.file, each.within ?? undefined);
  }

  /** How wide a text comes out in points, each character with its spacing. */
  widthOf(text: string, { face, size, spacing }: Setting): number {
    return [...text].reduce((sum, character) => sum + this.#advance(character, face) * size + spacing, 0);
  }

  /** Puts one line with its characters standing on `baseline`. */
  set(text: string, x: number, baseline: number, setting: Setting): void {
    let left = x;
    for (const { held, face } of this.#runs(text, setting.face)) {
      this.#document.font(nameOf(this.#faces[face]), setting.size).text(held, left, baseline, { lineBreak: false, baseline: "alphabetic", characterSpacing: setting.spacing });
      left += this.widthOf(held, setting);
    }
  }

  #runs(text: string, face: Face): { held: string; face: Face }[] {
    const runs: { held: string; face: Face }[] = [];
    for (const character of text) {
      const holder = this.#holderOf(character, face);
      const last = runs.at(-1);
      if (last?.face === holder) last.held += character;
      else runs.push({ held: character, face: holder });
    }
    return runs;
  }

  /** In parts of the size. */
  #advance(character: string, face: Face): number {
    const key = face + character;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const width = this.#document.font(nameOf(this.#faces[this.#holderOf(character, face)]), 1000).widthOfString(character) / 1000;
    this.#widths.set(key, width);
    return width;
  }

  #holderOf(character: string, face: Face): Face {
    const key = face + character;
    const known = this.#holders.get(key);
    if (known) return known;
    const holder = [face, ...STAND_INS].find((each) => this.#holds(each, character)) ?? face;
    this.#holders.set(key, holder);
    return holder;
  }

  #holds(face: Face, character: string): boolean {
    this.#document.font(nameOf(this.#faces[face]));
    const current: unknown = Reflect.get(this.#document, "_font");
    return tellsGlyphs(current) && current.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  }
}

/** Two faces of the document may come from one file, which is then opened and taken in once: it may be 25 MB. */
function nameOf({ file, within }: FaceFile): string {
  return `${file}#${within ?? ""}`;
}

type TellsGlyphs = { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } };

/** What pdfkit keeps of a font is not in its types. */
function tellsGlyphs(font: unknown): font is TellsGlyphs {
  if (typeof font !== "object" || font === null || !("font" in font)) return false;
  const { font: inner } = font;
  return typeof inner === "object" && inner !== null && "hasGlyphForCodePoint" in inner && typeof inner.hasGlyphForCodePoint === "function";
}
