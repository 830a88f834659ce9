import type { Check } from "#lib/domain/proofread/proofread.ts";
import { checkedText } from "#lib/domain/proofread/checked-text.ts";
import type { ProofContext } from "#lib/domain/proofread/context.ts";

const NOTHING_KNOWN: ProofContext = { ledger: null, publishedOn: null };

/** What one check says of a text, as "words → mend". */
export function said(check: Check, text: string, context: Partial<ProofContext> = {}): string[] {
  return check(checkedText(text), { ...NOTHING_KNOWN, ...context })
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, mend }) => text.slice(start, end) + (mend === undefined ? "" : ` → ${mend}`));
}

/** How severely, place by place. */
export function severities(check: Check, text: string, context: Partial<ProofContext> = {}): string[] {
  return check(checkedText(text), { ...NOTHING_KNOWN, ...context }).map(({ severity }) => severity);
}
