import { extensionOf } from "./file.ts";

/** How a file is looked at where it lies; "none": only by downloading it. */
export type View = "picture" | "pages" | "film" | "sound" | "document" | "table" | "none";

const VIEWS: ReadonlyMap<string, View> = new Map<string, View>([
  ["jpg", "picture"],
  ["jpeg", "picture"],
  ["png", "picture"],
  ["heic", "picture"],
  ["tif", "picture"],
  ["tiff", "picture"],
  ["pdf", "pages"],
  ["mp4", "film"],
  ["mp3", "sound"],
  ["docx", "document"],
  ["xlsx", "table"],
]);

/** How a file of this name is looked at. Its bytes were found to match its name when it was taken in. */
export function viewOf(fileName: string): View {
  return VIEWS.get(extensionOf(fileName)) ?? "none";
}

/** The widths that pictures are made in. A short list: each is kept, and what is asked between two is answered by the wider. */
export const PICTURE_WIDTHS = [480, 960, 1440, 2160] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

/** A photo of more pixels is not opened on the server. */
export const PICTURE_LIMIT_PIXELS = 60_000_000;

/** The least width on the list that is not narrower than what is asked; the widest for everything beyond. */
export function pictureWidth(asked: number): PictureWidth {
  return PICTURE_WIDTHS.find((width) => width >= asked) ?? 2160;
}

/** The address of a picture of a page, or of a photo, in one of the widths. */
export function pictureHref(id: string, page: number, width: PictureWidth): string {
  return `/api/evidence/${id}/picture?page=${page}&width=${width}`;
}

/** As much of a document as one page of the viewer shows: paragraphs and table rows; rows and columns of a sheet. */
export const PART_BLOCKS = 2000;
export const PART_ROWS = 500;
export const PART_COLUMNS = 50;

/** A larger document is not opened on the server: its pictures are read past, but its directory and text are held in memory. */
export const DOCUMENT_SHOWN_BYTES = 100 * 1024 ** 2;

/** What is copied without the data of its making. Films and sounds are not, nor what only the programs of their makers read. */
const STRIPPED: ReadonlyMap<string, string> = new Map([
  ["jpg", "jpg"],
  ["jpeg", "jpg"],
  ["png", "png"],
  ["tif", "tif"],
  ["tiff", "tif"],
  ["heic", "jpg"],
  ["docx", "docx"],
  ["xlsx", "xlsx"],
  ["pptx", "pptx"],
  ["pdf", "pdf"],
]);

/** A larger file is not copied for the public. */
export const PUBLIC_COPY_LIMIT_BYTES = 100 * 1024 ** 2;

/** The extension of a file's copy for the public, or null where none can be made. */
export function publicExtension(fileName: string): string | null {
  return STRIPPED.get(extensionOf(fileName)) ?? null;
}

/** "现场照片.heic" → "现场照片（公开用）.jpg"; null where no such copy can be made. */
export function publicName(fileName: string): string | null {
  const extension = publicExtension(fileName);
  return extension === null ? null : `${fileName.replace(/\.[^.]+$/, "")}（公开用）.${extension}`;
}
