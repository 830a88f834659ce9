import sharp from "sharp";
import { extensionOf } from "#lib/domain/evidence/file.ts";
import { openPhoto } from "../photo.ts";

const QUALITY = 92;
/** All pages of a scan together, which are worked through one after another. */
const SCAN_LIMIT_PIXELS = 400_000_000;

/** Makes a photo anew from its pixels: nothing else of it is carried over. A HEIC becomes a JPEG. */
export async function stripPhoto(path: string, fileName: string, output: string): Promise<void> {
  const { image, pages } = await openPhoto(path, fileName, 1);
  const upright = image.toColourspace("srgb");
  switch (extensionOf(fileName)) {
    case "png":
      return void (await upright.png().toFile(output));
    case "tif":
    case "tiff":
      return void (await (pages === 1 ? image : allPages(path)).tiff({ compression: "deflate" }).toFile(output));
    default:
      return void (await upright.flatten({ background: "white" }).jpeg({ quality: QUALITY }).toFile(output));
  }
}

function allPages(path: string) {
  return sharp(path, { pages: -1, limitInputPixels: SCAN_LIMIT_PIXELS, sequentialRead: true });
}
