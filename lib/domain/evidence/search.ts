import type { Day } from "../day.ts";
import type { Excerpt, Piece } from "./excerpt.ts";
import type { FileKind } from "./kinds.ts";
import type { EvidencePage } from "./place.ts";

// What the search of 佐证材料 is asked and what it answers, for queries and components alike.

/** Where a file stands, one of these at a time: what was taken back or is shut away is not under review. */
export const EVIDENCE_STATES = ["AWAITING", "ACCEPTED", "RETURNED", "WITHDRAWN", "REPLACED", "QUARANTINED"] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** What a list may be asked to show: what proves something now (as usual), one state alone, or everything. */
export const EVIDENCE_VIEWS = [...EVIDENCE_STATES, "ALL"] as const;
export type EvidenceView = (typeof EVIDENCE_VIEWS)[number];

export const EVIDENCE_SORTS = ["newest", "finding"] as const;
export type EvidenceSort = (typeof EVIDENCE_SORTS)[number];

/** Stands for the department of files that the office itself put in. */
export const OF_OFFICE = "office";

/** What narrows and orders the list; null and "" narrow nothing, save `view`: null is what stands. */
export type EvidenceFilter = {
  search: string;
  finding: number | null;
  department: string | null;
  uploader: string | null;
  kind: FileKind | null;
  view: EvidenceView | null;
  from: Day | null;
  to: Day | null;
  sort: EvidenceSort;
  page: number;
};

/** A list that nothing narrows. */
export const NO_EVIDENCE_FILTER: EvidenceFilter = {
  search: "",
  finding: null,
  department: null,
  uploader: null,
  kind: null,
  view: null,
  from: null,
  to: null,
  sort: "newest",
  page: 1,
};

type Choice = { value: string; label: string };

/** Whose files this reader may find, and who sent them. */
export type EvidenceChoices = { departments: Choice[]; uploaders: Choice[] };

/** A file that was found. */
export type EvidenceHit = {
  id: string;
  fileName: string;
  /** The name again, with what was looked for marked. */
  name: Piece[];
  size: number;
  uploadedBy: string;
  uploadedAt: Date;
  /** Null: the office's own. */
  department: string | null;
  /** Null where nobody reviews it: an answer to an order, what a look-back saw. */
  state: EvidenceState | null;
  purged: boolean;
  /** Shut away or destroyed: known by its name alone. */
  shut: boolean;
  finding: { number: number; title: string | null };
  place: EvidencePage;
  /** What it belongs to: 措施三, 督办单〔2022〕3号. */
  of: string;
  measure: string | null;
  excerpts: Excerpt[];
};

/** Those of which a list shows lines: whoever reads it has looked into them. */
export function withExcerpts(hits: readonly Pick<EvidenceHit, "id" | "excerpts">[]): string[] {
  return hits.filter(({ excerpts }) => excerpts.length > 0).map(({ id }) => id);
}
