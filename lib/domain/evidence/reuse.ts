import type { Refusal } from "../refusal.ts";
import type { SecretMark } from "./contents.ts";
import { refusalOfOpening, type ScanState } from "./standing.ts";

/** What is known of a file that is to prove another measure as well. */
export type ReusedFile = {
  withdrawnAt: Date | null;
  replacedAt: Date | null;
  returnedAt: Date | null;
  scan: ScanState;
  purged: boolean;
  /** Found when the file was read, after it had been kept. */
  secretMark: SecretMark | null;
};

/**
 * Why a file cannot be taken over for another measure, or null: it must prove something where it is, and be open to be looked at.
 * What the office returned is not brought in by another door, nor what bears a mark of secrecy.
 */
export function refusalOfReuse(file: ReusedFile): Refusal | null {
  if (file.withdrawnAt) return { code: "evidenceWithdrawn" };
  if (file.replacedAt) return { code: "evidenceReplaced" };
  const shut = refusalOfOpening(file);
  if (shut) return shut;
  if (file.returnedAt) return { code: "evidenceReturnedThere" };
  return file.secretMark && { code: "secretMark", ...file.secretMark, where: "text" };
}
