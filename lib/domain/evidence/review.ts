import type { Actor } from "../actor.ts";
import type { FindingFacts } from "../finding.ts";
import { refusalOf } from "../permissions.ts";
import type { Refusal } from "../refusal.ts";
import { ok, refuse, type Result } from "../result.ts";
import { isPlayed } from "./file.ts";
import { refusalOfOpening, type ScanState } from "./standing.ts";

/** Where in a file: a page, from 1, or the seconds from its beginning. */
export type PlaceInFile = { page: number | null; second: number | null };

/** What the office says of a file it looked at, and which version of the row it looked at. */
export type Review = PlaceInFile & { version: number; accepted: boolean; reason: string };

/** What is known of a file when it is judged. `pages`: null where it has none, or nobody counted them. */
export type ReviewedFile = {
  ofMeasure: boolean;
  version: number;
  withdrawnAt: Date | null;
  replacedAt: Date | null;
  mediaType: string;
  pages: number | null;
  scan: ScanState;
  purged: boolean;
};

/** What stays on record of a review. */
export type Verdict = PlaceInFile & { accepted: boolean; reason: string | null };

/** By what one names a place in such a file: a page; a moment of a film or a recording; nothing in a picture or a packed folder. */
export function placesOf(mediaType: string): "page" | "second" | null {
  if (isPlayed(mediaType)) return "second";
  const single = mediaType.startsWith("image/") && mediaType !== "image/tiff";
  return single || mediaType === "application/zip" ? null : "page";
}

/**
 * 审看: the office accepts a file of a measure, or returns it with a reason, at a place in it; as often as it likes, the last time
 * counts. Refuses others, files of orders and look-backs, closed findings, a file withdrawn, replaced or not to be opened, a
 * version that has changed, a return without a reason, a page the file does not have.
 */
export function reviewEvidence(actor: Actor, finding: FindingFacts, file: ReviewedFile, review: Review): Result<Verdict, Refusal> {
  const right = refusalOf(actor, "reviewEvidence", finding);
  if (right && right.code !== "wrongStatus") return refuse(right);
  if (!file.ofMeasure) return refuse({ code: "evidenceNotJudged" });
  const refusal = right ?? refusalOfState(file, review) ?? refusalOfWords(file, review);
  if (refusal) return refuse(refusal);
  const { accepted, reason } = review;
  return ok({ accepted, reason: reason || null, ...placeWithin(file, review) });
}

function refusalOfState(file: ReviewedFile, { version }: Review): Refusal | null {
  if (file.withdrawnAt) return { code: "evidenceWithdrawn" };
  if (file.replacedAt) return { code: "evidenceReplaced" };
  return file.version === version ? refusalOfOpening(file) : { code: "stale" };
}

function refusalOfWords(file: ReviewedFile, review: Review): Refusal | null {
  if (review.accepted) return null;
  if (!review.reason) return { code: "reasonNeeded", field: "reason" };
  const { page } = placeWithin(file, review);
  const outside = page !== null && file.pages !== null && page > file.pages;
  return outside ? { code: "placeOutsideFile", pages: file.pages ?? 0, field: "page" } : null;
}

/** A place of another kind than the file has is no place in it; what is accepted is accepted as a whole. */
function placeWithin({ mediaType }: ReviewedFile, { accepted, page, second }: Review): PlaceInFile {
  const by = accepted ? null : placesOf(mediaType);
  return { page: by === "page" ? page : null, second: by === "second" ? second : null };
}
