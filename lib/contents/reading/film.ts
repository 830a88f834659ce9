import fs, { type FileHandle } from "node:fs/promises";
import { NO_ORIGIN } from "#lib/domain/evidence/contents.ts";
import { type FileRead, NOTHING } from "./reading.ts";

/** The description of a film; one of many hours is longer, and its end is where cameras write the place. */
const DESCRIPTION_BYTES = 4 * 1024 * 1024;
const BOX_LIMIT = 10_000;

/** ISO 6709, as telephones write where a film was taken: "+38.3045+116.8387/". */
const PLACE = /([+-]\d{1,2}\.\d{2,})([+-]\d{1,3}\.\d{2,})(?:[+-][\d.]+)?(?:CRS\w+)?\//;

/** Where a film says it was taken. */
export async function readFilm(path: string): Promise<FileRead> {
  const handle = await fs.open(path, "r");
  try {
    const [, latitude, longitude] = PLACE.exec(await descriptionOf(handle)) ?? [];
    const position = latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : null;
    const isPlace = position !== null && Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180;
    return { ...NOTHING, origin: { ...NO_ORIGIN, position: isPlace ? position : null } };
  } finally {
    await handle.close();
  }
}

/** The box "moov", its last megabytes where it is longer; "" without one. */
async function descriptionOf(handle: FileHandle): Promise<string> {
  const { size } = await handle.stat();
  for (let [at, boxes] = [0, 0]; at + 16 <= size && boxes < BOX_LIMIT; boxes += 1) {
    const { buffer: head } = await handle.read(Buffer.alloc(16), 0, 16, at);
    const short = head.readUInt32BE(0);
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? size - at : short;
    if (length < 8) return "";
    if (head.toString("latin1", 4, 8) === "moov") {
      const end = Math.min(at + length, size);
      const from = Math.max(at, end - DESCRIPTION_BYTES);
      const { buffer } = await handle.read(Buffer.alloc(end - from), 0, end - from, from);
      return buffer.toString("latin1");
    }
    at += length;
  }
  return "";
}
