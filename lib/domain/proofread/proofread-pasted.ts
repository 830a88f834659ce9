import type { Day } from "../day.ts";
import { countItems, proofItems } from "../notice/open-items.ts";
import { mendAll, slipAt } from "./mending.ts";
import { ITEMS_SHOWN, type Mending, type PastedProof } from "./pasted.ts";
import { proofread } from "./proofread.ts";
import { confirmedRates } from "./rates.ts";

/** Proofreads a text pasted from anywhere. */
export function pastedProof(text: string, publishedOn: Day | null): PastedProof {
  const slips = proofread(text, { ledger: null, publishedOn });
  return {
    text,
    publishedOn,
    items: proofItems(text, slips.slice(0, ITEMS_SHOWN)),
    counts: countItems(slips),
    mendable: slips.filter(({ mend }) => mend !== undefined).length,
    confirmed: confirmedRates(text).slice(0, ITEMS_SHOWN).map(({ words }) => words),
  };
}

/** The text with the mend asked for, and how many places were mended: none where the text has changed since it was looked at. */
export function mendPasted(text: string, publishedOn: Day | null, mending: Mending): { text: string; mended: number } {
  const slips = proofread(text, { ledger: null, publishedOn });
  if (mending.all) return mendAll(text, slips);
  const slip = slipAt(slips, mending);
  return mendAll(text, slip ? [slip] : []);
}
