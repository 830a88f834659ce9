import fs, { type FileHandle } from "node:fs/promises";
import WordExtractor from "word-extractor";
import { type FileOrigin, NO_ORIGIN } from "#lib/domain/evidence/contents.ts";
import { type FileRead, gathering, NOTHING, readingOf } from "./reading.ts";
import { DOCUMENT_SUMMARY, readProperties, SUMMARY } from "./summary.ts";

/** The older formats of Office and WPS: of a text its words, of all others the summary, and where marks may stand. */
export async function readContainer(path: string): Promise<FileRead> {
  const handle = await fs.open(path, "r");
  try {
    const found = await walk(handle);
    const summary = await summaryOf(handle, found);
    const rest = { ...NOTHING, ...summary, loose: [...found.loose] };
    if (found.isLocked) return { ...rest, reading: "locked" };
    return found.isText ? await readWords(path, rest) : { ...rest, reading: "none" };
  } finally {
    await handle.close();
  }
}

async function readWords(path: string, rest: FileRead): Promise<FileRead> {
  const text = gathering();
  try {
    const document = await new WordExtractor().extract(path);
    const parts = [document.getHeaders(), document.getTextboxes({ includeBody: true }), document.getBody(), document.getFootnotes(), document.getEndnotes(), document.getAnnotations()];
    for (const part of parts) text.add(null, part);
    return { ...rest, reading: readingOf(text), passages: text.passages() };
  } catch {
    return { ...rest, reading: "failed" };
  }
}

type Found = { loose: Set<string>; isText: boolean; isLocked: boolean; summary: number | null; documentSummary: number | null };

const CHUNK = 1024 * 1024;
const OVERLAP = 1024;
const LOOSE_LIMIT = 20_000;

/** 密 in the encodings of these formats, and how to read what stands around it. */
const SIGNS = [
  { bytes: Buffer.from("密", "utf16le"), decoder: new TextDecoder("utf-16le") },
  { bytes: Buffer.from([0xc3, 0xdc]), decoder: new TextDecoder("gb18030") },
] as const;

const entry = (name: string): Buffer => Buffer.from(`${name}\0`, "utf16le");
const [WORDS, PACKAGE] = [entry("WordDocument"), entry("EncryptedPackage")];

/** Once through the file, a piece at a time: the names of its streams, where its summary stands, and every 密. */
async function walk(handle: FileHandle): Promise<Found> {
  const found: Found = { loose: new Set(), isText: false, isLocked: await hasLockedWords(handle), summary: null, documentSummary: null };
  const buffer = Buffer.alloc(CHUNK + OVERLAP);
  for (let at = 0; ; at += CHUNK) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) return found;
    const piece = buffer.subarray(0, bytesRead);
    found.isText ||= piece.includes(WORDS);
    found.isLocked ||= piece.includes(PACKAGE);
    found.summary ??= placeOf(piece, SUMMARY, at);
    found.documentSummary ??= placeOf(piece, DOCUMENT_SUMMARY, at);
    for (const { bytes, decoder } of SIGNS) gatherAround(piece, bytes, decoder, found.loose);
  }
}

function placeOf(piece: Buffer, wanted: Buffer, at: number): number | null {
  const index = piece.indexOf(wanted);
  return index === -1 ? null : at + index;
}

/** What stands around each sign, up to the next that is no text. */
function gatherAround(piece: Buffer, sign: Buffer, decoder: TextDecoder, loose: Set<string>): void {
  for (let at = piece.indexOf(sign); at !== -1 && loose.size < LOOSE_LIMIT; at = piece.indexOf(sign, at + sign.length)) {
    const before = decoder.decode(piece.subarray(Math.max(0, at - 32), at)).split(/\p{Cc}/u).at(-1) ?? "";
    const after = decoder.decode(piece.subarray(at, at + 48)).split(/\p{Cc}/u)[0] ?? "";
    loose.add(before + after);
  }
}

/** The first stream of a .doc with a password begins, as all do, with its magic number, and says so in a flag. */
async function hasLockedWords(handle: FileHandle): Promise<boolean> {
  const { buffer } = await handle.read(Buffer.alloc(12), 0, 12, 512);
  return buffer.readUInt16LE(0) === 0xa5ec && (buffer.readUInt16LE(10) & 0x0100) !== 0;
}

async function summaryOf(handle: FileHandle, { summary, documentSummary }: Found): Promise<{ origin: FileOrigin; pages: number | null }> {
  const own = await readProperties(handle, summary);
  const document = await readProperties(handle, documentSummary);
  const slides = Number(document.get(7) ?? 0);
  const origin = { ...NO_ORIGIN, author: own.get(4) ?? null, lastEditor: own.get(8) ?? null, program: own.get(18) ?? null, company: document.get(15) ?? null };
  return { origin, pages: slides > 0 ? slides : null };
}
