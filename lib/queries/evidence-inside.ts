import type { Actor } from "#lib/domain/actor.ts";
import type { FileContents } from "#lib/domain/evidence/contents.ts";
import { extensionOf } from "#lib/domain/evidence/file.ts";
import type { EvidenceInside, Shown } from "#lib/domain/evidence/inside.ts";
import { refusalOfOpening } from "#lib/domain/evidence/standing.ts";
import { PICTURE_LIMIT_PIXELS, viewOf } from "#lib/domain/evidence/viewing.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { fileContentsOf } from "#lib/contents/file-contents.ts";
import { db } from "#lib/db/client.ts";
import { countedPages, documentPartOf, sheetPartOf } from "./evidence-derived.ts";
import { type EvidenceFile, evidenceFile } from "./evidence-file.ts";

/**
 * A file as one looks at it where it lies, opened at a page: a page beyond its end is its last. Null where there is none or `actor`
 * may not read what it belongs to. A file that cannot be shown says why.
 */
export async function evidenceInside(actor: Actor, id: string, page: number): Promise<EvidenceInside | null> {
  const file = await evidenceFile(actor, id);
  if (!file) return null;
  const { fileName, size, withdrawn } = file;
  return { id, fileName, size, withdrawn, view: viewOf(fileName), shown: await shownOf(file, page) };
}

async function shownOf(file: EvidenceFile, page: number): Promise<Shown> {
  const closed = refusalOfOpening(file);
  if (closed) return { kind: "refused", refusal: closed, closed: true };
  const view = viewOf(file.fileName);
  switch (view) {
    case "pages":
    case "picture":
      return shownPage(file, view === "pages" ? "page" : "picture", page);
    case "film":
    case "sound":
      return { kind: view };
    case "document":
      return shownPart(page, (part) => documentPartOf(file, part), (value, at) => ({ kind: "document", page: at, part: value }));
    case "table":
      return shownPart(page, (part) => sheetPartOf(file, part), (value, at) => ({ kind: "table", page: at, part: value }));
    case "none":
      return { kind: "download" };
  }
}

async function shownPage(file: EvidenceFile, kind: "page" | "picture", asked: number): Promise<Shown> {
  const stored = await db().storedFile.findUnique({ where: { sha256: file.sha256 }, select: { contents: true } });
  const read = fileContentsOf(stored?.contents);
  const pages = await pagesOf(file, read);
  if (!pages.ok) return { kind: "refused", refusal: pages.refusal, closed: false };
  const page = Math.min(asked, pages.value);
  return { kind, page, pages: pages.value, text: await textOf(file.sha256, page), isRead: read !== null };
}

/** What was read of the file when it was taken in, where that tells; else the file is opened. */
async function pagesOf(file: EvidenceFile, read: FileContents | null): Promise<Result<number, Refusal>> {
  if (!read) return countedPages(file);
  const { reading, pages, picture } = read;
  if (reading === "locked") return refuse({ code: "fileLocked" });
  if (picture && picture.width * picture.height > PICTURE_LIMIT_PIXELS) return refuse({ code: "pictureTooLarge", pixels: PICTURE_LIMIT_PIXELS });
  if (pages !== null && pages > 0) return ok(pages);
  return picture && !/^tiff?$/.test(extensionOf(file.fileName)) ? ok(1) : countedPages(file);
}

/** The text of a page, for those who do not see its picture and for copying; null where none was read. */
async function textOf(sha256: string, page: number): Promise<string | null> {
  const passages = await db().filePassage.findMany({ where: { sha256, page }, orderBy: { ordinal: "asc" }, take: 100, select: { text: true } });
  return passages.length === 0 ? null : passages.map(({ text }) => text).join("\n");
}

/** A part beyond the end is the last one. */
async function shownPart<Part>(
  asked: number,
  read: (page: number) => Promise<Result<Part, Refusal>>,
  shown: (part: Part, page: number) => Shown,
): Promise<Shown> {
  const part = await read(asked);
  if (part.ok) return shown(part.value, asked);
  const { refusal } = part;
  if (refusal.code === "placeOutsideFile" && refusal.pages > 0 && refusal.pages < asked) return shownPart(refusal.pages, read, shown);
  return { kind: "refused", refusal, closed: false };
}
