import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { ArchiveItem, FindingArchive, MadeDocument } from "#lib/domain/archive/archive.ts";
import type { Absence, ArchivedFile } from "#lib/domain/archive/file.ts";
import { MANIFEST, manifestLine } from "#lib/domain/archive/manifest.ts";
import { archiveOutline, latestOf, noticePath } from "#lib/domain/archive/outline.ts";
import { absentWords, differsWords, noticeText, REMARKS, remarksText } from "#lib/domain/labels/archive.ts";
import { findingIndex } from "#lib/documents/write/archive-index.ts";
import { closureSheetDocx } from "#lib/documents/write/closure-sheet-docx.ts";
import { datedPackage } from "#lib/documents/write/dated-package.ts";
import { findingRecordDocx } from "#lib/documents/write/finding-record-docx.ts";
import type { ZipEntry } from "#lib/documents/write/zip-stream.ts";
import { BytesMissing, type EvidenceStore } from "#lib/evidence/store.ts";

/** What an archive tells at its end: a line of the manifest for each entry, and what was wrong. */
export type Ledger = { readonly lines: string[]; readonly remarks: string[] };

/** Where the bytes come from, the folder the entries go into ("" or ending in "/"), and what is written down for the end. */
export type Source = { store: EvidenceStore; folder: string; ledger: Ledger };

/** 销号档案 of one finding, entry by entry, each file read when its turn comes. */
export async function* findingArchiveEntries(archive: FindingArchive, store: EvidenceStore): AsyncGenerator<ZipEntry> {
  const ledger: Ledger = { lines: [], remarks: [] };
  yield* findingEntries(archive, archiveOutline(archive), { store, folder: "", ledger });
  yield* closingEntries(ledger, latestOf(archive));
}

/** The entries of one finding without the end of the archive they are in. */
export async function* findingEntries(archive: FindingArchive, items: readonly ArchiveItem[], source: Source): AsyncGenerator<ZipEntry> {
  const made = await madeDocuments(archive, items);
  for (const item of items) {
    const { content, path, at } = item;
    if ("made" in content) yield wholeEntry(`${source.folder}${path}`, at, made[content.made], source.ledger);
    else if (content.file.absence !== null) yield noticeEntry(item.path, content.file, content.file.absence, source);
    else yield* fileEntry(path, content.file, source);
  }
}

/** What was wrong, where anything was; then the manifest, which covers every entry but itself. */
export function* closingEntries(ledger: Ledger, date: Date): Generator<ZipEntry> {
  if (ledger.remarks.length > 0) yield wholeEntry(REMARKS, date, textFile(remarksText(ledger.remarks)), ledger);
  yield { name: MANIFEST, date, contents: [Buffer.from(ledger.lines.join(""))] };
}

/** An entry whose bytes are at hand. */
export function wholeEntry(name: string, date: Date, bytes: Buffer, { lines }: Ledger): ZipEntry {
  lines.push(manifestLine(sha256Of(bytes), name));
  return { name, date, contents: [bytes] };
}

function noticeEntry(path: string, file: ArchivedFile, absence: Absence, { folder, ledger }: Source): ZipEntry {
  ledger.remarks.push(absentWords(`${folder}${path}`, absence));
  return wholeEntry(`${folder}${path}`, file.sentAt, textFile(noticeText(file, absence)), ledger);
}

/**
 * A file out of the store. One that the store has lost leaves a notice in its place. One that proves to be another than the one on record
 * when its last byte has gone out is named among the remarks, and the manifest, which holds the hash on record, does not accept it.
 * Where the store fails in any other way, the archive breaks off, to be taken again.
 */
async function* fileEntry(path: string, file: ArchivedFile, source: Source): AsyncGenerator<ZipEntry> {
  const { store, folder, ledger } = source;
  const bytes = await openedFile(store, file.sha256);
  if (bytes === null) {
    yield noticeEntry(noticePath(path), file, "missing", source);
    return;
  }
  const hash = createHash("sha256");
  const name = `${folder}${path}`;
  try {
    yield { name, date: file.sentAt, contents: hashed(bytes, hash) };
  } finally {
    bytes.destroy();
  }
  ledger.lines.push(manifestLine(file.sha256, name));
  if (hash.digest("hex") !== file.sha256) ledger.remarks.push(differsWords(name));
}

async function openedFile(store: EvidenceStore, sha256: string): Promise<Readable | null> {
  try {
    return await store.open(sha256);
  } catch (error) {
    if (error instanceof BytesMissing) return null;
    throw error;
  }
}

async function* hashed(bytes: Readable, hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  const chunks: AsyncIterable<Uint8Array> = bytes;
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

/** The documents of an archive, dated by what they tell of, so that the same state gives the same bytes; the index holds the others' hashes. */
async function madeDocuments(archive: FindingArchive, items: readonly ArchiveItem[]): Promise<Record<MadeDocument, Buffer>> {
  const date = latestOf(archive);
  const sheet = await datedPackage(await closureSheetDocx(archive), date);
  const course = await datedPackage(await findingRecordDocx(archive), date);
  const known = { sheet, course };
  const listed = items.map((item) => {
    const { content } = item;
    if (!("made" in content) || content.made === "index") return item;
    const bytes = known[content.made];
    return { ...item, size: bytes.length, sha256: sha256Of(bytes) };
  });
  return { sheet, course, index: await datedPackage(await findingIndex(archive.finding, listed), date) };
}

/** A text as the oldest editor still in use opens it: told as UTF-8 by its first bytes. */
function textFile(text: string): Buffer {
  return Buffer.from(`\uFEFF${text}`);
}

function sha256Of(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
