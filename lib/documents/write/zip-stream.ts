import { once } from "node:events";
import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";

/** One file of an archive: its path, the time it carries, and its bytes, read when its turn comes. */
export type ZipEntry = { name: string; date: Date; contents: AsyncIterable<Uint8Array> | Iterable<Uint8Array> };

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

/**
 * A .zip archive of these entries, made while it is read: the next entry is asked for when the one before is through, nothing is read
 * ahead of whoever reads the archive, and where that one goes away, what is open is closed. Names are in UTF-8 and marked as such;
 * beyond 4 GB it goes on as Zip64. Nothing in it depends on when, where or by whom it is made. Bytes are put in as they are, as
 * scans and films cannot be pressed any further, unless `compress` says otherwise. An entry that fails ends the archive as broken.
 */
export function zipStream(entries: AsyncIterable<ZipEntry>, { compress = false } = {}): Readable {
  const zip = new ZipFile();
  const archive = zip.outputStream.pipe(new PassThrough());
  const gone = new AbortController();
  archive.once("close", () => gone.abort());
  zip.on("error", (error) => archive.destroy(error));
  putAll(zip, entries, compress, gone.signal).catch((error: unknown) => {
    archive.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return archive;
}

async function putAll(zip: ZipFile, entries: AsyncIterable<ZipEntry>, compress: boolean, gone: AbortSignal): Promise<void> {
  for await (const entry of entries) await put(zip, entry, compress, gone);
  zip.end();
}

/** Resolves when the last byte of the entry was taken over. */
async function put(zip: ZipFile, { name, date, contents }: ZipEntry, compress: boolean, gone: AbortSignal): Promise<void> {
  gone.throwIfAborted();
  const bytes = Readable.from(contents, { objectMode: false });
  try {
    zip.addReadStream(bytes, name, { mtime: wallClock(date), forceDosTimestamp: true, compress });
    await once(bytes, "end", { signal: gone });
  } finally {
    bytes.destroy();
  }
}

/** A zip file's times have no zone. This one's clock shows what Shanghai's does, whatever the zone of this machine. */
function wallClock(date: Date): Date {
  return new Date(new Date(date.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, -1));
}
