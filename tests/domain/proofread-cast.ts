import type { Day } from "#lib/domain/day.ts";
import { proofread } from "#lib/domain/proofread/proofread.ts";
import type { Slip, SlipCode } from "#lib/domain/proofread/slip.ts";

/** The slips of these kinds in a text; other kinds have their own tests. */
export function slipsOf(text: string, codes: readonly SlipCode[], publishedOn: Day | null = null): Slip[] {
  return proofread(text, { ledger: null, publishedOn }).filter(({ code }) => codes.includes(code));
}
