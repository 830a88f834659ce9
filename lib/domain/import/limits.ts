/** How long what a person writes into a draft may be, in characters; as long as the ledger's own forms allow. */
export const DRAFT_LIMITS = {
  /** Of a part, a category or a finding. */
  title: 200,
  /** A measure with what was done about it: headline and account together. */
  passage: 2500,
  fact: 200,
  target: 1000,
  responsible: 50,
} as const;

/** How long a text is, counted as a person counts. */
export function lengthOf(text: string): number {
  return [...text].length;
}
