import { markerOf, type MarkerKind } from "./marker.ts";
import { HAN_DIGITS, numeral } from "./numerals.ts";

/** One item of a list within a text: where its number begins, where its words begin and end. */
export type Item = { mark: number; start: number; end: number; value: number };

/** A number within a text; `before` is the punctuation it stands after, "" where it begins a paragraph, 。 for all that ends a sentence. */
export type Mark = { at: number; length: number; value: number; before: string };

export type ListStyle = {
  /** Finds the numbers; the first group holds the value. */
  form: RegExp;
  value: (match: RegExpExecArray) => number | null;
};

const SEQUENCE = new Map([["首先", 1], ["其次", 2], ["再次", 3], ["再者", 3], ["最后", 9], ["同时", 9]]);
const circled = (sign: string) => sign.charCodeAt(0) - 0x245f;

/** The ways in which a running text numbers its points, the most telling first. */
export const LIST_STYLES: readonly ListStyle[] = [
  { form: new RegExp(`第?([${HAN_DIGITS}]{1,3})(?:是|要)(?![${HAN_DIGITS}否])[:,、]? *`, "g"), value: ([, digits]) => numeral(digits ?? "") },
  { form: new RegExp(`第([${HAN_DIGITS}]{1,3})[,、:.] *`, "g"), value: ([, digits]) => numeral(digits ?? "") },
  // 首先, 其次, 再次, 第四, ……: there are no more words.
  { form: new RegExp(`(首先|其次|再次|再者|最后|第[${HAN_DIGITS}]{1,3}(?=[,、:]))[,:、]? *`, "g"), value: ([, word]) => SEQUENCE.get(word ?? "") ?? numeral(word?.slice(1) ?? "") },
  { form: /([\u2460-\u2473]) ?[、.]? */g, value: ([, sign]) => circled(sign ?? "") },
  { form: new RegExp(`\\(([${HAN_DIGITS}]{1,3})\\)[、.]? *`, "g"), value: ([, digits]) => numeral(digits ?? "") },
  { form: /\((\d{1,2})\)[、.]? */g, value: ([, digits]) => Number(digits) },
  { form: /(?<![\d.])(\d{1,2})[.、](?:(?!\d)|(?=\d{4}年|\d{1,2}月\d)) */g, value: ([, digits]) => Number(digits) },
  { form: /(\d{1,2})\)[、.]? */g, value: ([, digits]) => Number(digits) },
];

/** A point begins a clause: at the start, or after a stop, a colon or a line break (given as places in `breaks`). */
const BOUNDARY = /[。;:!?.,、》”)】 ]/;

/**
 * The list that a folded text holds, in the style that begins first: consecutive from 1, at least two items, or one at the very
 * beginning. Lists within an item belong to the item. `breaks` are the places where a line of the text begins.
 */
export function itemsOf(text: string, breaks: ReadonlySet<number>): Item[] {
  let marks: Mark[] = [];
  for (const style of LIST_STYLES) {
    const found = outermost(marksOf(text, style, breaks));
    const [first] = found;
    if (!first || (found.length === 1 && !(breaks.has(first.at) && first.before === ""))) continue;
    if (marks.length === 0 || first.at < (marks[0]?.at ?? 0)) marks = found;
  }
  return marks.map(({ at, length, value }, index) => ({ mark: at, start: at + length, end: marks[index + 1]?.at ?? text.length, value }));
}

