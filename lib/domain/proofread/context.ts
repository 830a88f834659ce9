import type { Progress } from "../counts.ts";
import type { Day } from "../day.ts";

/** What the ledger knows, to hold a text against. */
export type LedgerFacts = {
  asOf: Day;
  progress: Progress;
  /** Findings that the public list itemises. */
  itemised: number;
  meetings: { leadingGroup: number; democraticLife: number };
  regulations: number;
  /** By the title the public reads. */
  findings: { number: number; title: string; closed: boolean; openMeasures: number }[];
};

/** What is known beside the text: nothing, for a text pasted from anywhere. */
export type ProofContext = {
  ledger: LedgerFacts | null;
  /** The day it was or will be published; null where only the text itself can tell. */
  publishedOn: Day | null;
};
