import { HAN_DIGITS, numeral } from "./numerals.ts";
import { isDay } from "../day.ts";

/** A date in a running text: its day, or null where it is no whole date; `year` is null where the text leaves it to the context. */
export type DateAt = { index: number; length: number; year: number | null; month: number; day: number | null };

const N = `(?:\\d{1,2}|[${HAN_DIGITS}]{1,3})`;
const WRITTEN = new RegExp(`(?:(\\d{4}|[〇○零一二三四五六七八九]{4}) ?年 ?)?(${N}) ?月(?: ?(${N}) ?[日号])?`, "g");
const FIGURES = /(?<![\d.\-/])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.\-/])/g;

/** Every date of a folded text, in its order: 2022年1月29日, 二〇二二年一月, 2月10日, 2022-11-30. */
export function datesIn(text: string): DateAt[] {
  const written = [...text.matchAll(WRITTEN)].map((match) => ({
    index: match.index,
    length: match[0].length,
    year: match[1] ? numeral(match[1].replaceAll("○", "〇")) : null,
    month: numeral(match[2] ?? "") ?? 0,
    day: match[3] ? numeral(match[3]) : null,
  }));
  const figures = [...text.matchAll(FIGURES)].map((match) => ({
    index: match.index,
    length: match[0].length,
    year: Number(match[1]),
    month: Number(match[3]),
    day: Number(match[4]),
  }));
  return [...written, ...figures].sort((a, b) => a.index - b.index);
}

/** "2022-01-29"; null for a day the calendar does not have, or a date without day or year. */
export function dayOf({ year, month, day }: { year: number | null; month: number; day: number | null }): string | null {
  if (year === null || day === null) return null;
  const text = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  return isDay(text) ? text : null;
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Does the calendar have this day or month? A 29 February without its year may be. */
export function isInCalendar({ year, month, day }: Pick<DateAt, "year" | "month" | "day">): boolean {
  const longest = LONGEST[month - 1];
  if (longest === undefined || day === 0) return false;
  const isLeap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return day === null || day <= (month === 2 && !isLeap ? 28 : longest);
}
