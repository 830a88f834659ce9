import type { FileHandle } from "node:fs/promises";
import { told } from "./reading.ts";

/** What the property sets of an OLE container are known by: SummaryInformation and DocumentSummaryInformation (MS-OLEPS). */
export const SUMMARY = Buffer.from("e0859ff2f94f6810ab9108002b27b3d9", "hex");
export const DOCUMENT_SUMMARY = Buffer.from("02d5cdd59c2e1b10939708002b2cf9ae", "hex");

/** The format's id stands this far into its stream. */
const ID_AT = 28;
const STREAM_BYTES = 4096;
const PROPERTY_LIMIT = 100;

const CODE_PAGES: ReadonlyMap<number, string> = new Map([[936, "gb18030"], [54936, "gb18030"], [65001, "utf-8"], [1200, "utf-16le"], [950, "big5"]]);

/**
 * The texts and whole numbers of the property set whose id stands at `idAt`, by their number. Such a set is short and lies in one
 * piece; one that does not tells nothing.
 */
export async function readProperties(handle: FileHandle, idAt: number | null): Promise<Map<number, string>> {
  if (idAt === null || idAt < ID_AT) return new Map();
  const { buffer } = await handle.read(Buffer.alloc(STREAM_BYTES), 0, STREAM_BYTES, idAt - ID_AT);
  try {
    return propertiesOf(buffer);
  } catch (error) {
    // An offset that leads out of the stream.
    if (error instanceof RangeError) return new Map();
    throw error;
  }
}

function propertiesOf(stream: Buffer): Map<number, string> {
  const set = stream.subarray(stream.readUInt32LE(ID_AT + 16));
  const count = Math.min(set.readUInt32LE(4), PROPERTY_LIMIT);
  const places = Array.from({ length: count }, (_, index) => [set.readUInt32LE(8 + 8 * index), set.readUInt32LE(12 + 8 * index)] as const);
  const codePageAt = places.find(([id]) => id === 1)?.[1];
  const encoding = CODE_PAGES.get(codePageAt === undefined ? 0 : set.readUInt16LE(codePageAt + 4)) ?? "windows-1252";
  const properties = new Map<number, string>();
  for (const [id, at] of places) {
    const value = told(valueAt(set, at, new TextDecoder(encoding)));
    if (value !== null) properties.set(id, value);
  }
  return properties;
}

/** VT_LPSTR in the set's code page, VT_LPWSTR, VT_I4. */
function valueAt(set: Buffer, at: number, decoder: TextDecoder): string | null {
  const length = set.readUInt32LE(at + 4);
  const from = at + 8;
  switch (set.readUInt16LE(at)) {
    case 0x1e:
      return decoder.decode(set.subarray(from, from + length)).split("\0")[0] ?? null;
    case 0x1f:
      return new TextDecoder("utf-16le").decode(set.subarray(from, from + 2 * length)).split("\0")[0] ?? null;
    case 0x03:
      return String(length);
    default:
      return null;
  }
}
