import type { Day } from "../day.ts";
import type { ProofItem } from "../notice/open-items.ts";
import type { Severity } from "../official-text/diagnostic.ts";

/** The most characters of a pasted text; a long notice has 20,000. */
export const PASTED_MOST = 200_000;

/** More than anybody goes through in one sitting: the rest shows once these are mended. */
export const ITEMS_SHOWN = 300;

/** A pasted text, proofread: nothing of it is kept, so all of it travels with the page. */
export type PastedProof = {
  text: string;
  publishedOn: Day | null;
  items: ProofItem[];
  /** Over all items, also those beyond `ITEMS_SHOWN`. */
  counts: Record<Severity, number>;
  mendable: number;
  /** Rates that were worked out again and are right, in words; no more than `ITEMS_SHOWN`. */
  confirmed: string[];
};

/** What somebody asked for beside another look: every mend at once, or that of one slip. */
export type Mending = { all: true } | { all: false; code: string; start: number; end: number };
