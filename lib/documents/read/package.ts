import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { damaged, Unreadable } from "./unreadable.ts";

/** No document has as many parts. */
const PART_LIMIT = 10_000;
/** What all parts that are read may come to, unpacked. */
const UNPACKED_LIMIT_BYTES = 64 * 1024 * 1024;
/** Beyond the first megabytes nothing that people wrote shrinks to less than this share. */
const RATIO_LIMIT = 250;
const RATIO_FROM_BYTES = 8 * 1024 * 1024;

/** An opened .docx or .xlsx: its parts by name, whatever the case. Reading one twice counts twice against the limit. */
export type Package = {
  has(name: string): boolean;
  close(): void;
  /** A part's bytes as they are unpacked; none where there is no such part. */
  read(name: string): AsyncGenerator<Uint8Array, void, undefined>;
};

/** Refuses what is not a whole ZIP file, has a password, or unpacks to more than a document can hold. Headers are not believed. */
export function openPackage(bytes: Uint8Array): Promise<Package> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return packageOf(() => fromBufferPromise(buffer, { validateEntrySizes: true }));
}

/** The same of a file, which is read here and there and never as a whole: a document full of pictures may be of any size. */
export function openPackageFile(path: string): Promise<Package> {
  return packageOf(() => openPromise(path, { validateEntrySizes: true, autoClose: false }));
}

async function packageOf(open: () => Promise<ZipFile>): Promise<Package> {
  const { file, entries } = await directoryOf(open);
  let unpacked = 0;
  const count = (length: number): void => {
    unpacked += length;
    if (unpacked > UNPACKED_LIMIT_BYTES) throw tooLarge();
  };
  return {
    has: (name) => entries.has(name.toLowerCase()),
    close: () => file.close(),
    async *read(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry) yield* unpack(file, entry, count);
    },
  };
}

function tooLarge(): Unreadable {
  return new Unreadable({ code: "documentUnpacksTooLarge", field: "file" });
}

async function directoryOf(open: () => Promise<ZipFile>): Promise<{ file: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>();
  try {
    const file = await open();
    if (file.entryCount > PART_LIMIT) throw tooLarge();
    for await (const entry of file.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      if (!entries.has(name)) entries.set(name, entry);
    }
    return { file, entries };
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged();
  }
}

async function* unpack(file: ZipFile, entry: Entry, count: (length: number) => void): AsyncGenerator<Uint8Array, void, undefined> {
  if (entry.isEncrypted()) throw new Unreadable({ code: "documentEncrypted", field: "file" });
  let length = 0;
  let sum = 0;
  try {
    for await (const piece of await file.openReadStreamPromise(entry)) {
      length += piece.length;
      count(piece.length);
      if (length > RATIO_FROM_BYTES && length > RATIO_LIMIT * entry.compressedSize) throw tooLarge();
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged();
  }
  if (sum !== entry.crc32) throw damaged();
}
