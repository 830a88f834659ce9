import { buffer } from "node:stream/consumers";
import yauzl from "yauzl";
import { zipStream } from "./zip-stream.ts";

const PROPERTIES = "docProps/core.xml";
/** The two times an Office file tells of itself. */
const TIMES = /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<)/g;

/**
 * An Office file as it would be if it had been made at this time: the libraries that write them put in the time of day, so that no
 * file could ever be compared with one made before. The same content and time give the same bytes.
 */
export async function datedPackage(file: Buffer, date: Date): Promise<Buffer> {
  const parts = await partsOf(file);
  const stamp = `$1${date.toISOString().replace(/\.\d{3}Z$/, "Z")}$3`;
  const dated = parts.map(({ name, bytes }) => ({
    name,
    bytes: name === PROPERTIES ? Buffer.from(bytes.toString("utf8").replace(TIMES, stamp)) : bytes,
  }));
  return buffer(zipStream(entriesOf(dated, date), { compress: true }));
}

type Part = { name: string; bytes: Buffer };

async function* entriesOf(parts: readonly Part[], date: Date) {
  for (const { name, bytes } of parts) yield { name, date, contents: [bytes] };
}

/** The parts of a package in their order. */
async function partsOf(file: Buffer): Promise<Part[]> {
  const zip = await yauzl.fromBufferPromise(file, { lazyEntries: true });
  const parts: Part[] = [];
  for await (const entry of zip.eachEntry()) {
    parts.push({ name: entry.fileName, bytes: await buffer(await zip.openReadStreamPromise(entry)) });
  }
  return parts;
}
