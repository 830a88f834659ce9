import type { Refusal } from "../refusal.ts";
import { secretMarkInName } from "./secrecy.ts";
import type { ScanState } from "./standing.ts";

/** The largest file one upload may carry. */
export const EVIDENCE_LIMIT_BYTES = 2 * 1024 ** 3;

/** What the first bytes of a file say it is. "container" is an OLE file of the older Office and WPS formats. */
export type FileNature = "pdf" | "zip" | "container" | "jpeg" | "png" | "tiff" | "heic" | "mp4" | "mp3";

type Kind = { nature: FileNature; mediaType: string };

/** What their bytes must be, and the media type they are kept under. */
const ACCEPTED: Record<string, Kind> = {
  pdf: { nature: "pdf", mediaType: "application/pdf" },
  ofd: { nature: "zip", mediaType: "application/ofd" },
  doc: { nature: "container", mediaType: "application/msword" },
  docx: { nature: "zip", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  xls: { nature: "container", mediaType: "application/vnd.ms-excel" },
  xlsx: { nature: "zip", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  ppt: { nature: "container", mediaType: "application/vnd.ms-powerpoint" },
  pptx: { nature: "zip", mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
  wps: { nature: "container", mediaType: "application/vnd.ms-works" },
  et: { nature: "container", mediaType: "application/octet-stream" },
  dps: { nature: "container", mediaType: "application/octet-stream" },
  jpg: { nature: "jpeg", mediaType: "image/jpeg" },
  jpeg: { nature: "jpeg", mediaType: "image/jpeg" },
  png: { nature: "png", mediaType: "image/png" },
  tif: { nature: "tiff", mediaType: "image/tiff" },
  tiff: { nature: "tiff", mediaType: "image/tiff" },
  heic: { nature: "heic", mediaType: "image/heic" },
  mp4: { nature: "mp4", mediaType: "video/mp4" },
  mp3: { nature: "mp3", mediaType: "audio/mpeg" },
  zip: { nature: "zip", mediaType: "application/zip" },
};

/** Accepted files by extension. A map, because on an object "constructor" would be found as well. */
const KINDS: ReadonlyMap<string, Kind> = new Map(Object.entries(ACCEPTED));

/** The accepted extensions, for a file field's `accept` and for the words of a refusal. */
export const EVIDENCE_EXTENSIONS: readonly string[] = [...KINDS.keys()];

/** What stands between a file and its readers, besides what was decided about it. */
export type FileCondition = { scan: ScanState; scannedAt: Date | null; damage: FileDamage | null; purgedAt: Date | null };

/** 文件丢失, 内容改变. */
export type FileDamage = "MISSING" | "CHANGED";

/** What the office said of a file, where in it, and when. */
export type FileReview = { accepted: boolean; reason: string | null; page: number | null; second: number | null; by: string; at: Date };

/** 佐证材料 as a list shows it. A withdrawn file stays in the list, with the reason. */
export type EvidenceItem = {
  id: string;
  fileName: string;
  size: number;
  uploadedBy: string;
  uploadedAt: Date;
  withdrawn: { at: Date; reason: string } | null;
  /** When a newer version took its place. */
  replacedAt: Date | null;
  /** The last review, where there was one. */
  review: FileReview | null;
  condition: FileCondition;
};

/** A file with the versions it took the place of, the newest first. */
export type VersionedItem = EvidenceItem & { older: EvidenceItem[] };

/** "扫描件.PDF" → "pdf"; "" without one. */
export function extensionOf(fileName: string): string {
  return /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
}

/**
 * The name a file is kept under: its last path segment, normalised, without control or direction-changing characters.
 * Null where nothing usable is left, as of "../..".
 */
export function safeFileName(raw: string): string | null {
  if (/(^|[\\/])\.\.([\\/]|$)/.test(raw)) return null;
  const last = raw.toWellFormed().normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const name = last.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  return name === "" || name.length > 200 || /^\.+$/.test(name) ? null : name;
}

/** Refuses a name before any byte is read: no usable name, a mark of secrecy in it, or a type that is not accepted. */
export function refusalOfName(rawName: string): Refusal | null {
  const name = safeFileName(rawName);
  if (name === null) return { code: "fileNameRefused", field: "file" };
  const mark = secretMarkInName(name);
  if (mark !== null) return { code: "secretMark", mark, where: "name", page: null, field: "file" };
  const extension = extensionOf(name);
  return KINDS.has(extension) ? null : { code: "fileTypeRefused", extension, field: "file" };
}

/** Refuses what is empty or larger than one upload may be. */
export function refusalOfSize(size: number): Refusal | null {
  if (size === 0) return { code: "fileEmpty", field: "file" };
  if (size > EVIDENCE_LIMIT_BYTES) return { code: "fileTooLarge", limitBytes: EVIDENCE_LIMIT_BYTES, field: "file" };
  return null;
}

/** Refuses by size and by the first bytes: an .exe renamed .pdf is told by what it is. `nature` null: not recognised. */
export function refusalOfContent(fileName: string, size: number, nature: FileNature | null): Refusal | null {
  const refusal = refusalOfSize(size);
  if (refusal) return refusal;
  const extension = extensionOf(fileName);
  return KINDS.get(extension)?.nature === nature ? null : { code: "fileNotWhatItSays", extension, field: "file" };
}

/** The media type a file of this name is served with. */
export function mediaTypeOf(fileName: string): string {
  return KINDS.get(extensionOf(fileName))?.mediaType ?? "application/octet-stream";
}

/** Is a file of this type listened to or watched, and so asked for piece by piece? */
export function isPlayed(mediaType: string): boolean {
  return mediaType === "video/mp4" || mediaType === "audio/mpeg";
}
