import type { CheckedText } from "./checked-text.ts";
import { amountLike, comparable, isCount, type Quantity, quantitiesIn, standsFor } from "./quantities.ts";
import type { Slip } from "./slip.ts";
import { type Statement, statementsOf } from "./statements.ts";

const UP = "提高|提升|上升|增加|增长|增至|升至|增|升|扩大|扩充|扩展";
const DOWN = "下降|降低|减少|压减|压缩|缩短|缩减|降至|减至|压降|降|减";

type Move = { statement: Statement; from: Quantity; to: Quantity; verb: string; rises: boolean; change: Quantity | undefined };

/** Increases and decreases that do not follow from their own figures: 由10%提高到12%，提高了3个百分点. */
export function differences(checked: CheckedText): Slip[] {
  return statementsOf(checked).flatMap((statement) => {
    if (!/[增升降减提压缩扩]/.test(statement.words)) return [];
    const quantities = quantitiesIn(statement.words);
    return [...moves(statement, quantities), ...againstYearBefore(statement, quantities), ...againstFormer(statement, quantities)].flatMap(judge);
  });
}

const VERB = new RegExp(`^[^,;]{0,12}?(${UP}|${DOWN})(?:到了|到|至|为|成)?(?:目前的|现在的|现有的|今年的|当前的|\\d{4}年的|约|近)?$`);

/** 由 a 提高到 b. */
function moves(statement: Statement, quantities: readonly Quantity[]): Move[] {
  return quantities.flatMap((to, index) => {
    const from = quantities[index - 1];
    if (!from || from.limit || to.limit || !comparable(from, to)) return [];
    if (!/[由从自较比](?:[^,、由从]{0,16})$/.test(statement.words.slice(Math.max(0, from.start - 18), from.start))) return [];
    const verb = VERB.exec(statement.words.slice(from.end, to.start))?.[1];
    if (!verb || !/[到至为成]/.test(statement.words.slice(from.end, to.start))) return [];
    const next = quantities[index + 1];
    const change = next && follows(statement, to, next) ? next : leads(statement, quantities[index - 2], from);
    return [{ statement, from, to, verb, rises: isRise(verb), change }];
  });
}

function isRise(verb: string): boolean {
  return new RegExp(`^(?:${UP})`).test(verb);
}

const BEFORE = /(?:上年|去年|前年|上年度|上一年|同期)[^,]*$/;

/** 去年信访20件，今年15件，同比下降25%: two figures, the earlier first, and what is said of them. */
function againstYearBefore(statement: Statement, quantities: readonly Quantity[]): Move[] {
  const [from, to, change] = quantities;
  if (!from || !to || !change || quantities.length !== 3 || !isCount(from) || from.unit !== to.unit || from.about || to.about) return [];
  const { words } = statement;
  const now = words.slice(from.end, to.start);
  const said = /^,?(?:同比|较[上去]年|比[上去]年)[^,]{0,4}?(下降|减少|降低|增长|增加|上升|提高)了?$/.exec(words.slice(to.end, change.start).replace(/^[^,]{0,6},/, ","))?.[1];
  const years = [yearIn(words.slice(0, from.start)), yearIn(now)];
  const follow = years[0] !== null && years[1] === (years[0] ?? 0) + 1;
  if (!said || !(follow || (BEFORE.test(words.slice(0, from.start)) && /今年|本年|本期/.test(now)))) return [];
  return [{ statement, from, to, verb: said, rises: isRise(said), change }];
}

function yearIn(words: string): number | null {
  const year = [...words.matchAll(/(\d{4})年/g)].at(-1)?.[1];
  return year ? Number(year) : null;
}

