import type { FactName } from "../official-text/outline.ts";

/** Every way in which a text and the ledger can differ. A finding keeps its number for life: another number in a text is none. */
export const DIFFERENCE_KINDS = [
  "factChanged",
  "partRenamed",
  "categoryRenamed",
  "findingNew",
  "findingGone",
  "findingRetitled",
  "findingMoved",
  "disclosureChanged",
  "measureNew",
  "measureGone",
  "measureReworded",
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/**
 * Where a difference is: a fact of the round, a finding by its number, a measure by its place within it. Numbers are the ledger's;
 * for what is new, the draft's.
 */
export type DifferencePlace = {
  fact: FactName | "deadline" | null;
  number: number | null;
  ordinal: number | null;
};

/**
 * One thing in which the draft and the ledger differ. `id` is made of what it is about and of both texts: once either
 * changes, it is another difference. `target` is the row of the ledger it would change (none for what is new), `finding`
 * that of the finding it is in, `key` the node of the draft it comes from (none for what is gone).
 */
export type Difference = {
  id: string;
  kind: DifferenceKind;
  place: DifferencePlace;
  before: string | null;
  after: string | null;
  target: string | null;
  finding: string | null;
  key: string | null;
};
