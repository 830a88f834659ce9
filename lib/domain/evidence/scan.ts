import type { ScanState } from "./standing.ts";

/** 查毒 of one file, as it is kept. `scannedAt` of a file NOT_SCANNED: it was tried, and is larger than the scanner takes. */
export type FileScan = { scan: ScanState; scannedAt: Date | null; scanFound: string | null };

/** Where a file stands with the scanner, for those who look at it. */
export type ScanStanding = "unscanned" | "tooLarge" | "waiting" | "clean" | "infected";

export function scanStanding({ scan, scannedAt }: Pick<FileScan, "scan" | "scannedAt">): ScanStanding {
  if (scan === "NOT_SCANNED") return scannedAt === null ? "unscanned" : "tooLarge";
  return scan === "PENDING" ? "waiting" : scan === "CLEAN" ? "clean" : "infected";
}

/** What came of one attempt to scan. "late": no answer yet; "none": there is no scanner. */
export type ScanOutcome = { kind: "clean" } | { kind: "infected"; found: string } | { kind: "tooLarge" } | { kind: "late" } | { kind: "none" };

/**
 * What is kept of an attempt. Without an answer a file is quarantined, unless nobody scans here at all; what was found to be
 * clean stays so, as its bytes cannot change. `before` null: the bytes are new.
 */
export function scanAfter(before: FileScan | null, outcome: ScanOutcome, now: Date): FileScan {
  if (before?.scan === "INFECTED") return before;
  switch (outcome.kind) {
    case "clean":
      return { scan: "CLEAN", scannedAt: now, scanFound: null };
    case "infected":
      return { scan: "INFECTED", scannedAt: now, scanFound: outcome.found };
    case "tooLarge":
      return before?.scan === "CLEAN" ? before : { scan: "NOT_SCANNED", scannedAt: now, scanFound: null };
    case "late":
      return before ?? { scan: "PENDING", scannedAt: null, scanFound: null };
    case "none":
      return before ?? { scan: "NOT_SCANNED", scannedAt: null, scanFound: null };
  }
}
