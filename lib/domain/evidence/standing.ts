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

/** Is a file still the word of whoever sent it? Not when it was withdrawn, replaced by a newer version, returned by the office or found infected. */
export function stands({ withdrawnAt, replacedAt, returnedAt, scan }: FileFate): boolean {
  return withdrawnAt === null && replacedAt === null && returnedAt === null && scan !== "INFECTED";
}

/** Of files at one place: how many prove something, and how many will once the scanner lets them through. Nobody can vouch for what nobody may open. */
export function proofCounts(files: readonly FileFate[]): { evidenceCount: number; scanningCount: number } {
  const standing = files.filter(stands);
  const scanningCount = standing.filter(({ scan }) => isQuarantined(scan)).length;
  return { evidenceCount: standing.length - scanningCount, scanningCount };
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
