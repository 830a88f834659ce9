import type { Severity } from "../diagnostic.ts";
import type { Span } from "../outline.ts";
import type { Confusion } from "./confusion.ts";
import { GUARDED } from "./guarded.ts";
import { IDIOMS } from "./idioms.ts";
import { SEAMS } from "./seams.ts";
import { TORN } from "./torn.ts";
import { WORDS } from "./words.ts";

export type Misprint = Span & { from: string; to: string; severity: Severity };

/** How far the guards look. */
const BEFORE = 8;
const AFTER = 34;

export const CONFUSIONS: readonly Confusion[] = [...IDIOMS, ...WORDS, ...GUARDED, ...TORN];

/** By their first two characters, so that a text is gone through once however many there are; the longer ones first. */
const BY_BEGINNING = new Map<string, Confusion[]>();
for (const confusion of CONFUSIONS) {
  const beginning = confusion.wrong.slice(0, 2);
  BY_BEGINNING.set(beginning, [...(BY_BEGINNING.get(beginning) ?? []), confusion]);
}
for (const some of BY_BEGINNING.values()) some.sort((a, b) => b.wrong.length - a.wrong.length);

/** Most characters begin none: told without making a string of each two. */
const BEGINS = new Uint8Array(0x10000);
for (const beginning of BY_BEGINNING.keys()) BEGINS[beginning.charCodeAt(0)] = 1;

/** The likely misprints of a text, folded as well, in its order, none within another. */
export function misprintsIn(text: string, folded: string): Misprint[] {
  const found: Misprint[] = [];
  for (let at = 0; at < folded.length - 1; at += 1) {
    if (BEGINS[folded.charCodeAt(at)] !== 1) continue;
    const some = BY_BEGINNING.get(folded.slice(at, at + 2));
    const confusion = some?.find((each) => standsAt(folded, at, each));
    if (!confusion) continue;
    const { wrong, right, severity } = confusion;
    // 显著 folds to 显着.
    if (!text.startsWith(right, at)) found.push({ start: at, end: at + wrong.length, from: wrong, to: right, severity });
    at += wrong.length - 1;
  }
  return found;
}

function standsAt(folded: string, at: number, { wrong, before, after, notBefore, notAfter }: Confusion): boolean {
  if (!folded.startsWith(wrong, at)) return false;
  const end = at + wrong.length;
  const lead = folded.slice(Math.max(0, at - BEFORE), at);
  const rest = (folded.slice(end, end + AFTER).split("\n", 1)[0] ?? "").trimEnd();
  if (isSeam(wrong, folded.charAt(at - 1), folded.charAt(end))) return false;
  if (before && !before.test(lead)) return false;
  if (after && !after.test(rest)) return false;
  return !notBefore?.test(lead) && !notAfter?.test(rest);
}

/** 机构|通过: the end of one word and the beginning of the next. */
function isSeam(wrong: string, previous: string, next: string): boolean {
  const seam = SEAMS.get(wrong);
  return seam !== undefined && previous !== "" && next !== "" && seam.before.includes(previous) && seam.after.includes(next);
}
