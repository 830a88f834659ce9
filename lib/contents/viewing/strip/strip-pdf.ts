import fs from "node:fs/promises";
import { decodePDFRawStream, PDFArray, type PDFContext, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { withoutNotes } from "./jpeg-notes.ts";

/** What tells of the making, runs, or holds other files. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...["Metadata", "PieceInfo", "LastModified", "JS", "JavaScript", "AA", "OpenAction", "EmbeddedFiles", "AF", "EF", "Collection", "XFA"],
  // Signers and their certificates, which a changed file does not bear out; pictures of pages as they once were.
  ...["DSS", "Perms", "Thumb"],
]);
/** Of a note on a page: who wrote it, and when. */
const OF_NOTES: ReadonlySet<string> = new Set(["T", "NM", "CreationDate", "M", "RC"]);
/** What these hold goes by names that the file chose: a font may well be called JS. */
const CHOSEN_NAMES: ReadonlySet<string> = new Set([
  ...["Font", "XObject", "ExtGState", "ColorSpace", "Pattern", "Shading", "Properties", "CharProcs", "N", "D", "R", "Dests", "RoleMap", "ClassMap"],
]);
const ACTIONS: ReadonlySet<string> = new Set(["JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "Rendition", "RichMediaExecute"]);
/** How notes begin, in a photo of whatever format. */
const NOTES = ["Exif\0\0", "http://ns.adobe.com/x", "<x:xmpmeta", "Photoshop 3.0"];
const HOLDS_FILE: ReadonlySet<string> = new Set(["FileAttachment", "RichMedia", "Movie", "Sound", "Screen", "3D"]);

/**
 * Writes a PDF anew without who made it with what (Info, XMP, authors of notes, Exif in its photos), without scripts and without
 * files inside it. What nothing refers to any more, as earlier states of the file, stays behind. Fails where it has a password.
 */
export async function stripPdf(path: string, output: string): Promise<void> {
  const pdf = await PDFDocument.load(await fs.readFile(path), { updateMetadata: false });
  const { context } = pdf;
  context.trailerInfo.Info = undefined;
  const reached = clean(context);
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
  await fs.writeFile(output, await pdf.save({ updateFieldAppearances: false, addDefaultPage: false }));
}

type Visit = { object: PDFObject; namesChosen: boolean };

/** Takes out what is to go, from the root of the file down; answers what is still referred to. */
function clean(context: PDFContext): Set<PDFRef> {
  const reached = new Set<PDFRef>();
  const root = context.trailerInfo.Root;
  const left: Visit[] = root ? [{ object: root, namesChosen: false }] : [];
  for (let visit = left.pop(); visit; visit = left.pop()) {
    const { object, namesChosen } = visit;
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      const target = context.lookup(object);
      if (target) left.push({ object: target, namesChosen });
    } else if (object instanceof PDFArray) {
      cleanArray(object, context);
      for (const each of object.asArray()) left.push({ object: each, namesChosen: false });
    } else if (object instanceof PDFDict) left.push(...cleanDict(object, context, namesChosen));
    else if (object instanceof PDFStream) {
      left.push({ object: object.dict, namesChosen: false });
      if (object instanceof PDFRawStream) cleanPhoto(object);
    }
  }
  return reached;
}

function cleanDict(dict: PDFDict, context: PDFContext, namesChosen: boolean): Visit[] {
  const isNote = nameOf(dict, "Subtype") !== null && nameOf(dict, "Subtype") !== "Widget" && dict.has(PDFName.of("Rect"));
  const left: Visit[] = [];
  for (const [key, object] of dict.entries()) {
    const name = key.decodeText();
    const goes = !namesChosen && (LEFT_OUT.has(name) || (isNote && OF_NOTES.has(name)));
    if (goes || isUnwanted(context.lookup(object))) dict.delete(key);
    else left.push({ object, namesChosen: CHOSEN_NAMES.has(name) });
  }
  return left;
}

function cleanArray(array: PDFArray, context: PDFContext): void {
  for (let at = array.size() - 1; at >= 0; at -= 1) if (isUnwanted(context.lookup(array.get(at)))) array.remove(at);
}

/** An action that does more than turn pages and open addresses, a note that holds a file, or a signature: who signed, where and by which certificate. */
function isUnwanted(object: PDFObject | undefined): boolean {
  if (!(object instanceof PDFDict)) return false;
  if (object.has(PDFName.of("ByteRange"))) return true;
  return ACTIONS.has(nameOf(object, "S") ?? "") || HOLDS_FILE.has(nameOf(object, "Subtype") ?? "");
}

function nameOf(dict: PDFDict, key: string): string | null {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
}


/** Photos lie in a PDF as the camera wrote them, some packed once more. Fails where one holds notes that cannot be taken out of it. */
function cleanPhoto(stream: PDFRawStream): void {
  const filters = filtersOf(stream.dict);
  const kind = filters.at(-1);
  if (kind !== "DCTDecode" && kind !== "JPXDecode") return;
  const cleaned = filters.length === 1 && kind === "DCTDecode" ? withoutNotes(stream.contents) : null;
  if (cleaned) stream.updateContents(cleaned);
  else if (NOTES.some((note) => unpacked(stream, filters.slice(0, -1)).includes(note))) throw new TypeError("a photo whose notes stay in it");
}

function filtersOf(dict: PDFDict): string[] {
  const filter = dict.lookup(PDFName.of("Filter"));
  const all = filter instanceof PDFArray ? filter.asArray().map((each) => dict.context.lookup(each)) : [filter];
  return all.map((each) => (each instanceof PDFName ? each.decodeText() : ""));
}

/** What lies in a stream below these filters. */
function unpacked({ dict, contents }: PDFRawStream, filters: readonly string[]): Buffer {
  const packed = PDFRawStream.of(dict.clone(dict.context), contents);
  packed.dict.set(PDFName.of("Filter"), dict.context.obj([...filters]));
  return Buffer.from(decodePDFRawStream(packed).decode());
}
