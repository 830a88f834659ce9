/** What a row says of its bytes. */
export type FileRow = { sha256: string; size: number };

/** What was found under a row's hash: bytes, read to their end; bytes that the disk no longer gives back; nothing. */
export type FoundBytes = { sha256: string; size: number } | "unreadable" | "missing";

/** 存储异常: what is wrong between the rows and the files. `size`: as the row says; of a file without a row, its own. */
export type StoreFault =
  | { kind: "missing" | "unreadable" | "contentChanged" | "stray"; sha256: string; size: number }
  | { kind: "sizeChanged"; sha256: string; size: number; found: number };

/** As a row keeps it. */
export type FileDamage = "MISSING" | "CHANGED";

/** A file comes before its row: for an hour, one without a row may be on its way. */
const UNDER_WAY_MS = 3_600_000;
/** No upload takes a day without being touched: what lies about that long was left by a crash. */
const LEFT_OVER_MS = 24 * 3_600_000;
/** How long bytes that were found right are trusted. */
const TRUSTED_MS = 30 * 24 * 3_600_000;

/** Row against file: what is wrong with the bytes of a row, or null. */
export function faultOfRow({ sha256, size }: FileRow, found: FoundBytes): StoreFault | null {
  if (found === "missing" || found === "unreadable") return { kind: found, sha256, size };
  if (found.size !== size) return { kind: "sizeChanged", sha256, size, found: found.size };
  return found.sha256 === sha256 ? null : { kind: "contentChanged", sha256, size };
}

/** File against row: a file that no row names is one too many, unless its row may still come. */
export function faultOfFile({ sha256, size, keptAt }: FileRow & { keptAt: Date }, named: boolean, now: Date): StoreFault | null {
  const underWay = now.getTime() - keptAt.getTime() < UNDER_WAY_MS;
  return named || underWay ? null : { kind: "stray", sha256, size };
}

/** Whether what nobody asks for has lain there so long that it is swept. */
export function isLeftOver(lastTouched: Date, now: Date): boolean {
  return now.getTime() - lastTouched.getTime() >= LEFT_OVER_MS;
}

/** The upload that something in the way-in belongs to, by its name ("<id>", "<id>.json"); null where it is none's. */
export function uploadOf(stagedName: string): string | null {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=$|\.)/.exec(stagedName)?.[0] ?? null;
}

/** What a fault leaves on the row it concerns; null where it concerns none. */
export function damageOf({ kind }: StoreFault): FileDamage | null {
  if (kind === "stray") return null;
  return kind === "missing" ? "MISSING" : "CHANGED";
}

/** Bytes last found right before this moment are read again. */
export function trustedSince(now: Date): Date {
  return new Date(now.getTime() - TRUSTED_MS);
}
