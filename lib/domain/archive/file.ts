import type { ScanState } from "../evidence/standing.ts";

/** Why the bytes of a file are not in an archive. */
export const ABSENCES = ["unscanned", "infected", "purged", "missing", "changed"] as const;
export type Absence = (typeof ABSENCES)[number];

/** Why a file that was sent proves nothing any more, since when, and what was said about it. */
export type SetAside = { how: "withdrawn" | "replaced" | "returned"; at: Date; reason: string | null };

/** A file on record as an archive takes it over. */
export type ArchivedFile = {
  fileName: string;
  size: number;
  sha256: string;
  sentBy: string;
  /** Whose it is; null of the office's own. */
  department: string | null;
  sentAt: Date;
  pages: number | null;
  setAside: SetAside | null;
  absence: Absence | null;
};

/** What is known of the bytes of a file before they are read. */
export type KeptState = { scan: ScanState; purged: boolean; damage: "MISSING" | "CHANGED" | null };

/** Why a file cannot go into an archive, as far as is known beforehand; null when it can. */
export function absenceOf({ scan, purged, damage }: KeptState): Absence | null {
  if (purged) return "purged";
  if (scan === "INFECTED") return "infected";
  if (scan === "PENDING") return "unscanned";
  if (damage === null) return null;
  return damage === "MISSING" ? "missing" : "changed";
}

type Course = {
  withdrawnAt: Date | null;
  withdrawReason: string | null;
  replacedAt: Date | null;
  returnedAt: Date | null;
  /** What the file that took its place is called. */
  newer: string | null;
  /** Why the office returned it. */
  returnReason: string | null;
};

/** Why a file lies among the 已撤下或已更换; null of one that stands. Withdrawn counts before replaced, that before returned. */
export function setAsideOf({ withdrawnAt, withdrawReason, replacedAt, returnedAt, newer, returnReason }: Course): SetAside | null {
  if (withdrawnAt) return { how: "withdrawn", at: withdrawnAt, reason: withdrawReason };
  if (replacedAt) return { how: "replaced", at: replacedAt, reason: newer };
  return returnedAt && { how: "returned", at: returnedAt, reason: returnReason };
}
