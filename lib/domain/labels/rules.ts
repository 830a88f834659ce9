import type { Json } from "../audit.ts";
import type { CutOffRule } from "../calendar.ts";
import type { CalendarDate, Holiday } from "../calendar-year.ts";
import { RUNGS } from "../ladder/rungs.ts";
import { longDay, shortDay, weekdayName } from "./dates.ts";
import { RUNG_WORDS } from "./ladder.ts";

type Detail = Readonly<Record<string, Json>>;

/** 督办阶梯: what each rung is, the first one first. */
export const RUNG_NAMES = RUNGS.map((rung) => RUNG_WORDS[rung]);

/** 720 → "12:00" */
export function timeOfDay(minute: number): string {
  const two = (figure: number) => String(figure).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** "周五12:00" */
export function cutOffRuleWords({ weekday, minute }: CutOffRule): string {
  return `${weekdayName(weekday)}${timeOfDay(minute)}`;
}

/** 3, 12 → "3、12" */
export function figures(list: readonly number[]): string {
  return list.join("、");
}

/** What a change of the rules changed, from what to what: "：填报截止由周五12:00改为周四17:00；…", or nothing. */
export function rulesChangeWords(detail: Detail): string {
  const said = [
    changed("填报截止", detail.cutOff, (value) => (isCutOff(value) ? cutOffRuleWords(value) : null)),
    changed("逐级督办", detail.rungDays, (value) => listOf(value, "个工作日")),
    changed("回头看", detail.lookBackMonths, (value) => listOf(value, "个月")),
    changed("长期事项回头看间隔", detail.lookBackEvery, (value) => (typeof value === "number" ? `${value}个月` : null)),
    changed("撤下材料保管年限", detail.retentionYears, (value) => (typeof value === "number" ? `${value}年` : null)),
  ].filter((words) => words !== null);
  return said.length > 0 ? `：${said.join("；")}` : "";
}

function changed(what: string, change: Json | undefined, words: (value: Json | undefined) => string | null): string | null {
  if (!isObject(change)) return null;
  const [from, to] = [words(change.from), words(change.to)];
  return from && to && `${what}由${from}改为${to}`;
}

function listOf(value: Json | undefined, unit: string): string | null {
  return Array.isArray(value) ? `${value.join("、")}${unit}` : null;
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCutOff(value: Json | undefined): value is { weekday: number; minute: number } {
  return isObject(value) && typeof value.weekday === "number" && typeof value.minute === "number";
}

/** 休 or 班: what a special day is, as calendars on a wall say it. */
export function dayMark({ working }: Pick<CalendarDate, "working">): string {
  return working ? "班" : "休";
}

/** "端午节放假", "春节调休上班", "更正为上班": why a day is special, in full. */
export function dayWords({ working, holiday, corrected }: CalendarDate): string {
  if (corrected) return `更正为${working ? "上班" : "休息"}`;
  return `${holiday ?? ""}${working ? "调休上班" : "放假"}`;
}

/** "5月1日至5月5日", or the one day. */
export function holidaySpan({ from, to }: Holiday): string {
  return from === to ? shortDay(from) : `${shortDay(from)}至${shortDay(to)}`;
}

/** "4月24日（周日）改为上班": what a correction says. */
export function correctionWords({ day, working }: { day: string; working: boolean }): string {
  return `${longDay(day)}改为${working ? "上班" : "休息"}`;
}