/** 达到47.3%，较上年的45.3%提高3个百分点: what it is now comes first. */
function againstFormer(statement: Statement, quantities: readonly Quantity[]): Move[] {
  return quantities.flatMap((from, index) => {
    const to = quantities[index - 1];
    const change = quantities[index + 1];
    if (!to || !change || to.unit !== from.unit || to.about || from.about) return [];
    if (!/^,?[较比](?:上年|去年|上一年|年初|同期|去年同期|上年同期|\d{4}年)?(?:同期)?的?$/.test(statement.words.slice(to.end, from.start))) return [];
    const verb = new RegExp(`^,?(${UP}|${DOWN})了?$`).exec(statement.words.slice(from.end, change.start))?.[1];
    return verb ? [{ statement, from, to, verb, rises: isRise(verb), change }] : [];
  });
}

function judge(move: Move): Slip[] {
  const { statement, from, to, verb, rises, change } = move;
  const told = `由${wordsOf(statement, from)}到${wordsOf(statement, to)}`;
  if (from.value !== to.value && rises !== to.value > from.value && !from.about && !to.about) {
    const message = `${told}是${rises ? "减少" : "增加"}，文中写“${verb}”。`;
    return [{ code: "differenceWrong", severity: "error", message, ...statement.place(Math.min(from.start, to.start), Math.max(from.end, to.end)) }];
  }
  if (!change || from.about || to.about) return [];
  const written = wordsOf(statement, change);
  const due = changeDue(move, change, written);
  if (!due) return [];
  const message = `${told}，应为${due}，文中写${written}。`;
  return [{ code: "differenceWrong", severity: "error", message, ...statement.place(change.start, change.end) }];
}

/** Said of the same two figures: ，增加了6家 follows them with nothing between. */
function follows({ words }: Statement, to: Quantity, change: Quantity): boolean {
  return FOLLOWS.test(words.slice(to.end, change.start));
}

/** 同比下降20%，由10万元下降到7万元: what it comes to is told first. */
function leads({ words }: Statement, change: Quantity | undefined, from: Quantity): Quantity | undefined {
  if (!change || !/^,[由从][^,]{0,10}$/.test(words.slice(change.end, from.start))) return undefined;
  return LEADS.test(words.slice(Math.max(0, change.start - 8), change.start)) ? change : undefined;
}

const LEADS = new RegExp(`(?:${UP}|${DOWN})了?$`);
const FOLLOWS = new RegExp(`^[^,、0-9]{0,8}[,、]?(?:共|同比|净|新|环比|累计)?(?:${UP}|${DOWN})了?(?:约|近|大约|将近)?$`);

/** What the change should read, or null where it is right or cannot be told. */
function changeDue({ from, to }: Move, change: Quantity, written: string): string | null {
  const apart = Math.abs(to.value - from.value);
  const relative = from.value === 0 ? null : (apart / from.value) * 100;
  if (change.unit === "个百分点") return from.unit === "%" && !standsFor(change, apart) ? `${rounded(apart, from, to)}个百分点` : null;
  if (change.unit === "%") {
    if (relative === null || standsFor(change, relative)) return null;
    if (from.unit !== "%") return `${relative.toFixed(decimalsOf(change))}%`;
    return `${rounded(apart, from, to)}个百分点`;
  }
  if (change.unit === "倍") {
    if (from.value === 0 || to.value < from.value || standsFor(change, apart / from.value)) return null;
    return `${Number((apart / from.value).toFixed(Math.max(1, decimalsOf(change))))}倍`;
  }
  if (change.unit !== from.unit || change.unit !== to.unit || standsFor(change, apart) || change.about) return null;
  return amountLike(written, apart);
}

/** With as many decimals as the finer of the two. */
function rounded(apart: number, from: Quantity, to: Quantity): string {
  return String(Number(apart.toFixed(Math.max(decimalsOf(from), decimalsOf(to)))));
}

function decimalsOf({ grain }: Quantity): number {
  return Math.max(0, Math.round(-Math.log10(grain)));
}

function wordsOf({ words }: Statement, { start, end }: Quantity): string {
  return words.slice(start, end);
}
