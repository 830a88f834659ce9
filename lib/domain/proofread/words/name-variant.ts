import type { CheckedText } from "../checked-text.ts";
import type { Slip } from "../slip.ts";
import type { Span } from "../../official-text/outline.ts";
import { CONFUSABLE } from "../../official-text/misprints/confusable.ts";
import { misprintsIn } from "../../official-text/misprints/find.ts";
import { TORN } from "../../official-text/misprints/torn.ts";
import { bodiesIn, type Name, placesIn, quotedIn, titlesIn } from "./names.ts";
import { type Near, nearPairs } from "./near.ts";

/** One thing under two names that differ in one character; the rarer one is the doubtful. */
export function nameVariant({ text, folded }: CheckedText): Slip[] {
  const known = misprintsIn(text, folded);
  const misprinted = new Set(known.filter(({ from }) => !WHOLE_NAMES.has(from)).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)));
  const pairs = [
    ...nearPairs(titlesIn(text)).filter((pair) => isSlip(pair, 1)),
    ...nearPairs(quotedIn(text)).filter((pair) => isSlip(pair, 2)),
    ...nearPairs(bodiesIn(text)).filter((pair) => isSlip(pair, 2)),
    ...nearPairs(placesIn(text)).filter(isPlaceSlip),
  ];
  const found = pairs.map(toldOf).flatMap(({ rare, usual, isSure }) => rare.places.map((place) => slipAt(text, place, usual, isSure)));
  const told = found.filter(({ start, end }) => !range(start, end).some((at) => misprinted.has(at)));
  return withoutOverlaps(told);
}

/** Names with a character lost are told of as names, where the whole one stands in the text. */
const WHOLE_NAMES: ReadonlySet<string> = new Set(TORN.map(({ wrong }) => wrong));

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** Characters that tell two things apart, not two spellings of one. */
const TELLING = "一二三四五六七八九十百千〇零0123456789０１２３４５６７８９甲乙丙丁东西南北中上下左右前后新老旧正副内外省市县区乡镇村组委党团男女大小初高总分本各两双单长短公私军民工农医教城ABCDabcd";
/** What a name may have or leave out without being another, or misspelt. */
const MAY_LACK = new Set("了的和与及、·（）()—-市县区省本我原各 　《》“”");

/** How many characters on either side must agree. */
const AGREE = 2;

function isSlip({ one, other, at, from, to }: Near, agree: number): boolean {
  if (at < AGREE || one.name.length - at - 1 < agree) return false;
  if (to === "") return !MAY_LACK.has(from) && !TELLING.includes(from) && !isJoin(one, other, at);
  return CONFUSABLE.has(from + to);
}

/** 残疾人服务中心 and 人服务中心 with a word of its own before: the longer has a character more where names of both may begin. */
function isJoin(one: Name, other: Name, at: number): boolean {
  return one.places.length > 1 && other.places.length > 1 && at < AGREE + 1;
}

/** 运合区 among many 运河区. */
function isPlaceSlip({ one, other, from, to }: Near): boolean {
  const [least, most] = [one.places.length, other.places.length].toSorted((a, b) => a - b);
  return to !== "" && one.name.length === other.name.length && CONFUSABLE.has(from + to) && least === 1 && (most ?? 0) >= 2;
}

/** Where both are as frequent, the one that comes later is the doubtful, and nothing is sure. */
function toldOf({ one, other }: Near): { rare: Name; usual: Name; isSure: boolean } {
  const [a, b] = [one.places.length, other.places.length];
  if (a !== b) return a < b ? { rare: one, usual: other, isSure: true } : { rare: other, usual: one, isSure: true };
  const isOneLater = (one.places[0]?.start ?? 0) > (other.places[0]?.start ?? 0);
  return isOneLater ? { rare: one, usual: other, isSure: false } : { rare: other, usual: one, isSure: false };
}

function slipAt(text: string, { start, end }: Span, usual: Name, isSure: boolean): Slip {
  const written = text.slice(start, end);
  const message = `“${written}”在文中另写作“${usual.name}”，请核对哪一个正确。`;
  return { code: "nameVariant", severity: "warning", message, start, end, ...(isSure ? { mend: usual.name } : {}) };
}

/** Of the tails of one name only the longest is told of. */
function withoutOverlaps(slips: readonly Slip[]): Slip[] {
  const kept: Slip[] = [];
  for (const slip of [...slips].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (slip.start >= (kept.at(-1)?.end ?? 0)) kept.push(slip);
  }
  return kept;
}
