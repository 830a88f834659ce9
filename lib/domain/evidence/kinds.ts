import { extensionOf } from "./file.ts";

/** What sorts of files there are, as people look for them. */
export const FILE_KINDS = ["picture", "page", "document", "sheet", "slides", "media", "archive"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Each accepted extension under the one kind it belongs to. "page": laid out in pages, as PDF and OFD are. */
export const KIND_EXTENSIONS: Record<FileKind, readonly string[]> = {
  picture: ["jpg", "jpeg", "png", "tif", "tiff", "heic"],
  page: ["pdf", "ofd"],
  document: ["doc", "docx", "wps"],
  sheet: ["xls", "xlsx", "et"],
  slides: ["ppt", "pptx", "dps"],
  media: ["mp4", "mp3"],
  archive: ["zip"],
};

/** The kind of a file by its name; null where the name tells none. */
export function kindOf(fileName: string): FileKind | null {
  const extension = extensionOf(fileName);
  return FILE_KINDS.find((kind) => KIND_EXTENSIONS[kind].includes(extension)) ?? null;
}
