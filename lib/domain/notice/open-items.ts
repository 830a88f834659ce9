import { type Place, placeOf, quoteOf } from "../proofread/place.ts";
import type { Severity } from "../official-text/diagnostic.ts";
import type { Slip, SlipCode } from "../proofread/slip.ts";
import type { Refusal } from "../refusal.ts";

/** 忽略: a kind of slip, or one place of it, that somebody looked at and passed. `quote` null: the whole kind. */
export type Silence = { code: string; quote: string | null };

/** 核对项: a slip of a notice, with its place in its surroundings and the words that name it. */
export type ProofItem = Slip & { place: Place; quote: string };

const SHOWN_AROUND = 18;

/** The slips of a notice's text as items to be dealt with. */
export function proofItems(text: string, slips: readonly Slip[]): ProofItem[] {
  return slips.map((slip) => ({ ...slip, place: placeOf(text, slip, SHOWN_AROUND), quote: quoteOf(text, slip) }));
}

/** What is left to deal with: neither its kind nor its place is silenced. */
export function openItems<Item extends { code: SlipCode; quote: string }>(items: readonly Item[], silences: readonly Silence[]): Item[] {
  const kinds = new Set(silences.filter(({ quote }) => quote === null).map(({ code }) => code));
  const places = new Set(silences.map(({ code, quote }) => `${code} ${quote}`));
  return items.filter(({ code, quote }) => !kinds.has(code) && !places.has(`${code} ${quote}`));
}

/** How many of each severity. */
export function countItems(items: readonly { severity: Severity }[]): Record<Severity, number> {
  const count = (severity: Severity) => items.filter((item) => item.severity === severity).length;
  return { error: count("error"), warning: count("warning"), note: count("note") };
}

/** What approving needs besides the right to: where errors are open, a reason that stays on record. */
export function refusalOfApproval(open: readonly { severity: Severity }[], reason: string): Refusal | null {
  const { error } = countItems(open);
  return error > 0 && reason === "" ? { code: "noticeErrorsOpen", count: error, field: "reason" } : null;
}
