import { paragraphsOf } from "../official-text/lines.ts";
import type { Span } from "../official-text/outline.ts";
import type { CheckedText } from "./checked-text.ts";
import { comparable, isCount, type Quantity, quantitiesIn, standsFor } from "./quantities.ts";
import type { Slip } from "./slip.ts";
import { type Statement, statementsIn, statementsOf } from "./statements.ts";

/** A stated rate that follows from the figures beside it; `words` tells the sum. */
export type ConfirmedRate = Span & { words: string };

/** `sure` where nothing else can be meant: only then is there a mend. */
type Judged = { statement: Statement; rate: Quantity; whole: Quantity; part: Quantity; right: boolean; sure: boolean };

/** Rates that the figures beside them contradict: 1079人中1037人满意, 满意率96.8%. */
export function rates(checked: CheckedText): Slip[] {
  return ratesOf(statementsOf(checked)).flatMap((judged) => (judged.right ? [] : slip(judged, checked.text)));
}

/** Rates of a text that were checked and are right, in its order. */
export function confirmedRates(text: string): ConfirmedRate[] {
  return ratesOf(statementsIn(paragraphsOf(text).paragraphs))
    .filter(({ right }) => right)
    .map((judged) => {
      const { statement, rate } = judged;
      return { ...statement.place(rate.start, rate.end), words: `${pairOf(judged)}，${wordsOf(statement, rate)}计算无误` };
    });
}

function slip(judged: Judged, text: string): Slip {
  const { statement, rate, whole, part } = judged;
  const place = statement.place(rate.start, rate.end);
  const written = wordsOf(statement, rate);
  const due = `${dueOf(rate, (part.value / whole.value) * 100)}%`;
  const message = `${pairOf(judged)}，应为${due}，文中写${written}。`;
  const mend = judged.sure && written.endsWith("%") && !rate.about ? { mend: asWideAs(text.slice(place.start, place.end), due) } : {};
  return { code: "rateWrong", severity: judged.sure ? "error" : "warning", message, ...place, ...mend };
}

/** In full-width figures where the text has such. */
function asWideAs(written: string, mend: string): string {
  return mend.replace(/[\d.%]/g, (sign) => (/[０-９％]/.test(written) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign));
}

/** As exact as the text writes it; one digit more where that would not tell it from 100%. */
function dueOf(rate: Quantity, exact: number): string {
  const due = exact.toFixed(decimalsOf(rate));
  return Number(due) === rate.value ? String(Number(exact.toFixed(decimalsOf(rate) + 2))) : due;
}

function decimalsOf({ grain }: Quantity): number {
  return Math.max(0, Math.round(-Math.log10(grain)));
}

function pairOf({ statement, whole, part }: Judged): string {
  const words = [wordsOf(statement, whole), wordsOf(statement, part)];
  return part.value > whole.value ? `目标${words[0]}、完成${words[1]}` : words.join("中");
}

function wordsOf({ words }: Statement, { start, end }: Quantity): string {
  return words.slice(start, end);
}

function ratesOf(statements: readonly Statement[]): Judged[] {
  return statements.flatMap((statement) => {
    if (!/[%率]|百分之/.test(statement.words)) return [];
    let beside: Quantity[] = [];
    return quantitiesIn(statement.words).flatMap((quantity) => {
      if (isCount(quantity)) beside.push(quantity);
      if (quantity.unit !== "%") return [];
      const counts = beside.slice(-MOST);
      beside = [];
      return quantity.limit ? [] : (judge(statement, quantity, counts) ?? []);
    });
  });
}

/** A rate is of figures near it, and named within so many characters. */
const MOST = 12;
const REACH = 60;

/** What a rate is measured against, or moved by, is told elsewhere or by its own check. */
const MOVED = /由|从|同比|环比|较|提高|上升|下降|降低|增长|增加|减少|提升|不低于|不少于|目标值|要求|规定|力争|确保|应当|争取|达标线/;
const NAMED = /([\u4e00-\u9fa5]{2,10}率|[\u4e00-\u9fa5]{0,8}满意度)(?:均|也|已|仅|就)*(?:达到|达|为|是|:|至)?了?(?:大约|将近|约|近)?$/;
const SHARE = /占(?:到|了)?([^,%]{0,8}(?:总数|总量|总人数|总户数|总额|全部|整体))?(?:的|比|比例|比重)*(?:达到|达|为)?(?:大约|将近|约|近)?$/;
const TARGET = /(?:完成|占)(?:了|全年|年度|市定|省定|既定|下达)*(?:目标|任务|计划)(?:任务|目标|数|量|总数)*的(?:大约|将近|约|近)?$/;

function judge(statement: Statement, rate: Quantity, beside: readonly Quantity[]): Judged | null {
  const { words } = statement;
  const clause = words.slice(Math.max(0, rate.start - REACH), rate.start).split(",").at(-1) ?? "";
  const named = NAMED.exec(clause)?.[1];
  if (TARGET.test(clause)) return againstTarget(statement, rate, beside);
  if (MOVED.test(clause) || beside.some(({ about }) => about)) return null;
  if (named) return byName(statement, rate, beside, named.replace(/[率度]$/, ""));
  const share = SHARE.exec(clause);
  if (share) return ofTwo(statement, rate, beside, share[1] !== undefined);
  return clause.endsWith("(") ? ofTwo(statement, rate, beside, false) : null;
}

