import fs from "node:fs/promises";
import heicConvert from "heic-convert";
import sharp, { type Sharp } from "sharp";
import { extensionOf } from "#lib/domain/evidence/file.ts";
import { PICTURE_LIMIT_PIXELS } from "#lib/domain/evidence/viewing.ts";
import { NotShown } from "./not-shown.ts";

/** Photos of phones have ten; the whole file is held in memory. */
const HEIC_LIMIT_BYTES = 60 * 1024 ** 2;
/** Where a HEIC tells its size: near the beginning. */
const HEIC_HEAD_BYTES = 256 * 1024;

const TOO_LARGE = { code: "pictureTooLarge", pixels: PICTURE_LIMIT_PIXELS } as const;

/** An opened photo and how many pages it has (1, but for a TIFF). */
export type Photo = { image: Sharp; pages: number };

/**
 * Opens a photo, or a page of a TIFF, turned upright as the camera noted. Refuses one of too many pixels before any is unpacked, and
 * a page that it has not.
 */
export async function openPhoto(path: string, fileName: string, page: number): Promise<Photo> {
  const source = extensionOf(fileName) === "heic" ? await heicAsJpeg(path) : path;
  const { pages = 1 } = await sharp(source, { limitInputPixels: false }).metadata();
  if (page > pages) throw new NotShown({ code: "placeOutsideFile", pages });
  const open = (limitInputPixels: number | false) => sharp(source, { page: page - 1, limitInputPixels, sequentialRead: true });
  const { width, height } = await open(false).metadata();
  if (width * height > PICTURE_LIMIT_PIXELS) throw new NotShown(TOO_LARGE);
  return { image: open(PICTURE_LIMIT_PIXELS).autoOrient(), pages };
}

async function heicAsJpeg(path: string): Promise<Buffer> {
  const { size } = await fs.stat(path);
  if (size > HEIC_LIMIT_BYTES) throw new NotShown(TOO_LARGE);
  const bytes = await fs.readFile(path);
  if (heicPixels(bytes.subarray(0, HEIC_HEAD_BYTES)) > PICTURE_LIMIT_PIXELS) throw new NotShown(TOO_LARGE);
  return Buffer.from(await heicConvert({ buffer: bytes, format: "JPEG", quality: 0.92 }));
}

/** The most pixels that any "ispe" property of a HEIC states: of the whole picture, its tiles or its thumbnail. */
function heicPixels(head: Buffer): number {
  let most = 0;
  for (let at = head.indexOf("ispe"); at !== -1 && at + 16 <= head.length; at = head.indexOf("ispe", at + 4)) {
    most = Math.max(most, head.readUInt32BE(at + 8) * head.readUInt32BE(at + 12));
  }
  return most;
}
