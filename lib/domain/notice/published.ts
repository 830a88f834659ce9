import type { Progress } from "../counts.ts";
import { type Day, dayAt } from "../day.ts";
import { type EditionNumber, editionSlug, type EditionStanding } from "./edition.ts";

/** 已发布的一版, as lists and pages tell of it. What it says is in its files. */
export type EditionLine = {
  id: string;
  number: EditionNumber;
  title: string;
  party: string;
  /** Of the sample round: its figures are no organisation's. */
  sample: boolean;
  /** The day its figures stand for, and its figures. */
  asOf: Day;
  progress: Progress;
  approvedOn: Day;
  publishedAt: Date;
  /** Of a correction: which edition it took the place of, and what it changed. */
  correction: { of: EditionNumber; note: string } | null;
  standing: EditionStanding;
};

/** What is kept of an edition's standing. `correctedBy` is the published correction, if there is one. */
export type StandingFacts = {
  withdrawnAt: Date | null;
  withdrawReason: string | null;
  correctedBy: { number: EditionNumber; publishedAt: Date; note: string | null } | null;
};

/** What the public is told of it. A withdrawal outlasts everything; what was corrected stays so, even where its correction is withdrawn. */
export function standingOf({ withdrawnAt, withdrawReason, correctedBy }: StandingFacts): EditionStanding {
  if (withdrawnAt) return { kind: "withdrawn", on: dayAt(withdrawnAt), reason: withdrawReason ?? "" };
  if (correctedBy) return { kind: "corrected", by: correctedBy.number, on: dayAt(correctedBy.publishedAt), note: correctedBy.note ?? "" };
  return { kind: "inForce" };
}

/** The address of an edition on this site, and of a file below it. */
export function editionPath(number: EditionNumber, file?: string): string {
  const page = `/notices/${editionSlug(number)}`;
  return file === undefined ? page : `${page}/${file}`;
}

/** When something last changed that a reader of the list or the feed would want to know of. */
export function lastChange({ publishedAt, standing }: Pick<EditionLine, "publishedAt" | "standing">): Day {
  return standing.kind === "inForce" ? dayAt(publishedAt) : standing.on;
}

/** One page of the list, and how many there are in all. */
export type EditionsPage = { lines: EditionLine[]; total: number; page: number };

/** How many editions a page of the list tells of. */
export const EDITIONS_PER_PAGE = 40;
