import fs from "node:fs";

const COLLECTION = 0x74746366; // "ttcf"
const SINGLE: readonly number[] = [0x00010000, 0x4f54544f, 0x74727565]; // TrueType, "OTTO", "true"
const NAME_TABLE = 0x6e616d65; // "name"
const POSTSCRIPT_NAME = 6;
/** More faces than any file has, more tables than any face. */
const LIMIT = 64;

/** The PostScript names of the faces in a font file, read from its heads alone: such files have 25 MB. Nothing for what is no font. */
export function fontNames(file: string): string[] {
  try {
    const handle = fs.openSync(file, "r");
    try {
      return namesIn((at, length) => read(handle, at, length));
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    return []; // not there, not readable, or not what its name says
  }
}

type Read = (at: number, length: number) => Buffer;

function read(handle: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  if (fs.readSync(handle, bytes, 0, length, at) < length) throw new RangeError("The file ends too early.");
  return bytes;
}

function namesIn(part: Read): string[] {
  const kind = part(0, 4).readUInt32BE();
  if (SINGLE.includes(kind)) return nameOfFace(part, 0);
  if (kind !== COLLECTION) return [];
  const count = Math.min(part(8, 4).readUInt32BE(), LIMIT);
  const offsets = part(12, count * 4);
  return Array.from({ length: count }, (_, index) => nameOfFace(part, offsets.readUInt32BE(index * 4))).flat();
}

function nameOfFace(part: Read, start: number): string[] {
  const count = Math.min(part(start + 4, 2).readUInt16BE(), LIMIT);
  const tables = part(start + 12, count * 16);
  const index = Array.from({ length: count }, (_, each) => tables.readUInt32BE(each * 16)).indexOf(NAME_TABLE);
  return index < 0 ? [] : postscriptName(part, tables.readUInt32BE(index * 16 + 8));
}

/** A record of the table: platform, encoding, language, what it names, length, place. The platforms but Macintosh write UTF-16. */
function postscriptName(part: Read, table: number): string[] {
  const count = part(table + 2, 2).readUInt16BE();
  const strings = table + part(table + 4, 2).readUInt16BE();
  const records = part(table + 6, count * 12);
  for (let at = 0; at < records.length; at += 12) {
    if (records.readUInt16BE(at + 6) !== POSTSCRIPT_NAME) continue;
    const bytes = part(strings + records.readUInt16BE(at + 10), records.readUInt16BE(at + 8));
    return [records.readUInt16BE(at) === 1 ? bytes.toString("latin1") : bytes.swap16().toString("utf16le")];
  }
  return [];
}