/** A number that begins a clause, in the style of a heading's number. */
const NUMBERS = /(?<=^|[。;:!?】)] {0,4})(?=[(\d\u2460-\u2473\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341])/g;

/**
 * Where in a folded text the points of a list stand that ends with `last` in the numbering of `kind`: 1, 2, … `last`, or from a later
 * one at the very beginning. Empty where there is none.
 */
export function listEndingAt(text: string, kind: MarkerKind | "named", last: number): number[] {
  let list: { at: number; value: number }[] = [];
  for (const mark of numbersIn(text, kind)) {
    const before = list.at(-1);
    if (before && mark.value === before.value + 1) list.push(mark);
    else if (mark.value === 1 || mark.at === 0) list = [mark];
  }
  return list.at(-1)?.value === last ? list.map(({ at }) => at) : [];
}

/** Where in a folded text that begins in the midst of a list, “(2)……。(3)……。”, its further points stand. */
export function listGoingOn(text: string, kind: MarkerKind | "named"): number[] {
  const [first, ...rest] = numbersIn(text, kind);
  if (!first || first.at > 0 || first.value < 2 || rest.some(({ value }, index) => value !== first.value + index + 1)) return [];
  return rest.map(({ at }) => at);
}

function numbersIn(text: string, kind: MarkerKind | "named"): { at: number; value: number }[] {
  return [...text.matchAll(NUMBERS)].flatMap(({ index }) => {
    const marker = markerOf(text.slice(index, index + 30));
    return marker?.kind === kind ? [{ at: index, value: marker.value }] : [];
  });
}

/** Where the numbers of a style stand that begin a clause. */
export function marksOf(text: string, { form, value }: ListStyle, breaks: ReadonlySet<number>): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(form)) {
    const before = breaks.has(match.index) ? "" : text.charAt(match.index - 1);
    const number = value(match);
    if (number === null || (before !== "" && !BOUNDARY.test(before))) continue;
    marks.push({ at: match.index, length: match[0].length, value: number, before: before === "" || !/[,、;:]/.test(before) ? (before && "。") : before });
  }
  return marks;
}

/** How firmly a mark stands by itself: at the beginning of a line, after a stop, after a semicolon, after a comma. */
function weight(before: string): number {
  if (before === "") return 0;
  return before === "。" ? 1 : before === ";" || before === ":" ? 2 : 3;
}

/** Of nested lists the outermost, by its numbers: 一是 … (一是 … 二是 …) 二是 …. */
function outermost(marks: readonly Mark[]): Mark[] {
  const first = marks.findIndex(({ value }, index) => value === 1 && isList(marks, index));
  if (first < 0) return [];
  const list: Mark[] = [];
  const inner: number[] = [];
  let loosest = 0;
  for (const mark of marks.slice(first)) {
    const expected = (list.at(-1)?.value ?? 0) + 1;
    const within = inner.at(-1);
    const fitsInner = within !== undefined && mark.value === within + 1 && weight(mark.before) > Math.min(loosest, 1);
    if (mark.value === 9 || (mark.value === expected && !fitsInner)) {
      list.push(mark);
      if (list.length <= 2) loosest = Math.max(loosest, weight(mark.before));
      inner.length = 0;
    } else if (within === undefined && mark.value === list.at(-1)?.value && mark.value > 1 && weight(mark.before) <= 1) {
      // A number given twice: the clerk's slip, not the end of the list.
      list.push(mark);
    } else if (mark.value === 1) {
      inner.push(1);
    } else if (within !== undefined && mark.value === within + 1) {
      inner[inner.length - 1] = mark.value;
    } else if (mark.value > expected && weight(mark.before) <= 1) {
      list.push(mark);
      inner.length = 0;
    }
  }
  return list;
}

/** A list begins at the start of a clause, not in the middle of a sentence, unless nothing else does. */
function isList(marks: readonly Mark[], index: number): boolean {
  const mark = marks[index];
  return mark !== undefined && (weight(mark.before) <= 2 || index === 0);
}

/** The clauses of a text that is one sentence with ; between them, brackets and quotations left whole; empty unless there are three. */
export function clausesOf(text: string): Item[] {
  if (/。./.test(text)) return [];
  const cuts: number[] = [];
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (/[“‘(《]/.test(sign)) depth += 1;
    if (/[”’)》]/.test(sign)) depth = Math.max(0, depth - 1);
    if (sign === ";" && depth === 0) cuts.push(index);
  }
  const last = cuts.at(-1);
  const ends = last !== undefined && text.slice(last + 1).replace(/[。 ]/g, "") === "" ? cuts.slice(0, -1) : cuts;
  if (ends.length < 2) return [];
  return [...ends, text.length].map((end, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
    return { mark: start, start, end, value: index + 1 };
  });
}
