import { identityNumberSpans } from "../evidence/identity-numbers.ts";
import { fold } from "../official-text/fold.ts";

export type PersonalKind = "identityNumber" | "phone";

/** Something in a text by which a person can be found. */
export type PersonalDatum = { kind: PersonalKind; from: number; to: number };

/**
 * Mobile numbers, with or without 86 before them, and those of a line with its area code, in a folded text. Wider than what proofreading
 * takes for one (proofread/personal/mobile-number.ts): people write theirs in groups of any kind, and one that is not masked harms them.
 */
const PHONE = /(?<!\d)(?:(?:\+?86[ -]?)?1[3-9](?:[ -]?\d){9}|(?:0\d{2,3}[ -]?|\(0\d{2,3}\)[ -]?)\d{7,8})(?!\d)/g;

/** 个人信息 in a text as far as a rule can tell, in its order: identity numbers and telephone numbers. */
export function personalDataIn(text: string): PersonalDatum[] {
  const identities = identityNumberSpans(text).map((span) => ({ kind: "identityNumber" as const, ...span }));
  const phones = Array.from(fold(text).matchAll(PHONE), ({ index, 0: written }) => ({ kind: "phone" as const, from: index, to: index + written.length }));
  const apart = phones.filter(({ from, to }) => identities.every((identity) => to <= identity.from || identity.to <= from));
  return [...identities, ...apart].sort((one, other) => one.from - other.from);
}

/** The text with each of them left out but for two characters at either end. */
export function withPersonalDataMasked(text: string): string {
  let [masked, done] = ["", 0];
  for (const { from, to } of personalDataIn(text)) {
    masked += `${text.slice(done, from + 2)}${"*".repeat(to - from - 4)}${text.slice(to - 2, to)}`;
    done = to;
  }
  return masked + text.slice(done);
}

/** The text in stretches, those that are personal data marked as such: for pointing them out. */
export function stretchesOf(text: string): { text: string; kind: PersonalKind | null }[] {
  const stretches: { text: string; kind: PersonalKind | null }[] = [];
  let done = 0;
  for (const { kind, from, to } of personalDataIn(text)) {
    stretches.push({ text: text.slice(done, from), kind: null }, { text: text.slice(from, to), kind });
    done = to;
  }
  return [...stretches, { text: text.slice(done), kind: null }].filter((stretch) => stretch.text !== "");
}
