import fs from "node:fs/promises";
import type { PictureWidth } from "#lib/domain/evidence/viewing.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import { perform } from "./perform.ts";

/**
 * Draws a page of a PDF, a photo or a page of a TIFF into `output`, a new file, as WebP: turned upright, without the data of its
 * making. Refuses a page that the file has not, a file with a password, a photo of too many pixels, and what cannot be drawn.
 */
export function pictureOf(
  path: string,
  fileName: string,
  { page, width, output }: { page: number; width: PictureWidth; output: string },
): Promise<Result<null, Refusal>> {
  return perform({ kind: "picture", path, fileName, page, width, output });
}

/** Counts the pages of a PDF or of a photo into `output`; `pagesIn` reads them there. Refuses as `pictureOf` does. */
export function countPages(path: string, fileName: string, output: string): Promise<Result<null, Refusal>> {
  return perform({ kind: "pages", path, fileName, output });
}

export async function pagesIn(counted: string): Promise<number> {
  return Number(await fs.readFile(counted, "utf8"));
}
