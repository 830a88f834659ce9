import fs from "node:fs/promises";
import { PDFArray, type PDFContext, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { withoutNotes } from "./jpeg-notes.ts";

/** What tells of the making, runs, or holds other files. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...["Metadata", "PieceInfo", "LastModified", "JS", "JavaScript", "AA", "OpenAction", "EmbeddedFiles", "AF", "EF", "Collection", "XFA"],
]);
/** Of a note on a page: who wrote it, and when. */
const OF_NOTES: ReadonlySet<string> = new Set(["T", "NM", "CreationDate", "M", "RC"]);
/** What these hold goes by names that the file chose: a font may well be called JS. */
const CHOSEN_NAMES: ReadonlySet<string> = new Set([
  ...["Font", "XObject", "ExtGState", "ColorSpace", "Pattern", "Shading", "Properties", "CharProcs", "N", "D", "R", "Dests", "RoleMap", "ClassMap"],
]);
const ACTIONS: ReadonlySet<string> = new Set(["JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "Rendition", "RichMediaExecute"]);
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

/** An action that does more than turn pages and open addresses, or a note that holds a file. */
function isUnwanted(object: PDFObject | undefined): boolean {
  if (!(object instanceof PDFDict)) return false;
  return ACTIONS.has(nameOf(object, "S") ?? "") || HOLDS_FILE.has(nameOf(object, "Subtype") ?? "");
}

function nameOf(dict: PDFDict, key: string): string | null {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
}

/** Photos lie in a PDF as the camera wrote them. */
function cleanPhoto(stream: PDFRawStream): void {
  const filter = stream.dict.lookup(PDFName.of("Filter"));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (!(only instanceof PDFName) || only.decodeText() !== "DCTDecode") return;
  const cleaned = withoutNotes(stream.contents);
  if (cleaned) stream.updateContents(cleaned);
}
