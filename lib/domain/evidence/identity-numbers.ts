import { isDay } from "../day.ts";
import type { FileContents, Passage } from "./contents.ts";

/**
 * 公民身份号码 (GB 11643): six digits of a place, the day of birth, three of an order, a check character. Blanks and line ends may
 * stand between: people write it in groups, and the cells of tables break it. The older ones of 15 digits ended in 2013 and cannot
 * be told from other numbers.
 */
const CANDIDATE = /(?<![\d０-９A-Za-z])(?=((?:[\d０-９]\s{0,2}){17}[\d０-９XxＸｘ])(?![\d０-９A-Za-z]))/g;

/** The first two digits: provinces, 台港澳 residents (71, 81 to 83), foreigners with a permanent card (91). */
const PLACES = new Set("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91".split(" "));
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

/** Is this a number that a citizen may have: its place, its day and its check character right? */
export function isIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number) || !PLACES.has(number.slice(0, 2))) return false;
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isDay(birth)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECKS[sum % 11] === number[17];
}

/** Without blanks, full-width figures as figures. */
function plain(written: string): string {
  return written.normalize("NFKC").replace(/\s/g, "").toUpperCase();
}

/** Where the numbers of a text stand; none counted twice. */
export function identityNumberSpans(text: string): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  let end = 0;
  for (const { index, 1: written = "" } of text.matchAll(CANDIDATE)) {
    if (index < end || !isIdentityNumber(plain(written))) continue;
    end = index + written.length;
    spans.push({ from: index, to: end });
  }
  return spans;
}

/** How many there are on which page, in the order of the text. */
export function identityNumbersIn(passages: readonly Passage[]): FileContents["identityNumbers"] {
  const counts = new Map<number | null, number>();
  for (const { page, text } of passages) {
    const found = identityNumberSpans(text).length;
    if (found > 0) counts.set(page, (counts.get(page) ?? 0) + found);
  }
  return Array.from(counts, ([page, count]) => ({ page, count }));
}

/** A text for showing: of each number only the place and the last four characters, "130902********1234". */
export function withIdentityNumbersMasked(text: string): string {
  let masked = "";
  let done = 0;
  for (const { from, to } of identityNumberSpans(text)) {
    const number = plain(text.slice(from, to));
    masked += `${text.slice(done, from)}${number.slice(0, 6)}${"*".repeat(8)}${number.slice(14)}`;
    done = to;
  }
  return masked + text.slice(done);
}
