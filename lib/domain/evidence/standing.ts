import type { Refusal } from "../refusal.ts";

/** What becomes of the bytes of a file with the virus scanner. */
export const SCAN_STATES = ["NOT_SCANNED", "PENDING", "CLEAN", "INFECTED"] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/** What has become of one file at one place. */
type FileFate = {
  withdrawnAt: Date | null;
  replacedAt: Date | null;
  returnedAt: Date | null;
  scan: ScanState;
};

/** Does a file prove anything? Not when it was withdrawn, replaced by a newer version, returned by the office or found infected. */
export function stands({ withdrawnAt, replacedAt, returnedAt, scan }: FileFate): boolean {
  return withdrawnAt === null && replacedAt === null && returnedAt === null && scan !== "INFECTED";
}

/** Why nobody opens a file, or null: it is quarantined until it is scanned, and for good when something was found; or destroyed. */
export function refusalOfOpening({ scan, purged }: { scan: ScanState; purged: boolean }): Refusal | null {
  if (purged) return { code: "filePurged" };
  return isQuarantined(scan) ? { code: "fileQuarantined", infected: scan === "INFECTED" } : null;
}

/** 隔离: until it is scanned, and for good when something was found, nobody opens a file. */
function isQuarantined(scan: ScanState): boolean {
  return scan === "PENDING" || scan === "INFECTED";
}
