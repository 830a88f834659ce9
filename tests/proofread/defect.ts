import type { Day } from "#lib/domain/day.ts";
import type { LedgerFacts, ProofContext } from "#lib/domain/proofread/context.ts";
import type { SlipCode } from "#lib/domain/proofread/slip.ts";

/** A text with one thing planted in it: which kind of slip, and the words that are it, the `nth` time they stand there (the first, unless it is said). */
export type Defect = { code: SlipCode; text: string; words: string; nth?: number; publishedOn?: Day; ledger?: LedgerFacts };

/** Where the planted words stand. */
export function placeOf({ text, words, nth = 1 }: Pick<Defect, "text" | "words" | "nth">): { start: number; end: number } {
  let start = -1;
  for (let time = 0; time < nth; time += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`“${words}” does not stand ${nth} times in: ${text}`);
  return { start, end: start + words.length };
}

export function contextOf({ publishedOn = null, ledger = null }: { publishedOn?: Day | null; ledger?: LedgerFacts | null }): ProofContext {
  return { publishedOn, ledger };
}
