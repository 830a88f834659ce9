import { daysBetween } from "../day.ts";
import { longDay } from "../labels/dates.ts";
import { dayOf } from "../official-text/dates.ts";
import type { FactName } from "../official-text/outline.ts";
import { factsOutOfOrder } from "../official-text/fact-order.ts";
import type { CheckedText } from "./checked-text.ts";
import { after, before, type Dated, datesOf, isRelative, placeOf, wordsOf } from "./dated.ts";
import type { Slip } from "./slip.ts";
import { type Statement, statementsOf } from "./statements.ts";

/** Dates in an order that cannot be: 从 a 至 b with b before a, a plan made before the feedback, work told as 整改 before it. */
export function dateOrder(checked: CheckedText): Slip[] {
  const dates = datesOf(checked);
  const slips = [
    ...dates.flatMap((date, index) => [...range(date, dates[index + 1]), ...daysOfOneMonth(date), ...begunAndDone(date, dates[index + 1])]),
    ...statementsOf(checked).flatMap(years),
    ...factsOutOfOrder(checked.outline).map(({ name, before: earlier, place }) => slip(`${WORDS[name]}日期早于${WORDS[earlier]}日期，请核对。`, place)),
    ...beforeFeedback(checked, dates),
  ];
  return onceEach(slips);
}

/** One slip for one place, however many ways lead to it. */
function onceEach(slips: readonly Slip[]): Slip[] {
  let until = -1;
  return [...slips]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const isNew = start >= until;
      if (isNew) until = end;
      return isNew;
    });
}

const WORDS: Record<string, string> = { periodStart: "巡察开始", periodEnd: "巡察结束", feedbackOn: "反馈", planOn: "整改方案", noticeOn: "通报" } satisfies Partial<Record<FactName, string>>;

function slip(message: string, place: { start: number; end: number }, severity: Slip["severity"] = "error"): Slip {
  return { code: "dateOrder", severity, message, ...place };
}

const TO = /^(?:起|开始)?(?:至|到|-+|~)(?:次年|翌年)?$/;

/** 2021年12月15日至10月15日. */
function range(from: Dated, to: Dated | undefined): Slip[] {
  if (!to || to.statement !== from.statement) return [];
  const between = from.statement.words.slice(from.index + from.length, to.index);
  if (!TO.test(between) || isRelative(to.statement.words, to) || /每年|历年/.test(before(from))) return [];
  if (!to.bare) return from.on !== null && to.on !== null && to.on < from.on ? [ends(from, to, "error")] : [];
  // Written without a year, the end is of the year that the beginning is of; where neither has one, a winter may be meant.
  if (to.month < from.month) return from.year === null && from.month >= 10 ? [] : [ends(from, to, "warning")];
  return to.month === from.month && from.day !== null && to.day !== null && to.day < from.day ? [ends(from, to, "error")] : [];
}

function ends(from: Dated, to: Dated, severity: Slip["severity"]): Slip {
  const place = from.statement.place(from.index, to.index + to.length);
  const why = severity === "error" ? "请核对" : "请核对，跨年的请写明年份";
  return slip(`从“${wordsOf(from)}”到“${wordsOf(to)}”，结束早于开始，${why}。`, place, severity);
}

/** 8月20日至10日. */
function daysOfOneMonth(date: Dated): Slip[] {
  const match = /^(?:至|到|-+|~)(\d{1,2})日/.exec(after(date, 8));
    if (!match || date.day === null || Number(match[1]) >= date.day) return [];
  const place = date.statement.place(date.index, date.index + date.length + match[0].length);
  return [slip(`从“${wordsOf(date)}”到“${match[1]}日”，结束早于开始，请核对。`, place)];
}

/** 2021-2019年. */
function years(statement: Statement): Slip[] {
  return [...statement.words.matchAll(/(?<![\d-])((?:19|20)\d{2})年?(?:至|到|-+|~)((?:19|20)\d{2})年(?!\d)/g)].flatMap((match) => {
    const [whole, first = "", last = ""] = match;
    if (Number(last) >= Number(first)) return [];
    return [slip(`从${first}年到${last}年，结束早于开始，请核对。`, statement.place(match.index, match.index + whole.length))];
  });
}

/** 2022年5月10日启动……，2022年4月20日完成. */
function begunAndDone(from: Dated, to: Dated | undefined): Slip[] {
  if (!to || to.statement !== from.statement || from.on === null || to.on === null || to.on >= from.on) return [];
  const between = from.statement.words.slice(from.index + from.length, to.index);
  if (!/^[^,]{0,16}(?:启动|开工|立项|开始|进场)/.test(between) || !/^[^,]{0,12}(?:完成|竣工|验收|完工|结束|办结)/.test(after(to))) return [];
  return [slip(`“${wordsOf(to)}”完成，早于“${wordsOf(from)}”启动，请核对。`, placeOf(to))];
}

const PLAN = /^,?[^。;,]{0,24}(?:制定|研究|审议|印发|通过|出台|形成|下发)[^。;,]{0,24}整改(?:工作)?(?:实施|落实)?方案/;
const MADE = /(?:巡[察视](?:组|意见)?反馈(?:意见)?(?:后|以来)|整改以来|整改期间)[^,。]{0,8},?$/;
const OF_OLD = /^(?:以来|以前|之前|前|起|至|到|-|的|期间|发生|存在)/;

/** A plan follows its feedback within so many days; what seems to come before it by more is of the year after. */
const SOON = 60;

/** The plan and whatever is told as done after the feedback, by a date before it. */
function beforeFeedback({ outline }: CheckedText, dates: readonly Dated[]): Slip[] {
  const { feedbackOn } = outline.inspection;
  if (feedbackOn === null || outline.kind !== "notice") return [];
  return dates.flatMap((date): Slip[] => {
    const on = date.on ?? dayOf({ ...date, year: Number(feedbackOn.slice(0, 4)) });
    if (on === null || on >= feedbackOn || OF_OLD.test(after(date))) return [];
    const isPlan = PLAN.test(after(date)) && !/反馈/.test(after(date, 24)) && daysBetween(on, feedbackOn) < (date.on === null ? SOON : 400);
    if (!isPlan && (date.on === null || !MADE.test(before(date)))) return [];
    const why = isPlan ? "整改方案不会在反馈前制定" : "不会是反馈后的整改";
    return [slip(`“${wordsOf(date)}”早于反馈日期${longDay(feedbackOn)}，${why}，请核对。`, placeOf(date), date.on === null ? "warning" : "error")];
  });
}
