import { identityNumberSpans } from "../evidence/identity-numbers.ts";

export const PERSONAL_KINDS = ["identityNumber", "phone"] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** Something in a text by which a person can be found. */
export type PersonalDatum = { kind: PersonalKind; from: number; to: number };

/** Mobile numbers, and those of a line with its area code; people write them in groups. */
const PHONE = /(?<![\d０-９])(?:[1１][3-9３-９](?:[ \-－]?[\d０-９]){9}|[0０][\d０-９]{2,3}[ \-－]?[\d０-９]{7,8})(?![\d０-９])/g;

/** 个人信息 in a text as far as a rule can tell, in its order: identity numbers and telephone numbers. */
export function personalDataIn(text: string): PersonalDatum[] {
  const identities = identityNumberSpans(text).map((span) => ({ kind: "identityNumber" as const, ...span }));
  const phones = Array.from(text.matchAll(PHONE), ({ index, 0: written }) => ({ kind: "phone" as const, from: index, to: index + written.length }));
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
