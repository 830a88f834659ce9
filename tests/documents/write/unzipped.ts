import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import yauzl, { type Entry, type ZipFile } from "yauzl";

/** The parts of an Office file by their names, as text. */
export async function unzipped(file: Buffer): Promise<Map<string, string>> {
  const open = promisify<Buffer, { lazyEntries: boolean }, ZipFile>(yauzl.fromBuffer);
  const zip = await open(file, { lazyEntries: true });
  const parts = new Map<string, string>();
  return new Promise((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        return buffer(stream).then((bytes) => parts.set(entry.fileName, bytes.toString("utf8")) && zip.readEntry(), reject);
      });
    });
    zip.on("end", () => resolve(parts)).on("error", reject);
    zip.readEntry();
  });
}
