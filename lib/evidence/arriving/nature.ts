import { fileTypeFromBuffer } from "file-type";
import type { FileNature } from "#lib/domain/evidence/file.ts";

/** What file-type calls a file → what the rules call it. Anything else is not recognised, .exe as little as .jar. */
const NATURES: ReadonlyMap<string, FileNature> = new Map([
  ["pdf", "pdf"],
  ["zip", "zip"],
  ["docx", "zip"],
  ["xlsx", "zip"],
  ["pptx", "zip"],
  ["cfb", "container"],
  ["jpg", "jpeg"],
  ["png", "png"],
  ["tif", "tiff"],
  ["heic", "heic"],
  ["mp4", "mp4"],
  ["m4v", "mp4"],
  // Phones write .mp4 files under the brand of the older 3GP.
  ["3gp", "mp4"],
  ["mp3", "mp3"],
]);

/** As many first bytes as file-type asks for. */
export const HEAD_BYTES = 4100;

/** II*␀, MM␀* and their BigTIFF forms. */
const TIFF_MARKS = ["49492a00", "4d4d002a", "49492b00", "4d4d002b"];

/** What the first bytes of a file say it is; null when they are of no accepted kind. */
export async function natureOf(head: Uint8Array): Promise<FileNature | null> {
  const found = await fileTypeFromBuffer(head);
  if (found) return NATURES.get(found.ext) ?? null;
  // file-type wants a TIFF's directory, which scanners write at the end of the file, far behind its head.
  const mark = Buffer.from(head.subarray(0, 4)).toString("hex");
  return TIFF_MARKS.includes(mark) ? "tiff" : null;
}
