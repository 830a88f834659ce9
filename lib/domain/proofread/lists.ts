import { numeral } from "../official-text/numerals.ts";
import type { CheckedText } from "./checked-text.ts";
import type { Slip } from "./slip.ts";
import { type Statement, statementsOf } from "./statements.ts";

/** Lists that hold more or fewer entries than is stated of them: 《甲》《乙》三项制度; 两家机构：甲、乙、丙. */
export function listedCounts(checked: CheckedText): Slip[] {
  return statementsOf(checked).flatMap((statement) => [...titlesBefore(statement), ...listAfter(statement), ...namesBefore(statement)]);
}

const N = "(\\d{1,2}|[二两三四五六七八九十]{1,3})";
const MARKED = "《[^《》]{1,60}》(?:\\([^()]{1,16}\\))?|“[^“”《》]{1,30}”";
const RULES = "(?:[\\u4e00-\\u9fa5]{0,6}?)(?:制度|办法|规定|文件|方案|机制|规则|细则|通知|意见|清单|条例|栏目|专栏|活动|行动|课程|系统|平台|项目|工程|计划|指引|指南)";

const TITLES = new RegExp(`((?:${MARKED})(?:[、,和及与]?(?:${MARKED})){1,40})(等)?(?:共|共计)?${N}(?:项|个|份|部|件|篇|类|种|大|场|次)${RULES}`, "g");

/** 出台《甲》《乙》2项制度: counted; with 等 there may be more than are listed, but not fewer. */
function titlesBefore(statement: Statement): Slip[] {
  return [...statement.words.matchAll(TITLES)].flatMap((match) => {
    const [whole, list = "", open, figure = ""] = match;
    const listed = entriesOf(list);
    const stated = numeral(figure) ?? listed;
    if (listed === stated || (open && listed < stated)) return [];
    const at = match.index + whole.indexOf(figure, list.length);
    return [slip(statement, at, at + figure.length, listed, stated, open !== undefined)];
  });
}

function entriesOf(list: string): number {
  return list.match(new RegExp(MARKED, "g"))?.length ?? 0;
}

const THINGS = "[\\u4e00-\\u9fa5]{0,14}(?:机构|单位|企业|部门|村|社区|乡镇|学校|医院|制度|办法|规定|文件|方案|机制|栏目|县|支部|公司|科室|中心|项目|活动|工作组|专班|督导组)";
const AFTER = new RegExp(`(?<![第\\d.]|等)${N}(?:家|个|所|项|份|部|件|座|支|条)(${THINGS})(?:,?(?:分别|具体)(?:是|为))?:?([^:]{2,400})$`);

/** No list of names is longer. */
const LONGEST = 440;

/** 两家机构：甲、乙. What follows must be names and nothing else, to the end of the statement. */
function listAfter(statement: Statement): Slip[] {
  const colon = statement.words.search(/:|分别[是为]/);
  if (colon < 0) return [];
  const from = Math.max(0, colon - 40);
  if (statement.words.length - from > LONGEST) return [];
  const match = AFTER.exec(statement.words.slice(from));
  if (!match) return [];
  const [whole, figure = "", , list = ""] = match;
  if (!/:|分别[是为]|具体[是为]/.test(whole.slice(0, whole.length - list.length))) return [];
  const listed = namesIn(list);
  const stated = numeral(figure) ?? 0;
  if (listed === null || listed === stated) return [];
  const at = from + match.index;
  return [slip(statement, at, at + figure.length, listed, stated, false)];
}

/** How many names a list has, or null where it is no plain list of names. */
function namesIn(list: string): number | null {
  if (/等$|等[\d一二两三四五六七八九十多几若]|,|一是|如下|以下|包括|[\d一二三四五六七八九十]是/.test(list)) return null;
  if (/《/.test(list)) return /^(?:《[^《》]{1,60}》(?:\([^()]{1,16}\))?[、和及]?){2,}$/.test(list) ? entriesOf(list) : null;
  const names = list.split(/[、和]/);
  const isName = (name: string) => /^[\u4e00-\u9fa5A-Za-z0-9()“”]{2,24}$/.test(name) && !/[了的已对将把被]/.test(name);
  return names.length >= 2 && names.every(isName) && names.length === list.split("、").length + (list.match(/(?<=、[^、]*)和/g)?.length ?? 0) ? names.length : null;
}

const KIND = "县|区|市|镇|乡|村|社区|街道|学校|医院|公司|支部|中心|局|委|科|股";
const NAMES = new RegExp(`([\\u4e00-\\u9fa5]{1,20}(?:${KIND})(?:、[\\u4e00-\\u9fa5]{1,12}(?:${KIND})){1,20})(等)?(?:共|这)?${N}(?:个|家|所)?((?:乡镇|部门|单位|${KIND})(?![\\u4e00-\\u9fa5]{0,2}级|长))`, "g");

/** 南皮县、沧县、青县三县; all of one kind, so that nothing else was listed among them. */
function namesBefore(statement: Statement): Slip[] {
  return [...statement.words.matchAll(NAMES)].flatMap((match) => {
    const [whole, list = "", open, figure = "", kind = ""] = match;
    const [first = "", ...others] = list.split("、");
    const names = [first.split(/[与同对向由赴到在]/).at(-1) ?? "", ...others];
    const stated = numeral(figure) ?? 0;
    const before = statement.words.charAt(match.index - 1);
    if (names.length === stated || (open && names.length < stated) || /[、和及与]/.test(before) || names.some((name) => /[和及与]/.test(name))) return [];
    if (!/^(?:乡镇|部门|单位)$/.test(kind) && !names.every((name) => name.endsWith(kind))) return [];
    const at = match.index + whole.indexOf(figure, list.length);
    return [slip(statement, at, at + figure.length, names.length, stated, open !== undefined)];
  });
}

function slip(statement: Statement, start: number, end: number, listed: number, stated: number, open: boolean): Slip {
  const message = open ? `“等”字前已列出${listed}个，文中只写${stated}个，请核对。` : `列出的是${listed}个，文中写${stated}个，请核对。`;
  return { code: "sumWrong", severity: "warning", message, ...statement.place(start, end) };
}
