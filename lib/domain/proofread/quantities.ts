import { numeral } from "../official-text/numerals.ts";

/** A figure with its unit, as a statement gives it: 1079名, 3.67万户, 96.1%, 2个百分点, 两项, 100余篇. Places are in the statement's words. */
export type Quantity = {
  start: number;
  end: number;
  value: number;
  /** One word for what means the same: 人 for 名 and 位, 元 for 万元. */
  unit: string;
  /** Written as 约, 近, 余, 多, 左右: near the value, not at it. */
  about: boolean;
  /** Written as 不低于, 以上, 以内: a limit, not a figure that was counted. */
  limit: boolean;
  /** What the last written digit is worth: 0.1 for 96.1%, 100 for 3.67万. */
  grain: number;
};

const UNITS =
  "个百分点|百分点|%|人次|户次|件次|人份|平方米|平方公里|立方米|公里|公顷|公斤|课时|学时|亿元|万元|个工作日|工作日|个月|小时|分钟|" +
  "元|名|人|位|户|家|所|个|项|次|件|条|份|篇|期|处|座|台|套|部|辆|间|栋|幢|张|本|册|枚|支|场|批|块|棵|株|头|只|米|亩|吨|例|宗|起|笔|卷|幅|类|倍|盏|口|眼|天";
const SAME_UNIT: Readonly<Record<string, string>> = { 名: "人", 位: "人", 百分点: "个百分点", 亿元: "元", 万元: "元", 工作日: "个工作日" };
const SCALE: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

const ARABIC = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d+)?`;
const HAN = "[二两三四五六七八九十百千〇零一]{1,8}";
// A figure glued to another by a dot, colon, dash or stroke is a ratio, a range, a number of a document or a telephone.
const FIGURE = new RegExp(
  `(不低于|不少于|不超过|不高于|不多于|至少|最多|高于|低于|少于|多于|超过|大约|将近|约|近|超|逾)?` +
    `(?<!\\d[.,:/~-]?)(?<![A-Za-z第])(?:(${ARABIC})|(${HAN}))([百千万亿]{0,2})(余|多|来)?(${UNITS})(?!月|号|以来)(左右|以上|以内|以下|上下)?`,
  "g",
);
const PER_CENT = /百分之([零一二三四五六七八九十百]{1,5}|\d{1,3}(?:\.\d+)?)(?:点([零一二三四五六七八九]{1,3}))?/g;

const ROUGH = /^(?:大约|将近|约|近|逾|余|多|来|左右|上下)$/;

/** Every figure with a unit in a folded statement, in its order. Dates, ordinals, ratios, document and telephone numbers are none. */
export function quantitiesIn(words: string): Quantity[] {
  const figures = [...words.matchAll(FIGURE)].flatMap((match) => figure(match) ?? []);
  const perCents = [...words.matchAll(PER_CENT)].flatMap((match) => perCent(match) ?? []);
  return perCents.length === 0 ? figures : [...figures, ...perCents].sort((a, b) => a.start - b.start);
}

function figure(match: RegExpExecArray): Quantity | null {
  const [whole, before = "", arabic, han, scales = "", more = "", unit = "", after = ""] = match;
  // 一个, 一批, 一项一项: seldom a count.
  if (han === "一" && scales === "") return null;
  const base = arabic ? Number(arabic.replaceAll(",", "")) : numeral(han ?? "");
  if (base === null || Number.isNaN(base)) return null;
  const scale = [...scales].reduce((product, sign) => product * (SCALE[sign] ?? 1), 1) * (unit.length === 2 ? (SCALE[unit.charAt(0)] ?? 1) : 1);
  const decimals = arabic?.split(".")[1]?.length ?? 0;
  const marks = [before, more, after].filter((mark) => mark !== "");
  return {
    start: match.index + before.length,
    end: match.index + whole.length - after.length,
    value: Number((base * scale).toPrecision(12)),
    unit: SAME_UNIT[unit] ?? unit,
    about: marks.some((mark) => ROUGH.test(mark)),
    limit: marks.some((mark) => !ROUGH.test(mark)),
    grain: scale / 10 ** decimals,
  };
}

function perCent(match: RegExpExecArray): Quantity | null {
  const whole = numeral(match[1] ?? "") ?? Number(match[1]);
  const parts = match[2] ? [...match[2]].map((digit) => numeral(digit) ?? 0).join("") : "";
  const value = Number(parts ? `${whole}.${parts}` : whole);
  if (Number.isNaN(value)) return null;
  const decimals = parts.length || (match[1]?.split(".")[1]?.length ?? 0);
  return { start: match.index, end: match.index + match[0].length, value, unit: "%", about: false, limit: false, grain: 1 / 10 ** decimals };
}

/** Counted by the same measure, so that one may be part of the other: 人 and 名; 个 stands for most others. */
export function comparable(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit || (a.unit === "个" && GENERAL.test(b.unit)) || (b.unit === "个" && GENERAL.test(a.unit));
}

const GENERAL = /^[家所项件条处座类]$/;

/** A figure that was counted, not a rate, a difference or a limit. */
export function isCount({ unit, limit }: Quantity): boolean {
  return !limit && unit !== "%" && unit !== "个百分点" && unit !== "倍";
}

/** Could both figures be written for one number: 3.67万 and 36732, 300余 and 312? */
export function couldAgree(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value) return true;
  const [coarse, fine] = a.grain >= b.grain ? [a, b] : [b, a];
  if (!coarse.about && !fine.about) return coarse.grain > fine.grain && coarse.grain > 1 && Math.abs(a.value - b.value) < coarse.grain;
  const [rough, other] = coarse.about ? [coarse, fine] : [fine, coarse];
  return Math.abs(rough.value - other.value) <= Math.max(roundness(rough.value), rough.grain);
}

/** 1100余 is true of 1199, 35余 of 39. */
function roundness(value: number): number {
  let size = 1;
  while (value >= size * 10 && value % (size * 10) === 0) size *= 10;
  return Math.max(size, 10);
}

/** Does a figure as exact as it is written stand for this value? Rounding to the nearest is right, and so is leaving off the rest. */
export function standsFor(written: Quantity, exact: number): boolean {
  const slack = written.about ? written.grain : written.grain / 2;
  if (Math.abs(written.value - exact) <= slack + 1e-9) return true;
  return exact >= written.value && exact - written.value < written.grain - 1e-9;
}

/** An amount in the unit that the text writes beside it: 13万元, not 130000. */
export function amountLike(written: string, amount: number): string {
  const scale = written.includes("亿") ? 100_000_000 : written.includes("万") ? 10_000 : 1;
  return `${Number((amount / scale).toPrecision(12))}${written.replace(/^[\d.,零〇一二两三四五六七八九十百千]+/, "")}`;
}
