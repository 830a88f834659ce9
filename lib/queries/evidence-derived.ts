import { documentIn, partOf, sheetIn } from "#lib/contents/viewing/part.ts";
import { countPages, pagesIn, pictureOf } from "#lib/contents/viewing/picture.ts";
import { strippedCopy } from "#lib/contents/viewing/stripped.ts";
import type { DocumentPart, SheetPart } from "#lib/domain/evidence/inside.ts";
import { type PictureWidth, publicExtension } from "#lib/domain/evidence/viewing.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { derived } from "#lib/evidence/derived.ts";
import { refusalOfStorage } from "#lib/evidence/open-kept.ts";
import { evidenceStore } from "#lib/evidence/store-in-use.ts";

/** A kept file, whose reader has been let in. */
type Kept = { sha256: string; fileName: string };

/** Raised when parts are written in another form: those of the former are then not read any more. */
const FORM = 1;

/** The path of a picture of a page, made now or before. Refuses as `pictureOf` does. */
export async function pictureFile({ sha256, fileName }: Kept, page: number, width: PictureWidth): Promise<Result<string, Refusal>> {
  return made(sha256, `page-${page}-${width}.webp`, (path, output) => pictureOf(path, fileName, { page, width, output }));
}

/** How many pages a PDF or a photo has, asked of the file itself. */
export async function countedPages({ sha256, fileName }: Kept): Promise<Result<number, Refusal>> {
  const counted = await made(sha256, "pages", (path, output) => countPages(path, fileName, output));
  return counted.ok ? ok(await pagesIn(counted.value)) : counted;
}

/** One part of a .docx. Refuses as `partOf` does. */
export async function documentPartOf(file: Kept, page: number): Promise<Result<DocumentPart, Refusal>> {
  const written = await partFile(file, page);
  return written.ok ? ok(await documentIn(written.value)) : written;
}

/** One part of an .xlsx. Refuses as `partOf` does. */
export async function sheetPartOf(file: Kept, page: number): Promise<Result<SheetPart, Refusal>> {
  const written = await partFile(file, page);
  return written.ok ? ok(await sheetIn(written.value)) : written;
}

function partFile({ sha256, fileName }: Kept, page: number): Promise<Result<string, Refusal>> {
  return made(sha256, `part-${FORM}-${page}.json`, (path, output) => partOf(path, fileName, { page, output }));
}

/** The path of a copy for the public, made now or before. Refuses as `strippedCopy` does. */
export async function publicCopyFile({ sha256, fileName }: Kept): Promise<Result<string, Refusal>> {
  return made(sha256, `public.${publicExtension(fileName) ?? "none"}`, (path, output) => strippedCopy(path, fileName, output));
}

type Make = (path: string, output: string) => Promise<Result<null, Refusal>>;

/** Made of a local copy of the file; refused where the store cannot be reached, or has lost it. */
function made(sha256: string, name: string, make: Make): Promise<Result<string, Refusal>> {
  return derived(sha256, name, async (output) => {
    const file = await localCopy(sha256);
    return file.ok ? make(file.value, output) : file;
  });
}

async function localCopy(sha256: string): Promise<Result<string, Refusal>> {
  try {
    return ok(await evidenceStore().local(sha256));
  } catch (error) {
    const refusal = refusalOfStorage(error);
    if (refusal) return refuse(refusal);
    throw error;
  }
}
