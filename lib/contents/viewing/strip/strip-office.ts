import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import sharp from "sharp";
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { ZipFile as NewZip } from "yazl";
import { extensionOf } from "#lib/domain/evidence/file.ts";
import { withoutNotes } from "./jpeg-notes.ts";
import { emptied, isThumbnail, mayHoldNames, withoutNames } from "./office-parts.ts";

/** A part that is changed is held in memory; no text is longer. */
const PART_LIMIT_BYTES = 64 * 1024 ** 2;
const PARTS_LIMIT = 10_000;
/** A table in a document in a presentation: no deeper. */
const DEEPEST = 3;
/** The oldest day that a ZIP file can tell: when the parts were written is nobody's business. */
const mtime = new Date(1980, 0, 1);

/** What may lie inside a document: pictures that are freed of their notes or have none, and documents that get a copy of their own. */
const KNOWN_INSIDE = /\/media\/[^/]+\.(jpe?g|jpe|jfif|png|tiff?|webp|gif|bmp|emf|wmf|emz|wmz|svg)$|\/embeddings\/[^/]+\.(docx|xlsx|pptx)$/i;
/** Who signed it, by certificate: a copy that was changed bears nobody's signature. */
const SIGNATURES = /^_xmlsignatures\//i;

/** Writes a .docx, .xlsx or .pptx anew, part by part, without who made it. Fails where it holds what cannot be freed of that. */
export async function stripOffice(path: string, output: string): Promise<void> {
  const copy = new NewZip();
  const written = pipeline(copy.outputStream, createWriteStream(output));
  // Heard below, once the parts are in.
  written.catch(() => {});
  await copyParts(await openPromise(path, { validateEntrySizes: true, autoClose: false }), copy, 1);
  copy.end();
  await written;
}

async function copyParts(from: ZipFile, to: NewZip, depth: number): Promise<void> {
  if (from.entryCount > PARTS_LIMIT || depth > DEEPEST) throw new RangeError("too many parts");
  for await (const entry of from.eachEntry()) {
    const { fileName } = entry;
    if (fileName.endsWith("/")) continue;
    if (SIGNATURES.test(fileName)) throw new TypeError("is signed");
    if (/\/embeddings\/|\/media\//i.test(fileName) && !KNOWN_INSIDE.test(fileName)) throw new TypeError("holds another kind of file");
    if (isThumbnail(fileName)) continue;
    const bytes = await changed(from, entry, depth);
    if (bytes) to.addBuffer(bytes, fileName, { mtime });
    else to.addReadStream(await from.openReadStreamPromise(entry), fileName, { mtime });
  }
}

/** A part in its new form; null where it stays as it is. */
async function changed(from: ZipFile, entry: Entry, depth: number): Promise<Buffer | null> {
  const name = entry.fileName;
  const empty = emptied(name);
  if (empty !== null) return Buffer.from(empty);
  if (mayHoldNames(name)) return Buffer.from(withoutNames(name, textOf(await read(from, entry))));
  switch (extensionOf(name)) {
    case "jpg":
    case "jpeg":
    case "jpe":
    case "jfif":
      return withoutExif(await read(from, entry));
    case "png":
      return sharp(await read(from, entry)).png().toBuffer();
    case "tif":
    case "tiff":
      return sharp(await read(from, entry)).tiff().toBuffer();
    case "webp":
      return sharp(await read(from, entry)).webp().toBuffer();
    case "docx":
    case "xlsx":
    case "pptx":
      return embedded(await read(from, entry), depth + 1);
    default:
      return null;
  }
}

/** A photo that lies as the camera held it is turned for good: what said so goes. */
async function withoutExif(photo: Buffer): Promise<Buffer> {
  const { orientation = 1 } = await sharp(photo).metadata();
  const plain = orientation === 1 ? withoutNotes(photo) : null;
  return plain ? Buffer.from(plain) : sharp(photo).autoOrient().jpeg({ quality: 92 }).toBuffer();
}

/** A table behind a chart is a whole file of its own. */
async function embedded(bytes: Buffer, depth: number): Promise<Buffer> {
  const copy = new NewZip();
  await copyParts(await fromBufferPromise(bytes, { validateEntrySizes: true }), copy, depth);
  copy.end();
  return collected(copy.outputStream);
}

async function read(from: ZipFile, entry: Entry): Promise<Buffer> {
  return collected(await from.openReadStreamPromise(entry));
}

async function collected(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    if (size > PART_LIMIT_BYTES) throw new RangeError("a part is too large");
    pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces);
}

/** XML in another encoding than UTF-8 could hide names from what looks for them. */
function textOf(bytes: Buffer): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