function againstTarget(statement: Statement, rate: Quantity, beside: readonly Quantity[]): Judged | null {
  const isTarget = ({ start, end }: Quantity) =>
    /(?:目标|任务|计划)[^,、]{0,6}$/.test(statement.words.slice(Math.max(0, start - 10), start)) || /^(?:的)?(?:目标|任务|计划)/.test(statement.words.slice(end, end + 4));
  const [first, second] = beside;
  if (beside.length !== 2 || !first || !second || !comparable(first, second) || isTarget(first) === isTarget(second)) return null;
  return isTarget(first) ? judgedOf(statement, rate, first, second) : judgedOf(statement, rate, second, first);
}

/** How far off a rate may be and still be taken for a slip of the two figures beside it, where nothing else ties it to them. */
const NEAR = 3;

/** 发现问题50个, 整改48个, 占96%: only where no third figure could be meant. */
function ofTwo(statement: Statement, rate: Quantity, beside: readonly Quantity[], told: boolean): Judged | null {
  const [whole, part] = beside;
  if (beside.length !== 2 || !whole || !part || whole.unit !== part.unit || part.value > whole.value) return null;
  const found = judgedOf(statement, rate, whole, part);
  if (found.right || told || statement.words.slice(whole.end, part.start).includes("其中")) return found;
  return Math.abs((part.value / whole.value) * 100 - rate.value) <= NEAR ? { ...found, sure: false } : null;
}

const DONE = /完成|整改|办结|销号|办理|解决|到位/;
const NOT_THIS = /未|没有|不|正在|尚|持续|长期|剩余|其余|其他/;

/** 满意率 is of those that are said to be 满意, 完成率 of what is 完成; the whole is told before. */
function byName(statement: Statement, rate: Quantity, beside: readonly Quantity[], stem: string): Judged | null {
  const own = beside.filter((quantity) => isMeant(statement, quantity, new RegExp(stem.slice(-2))));
  const parts = own.length > 0 || !DONE.test(stem) ? own : beside.filter((quantity) => isMeant(statement, quantity, DONE));
  const pairs = parts.flatMap((part) => wholesOf(statement, beside, part).map((whole) => ({ whole, part })));
  const holding = pairs.find(({ whole, part }) => holds(rate, whole.value, part.value)) ?? pairOfAny(rate, beside);
  if (holding) return judgedOf(statement, rate, holding.whole, holding.part);
  if (parts.length === 0) return ofTwo(statement, rate, beside, false);
  const [only] = pairs;
  if (!only || pairs.length !== 1 || sumHolds(rate, only.whole, beside)) return null;
  return judgedOf(statement, rate, only.whole, only.part);
}

function isMeant({ words }: Statement, { start, end }: Quantity, stem: RegExp): boolean {
  const before = words.slice(Math.max(0, start - 10), start).split(/[,、:(]/).at(-1) ?? "";
  const after = words.slice(end, end + 8).split(/[,、:()]/)[0] ?? "";
  const beside = `${before}#${after}`;
  return stem.test(beside) && !NOT_THIS.test(beside) && !/基本(?!满意)/.test(beside);
}

function wholesOf({ words }: Statement, beside: readonly Quantity[], part: Quantity): Quantity[] {
  const thing = /^[\u4e00-\u9fa5]{2}/.exec(words.slice(part.end, part.end + 2))?.[0];
  const told = /[\u4e00-\u9fa5]/.test(words.charAt(part.start - 1)) && thing !== undefined && !/[已均全满合达通到办完参整]/.test(thing);
  return beside.filter((whole) => {
    if (whole.start >= part.start || !comparable(whole, part) || whole.value < part.value) return false;
    // 走访20个村, 完成18个项目: no part of one another.
    return !told || words.slice(Math.max(0, whole.start - 12), part.start).includes(thing);
  });
}

function pairOfAny(rate: Quantity, beside: readonly Quantity[]): { whole: Quantity; part: Quantity } | null {
  if (beside.length !== 2) return null;
  const [whole, part] = beside;
  if (!whole || !part || !comparable(whole, part) || !holds(rate, whole.value, part.value)) return null;
  return { whole, part };
}

/** Some count what is 基本完成 among what is done. */
function sumHolds(rate: Quantity, whole: Quantity, beside: readonly Quantity[]): boolean {
  let sum = 0;
  return beside.filter((quantity) => quantity !== whole && comparable(whole, quantity)).some(({ value }) => holds(rate, whole.value, (sum += value)));
}

function judgedOf(statement: Statement, rate: Quantity, whole: Quantity, part: Quantity): Judged {
  return { statement, rate, whole, part, right: holds(rate, whole.value, part.value), sure: true };
}

function holds(rate: Quantity, whole: number, part: number): boolean {
  if (whole === 0) return false;
  // 100% says that nothing is missing.
  if (rate.value === 100 && rate.grain === 1 && part < whole) return false;
  return standsFor(rate, (part / whole) * 100);
}
