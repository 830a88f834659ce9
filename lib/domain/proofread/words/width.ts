import { spanAt } from "../../official-text/span-at.ts";
import type { CheckedText } from "../checked-text.ts";
import type { Slip } from "../slip.ts";

/** Marks that come in two widths. Only those beside Chinese characters count: 3.5, 1:4, 8:00 and a@b.cn are as they should be. */
const KINDS: readonly { name: string; half: string; full: string; pattern: RegExp }[] = [
  kind("逗号", ",", "，", /(?<=[\u4e00-\u9fa5”’》）)%])[,，]|[,，](?=[\u4e00-\u9fa5“‘《（(])/g),
  kind("分号", ";", "；", /(?<=[\u4e00-\u9fa5”’》）)\d%])[;；]/g),
  kind("冒号", ":", "：", /(?<=[\u4e00-\u9fa5”’》）)])[:：]/g),
  kind("问号", "?", "？", /(?<=[\u4e00-\u9fa5”’》）)])[?？]/g),
  kind("感叹号", "!", "！", /(?<=[\u4e00-\u9fa5”’》）)])[!！]/g),
  kind("前括号", "(", "（", /(?<=[\u4e00-\u9fa5”’》])[(（]/g),
  kind("后括号", ")", "）", /(?<=[\u4e00-\u9fa5”’》])[)）](?=[\u4e00-\u9fa5，。；：、,;:“《]|$)/gm),
  kind("百分号", "%", "％", /(?<=[\d０-９])[%％]/g),
];

function kind(name: string, half: string, full: string, pattern: RegExp) {
  return { name, half, full, pattern };
}

/** More often than this, the other width is no slip but a second habit: told once. */
const SLIPS = 12;
/** A text so short says nothing of its habit. */
const HABIT = 10;

/** Half-width marks in a text that else has full-width ones, or the other way round; figures in full width among half-width ones. */
export function widthMixed({ text, furniture }: CheckedText): Slip[] {
  const counted = KINDS.map((each) => ({
    ...each,
    found: [...text.matchAll(each.pattern)].map(({ 0: mark, index }) => ({ mark, index })).filter(({ index }) => !spanAt(furniture, index)),
  }));
  const isHabit = counted.reduce((sum, { half, found }) => sum + found.filter(({ mark }) => mark === half && half !== "%").length, 0);
  const proper = counted.reduce((sum, { full, found }) => sum + found.filter(({ mark }) => mark === full && full !== "％").length, 0);
  const slips = counted.flatMap((each) => minority(each, isHabit > proper && isHabit >= HABIT));
  const alone = pairs(text, isHabit > proper && isHabit >= HABIT).filter(({ start }) => !slips.some((slip) => slip.start === start));
  return [...slips, ...alone, ...habit(counted, isHabit, proper), ...stops(text), ...figures(text)];
}

type Counted = (typeof KINDS)[number] & { found: { mark: string; index: number }[] };

function minority({ name, half, full, found }: Counted, isHalfWidth: boolean): Slip[] {
  const halves = found.filter(({ mark }) => mark === half);
  const fulls = found.filter(({ mark }) => mark === full);
  if (halves.length === 0 || fulls.length === 0) return [];
  const isHalfOdd = half === "%" ? fulls.length > halves.length : !isHalfWidth || halves.length < fulls.length;
  const [odd, usual, words] = isHalfOdd ? [halves, full, "半角"] : [fulls, half, "全角"];
  const told = odd.length > SLIPS ? odd.slice(0, 1) : odd;
  const often = odd.length > told.length ? `，全文共有${odd.length}处` : "";
  return told.map(({ index }) => ({
    code: "widthMixed",
    severity: isHalfOdd && half !== "%" ? "warning" : "note",
    message: `${name}用了${words}，与全文其他处不一致${often}。`,
    start: index,
    end: index + 1,
    mend: usual,
  }));
}

/** (县局）: one bracket of each width. */
function pairs(text: string, isHalfWidth: boolean): Slip[] {
  return [...text.matchAll(/\([^()（）\n]{0,60}）|（[^()（）\n]{0,60}\)/g)].map((match) => {
    const at = match[0].search(isHalfWidth ? /[（）]/ : /[()]/);
    const start = match.index + at;
    const mark = text.charAt(start);
    const mend = isHalfWidth ? mark.normalize("NFKC") : (FULL_BRACKETS[mark] ?? mark);
    return { code: "widthMixed", severity: "warning", message: "一对括号一半全角、一半半角。", start, end: start + 1, mend };
  });
}

const FULL_BRACKETS: Record<string, string> = { "(": "（", ")": "）" };

/** A page all of whose marks are half-width: one note, at the first. */
function habit(counted: readonly Counted[], halves: number, proper: number): Slip[] {
  if (halves < HABIT || proper * 4 > halves) return [];
  const first = counted
    .flatMap(({ found, half }) => found.filter(({ mark }) => mark === half && half !== "%"))
    .reduce((least, { index }) => Math.min(least, index), Number.POSITIVE_INFINITY);
  const message = `全文逗号、冒号等多用半角（${halves}处），中文标点应用全角（GB/T 15834）。`;
  return [{ code: "widthMixed", severity: "note", message, start: first, end: first + 1 }];
}

/** 整改. 二是: a full stop of another language. */
function stops(text: string): Slip[] {
  return [...text.matchAll(/(?<=[\u4e00-\u9fa5”》）]{2})\.(?= ?[\u4e00-\u9fa5“《]| ?$)/gm)]
    .filter(({ index }) => !/[一二三四五六七八九十]$/.test(text.slice(index - 1, index)))
    .map(({ index }) => ({ code: "widthMixed", severity: "warning", message: "句号用了半角的点。", start: index, end: index + 1, mend: "。" }));
}

const FULL_FIGURES = /[０-９]+(?:[．][０-９]+)?/g;

function figures(text: string): Slip[] {
  const fulls = [...text.matchAll(FULL_FIGURES)];
  const count = (runs: readonly string[]) => runs.reduce((sum, { length }) => sum + length, 0);
  if (fulls.length === 0 || count(fulls.map(([run]) => run)) >= count(text.match(/\d+/g) ?? [])) return [];
  return fulls.slice(0, SLIPS).map((match) => ({
    code: "widthMixed",
    severity: "warning",
    message: "数字用了全角，与全文其他处不一致。",
    start: match.index,
    end: match.index + match[0].length,
    mend: match[0].normalize("NFKC"),
  }));
}
