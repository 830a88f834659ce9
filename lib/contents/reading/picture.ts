import fs from "node:fs/promises";
import ExifReader from "exifreader";
import sharp from "sharp";
import { type FileOrigin, NO_ORIGIN } from "#lib/domain/evidence/contents.ts";
import { type FileRead, NOTHING, told } from "./reading.ts";

/** Where cameras and telephones write what they know. */
const HEAD_BYTES = 1024 * 1024;

/** A picture's size and what it tells of its making; it is never unpacked, so its size does no harm. */
export async function readPicture(path: string): Promise<FileRead> {
  const size = await sharp(path, { limitInputPixels: false, failOn: "none" }).metadata().catch(() => null);
  const head = await headOf(path);
  const tags = [await tagsIn(head), ...(size?.exif ? [await tagsIn(size.exif.subarray(EXIF_MARK.length))] : [])];
  const { width, height } = size?.autoOrient ?? { width: 0, height: 0 };
  const picture = width && height ? { width, height } : null;
  // Of a HEIC little can be told where its pictures cannot be unpacked; that says nothing against it.
  const isRead = picture !== null || head.toString("latin1", 4, 8) === "ftyp";
  return { ...NOTHING, reading: isRead ? "none" : "failed", pages: size?.pages && size.pages > 1 ? size.pages : null, picture, origin: originIn(tags) };
}

/** What stands before the tags where a picture carries them; what follows is a TIFF of its own. */
const EXIF_MARK = "Exif\0\0";

async function headOf(path: string): Promise<Buffer> {
  const handle = await fs.open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

type Tags = ReadonlyMap<string, unknown>;

/** The tags by name, as people read them, and the place in degrees. A picture without any has none. */
async function tagsIn(bytes: Buffer): Promise<Tags> {
  const tags = new Map<string, unknown>();
  try {
    const { gps, exif, iptc, xmp, pngText } = await ExifReader.load(bytes, { expanded: true, async: true });
    for (const group of [pngText, xmp, iptc, exif]) {
      for (const [name, tag] of Object.entries(group ?? {})) {
        if (typeof tag === "object" && tag !== null && "description" in tag) tags.set(name, tag.description);
      }
    }
    tags.set("latitude", gps?.Latitude).set("longitude", gps?.Longitude);
  } catch {
    // Nothing that can be read; the picture itself may still be one.
  }
  return tags;
}

function originIn(tags: readonly Tags[]): FileOrigin {
  const first = (...names: string[]): string | null => {
    for (const each of tags) for (const name of names) if (told(each.get(name))) return told(each.get(name));
    return null;
  };
  const [make, model] = [first("Make"), first("Model")];
  const device = make && model && !model.toLowerCase().startsWith(make.toLowerCase()) ? `${make} ${model}` : (model ?? make);
  return {
    ...NO_ORIGIN,
    position: positionIn(tags),
    takenAt: momentOf(first("DateTimeOriginal", "DateTime")),
    device,
    author: first("Artist", "XPAuthor", "By-line", "creator", "Author"),
    program: first("Software", "CreatorTool"),
  };
}

function positionIn(tags: readonly Tags[]): FileOrigin["position"] {
  for (const each of tags) {
    const [latitude, longitude] = [each.get("latitude"), each.get("longitude")];
    if (typeof latitude !== "number" || typeof longitude !== "number") continue;
    // 0° N 0° E is what a camera without a signal writes.
    const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
    if (isPlace) return { latitude, longitude };
  }
  return null;
}

/** "2022:03:09 10:21:33" → "2022-03-09 10:21". */
function momentOf(written: string | null): string | null {
  const parts = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}:\d{2})/.exec(written ?? "");
  return parts && parts[1] !== "0000" ? `${parts[1]}-${parts[2]}-${parts[3]} ${parts[4]}` : null;
}
