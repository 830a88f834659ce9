import { type Day, dayAt, weekdayOf } from "../day.ts";
import { mondayOf, sundayOf, type Week } from "../week.ts";

/** "2022-06-30" → "2022年6月30日" */
export function longDay(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** "2022-06-30" → "6月30日", for places where the year is plain. */
export function shortDay(day: Day): string {
  const [, month, date] = day.split("-").map(Number);
  return `${month}月${date}日`;
}

/** An instant as the Shanghai clock shows it: "2022年6月30日 09:05". */
export function longTime(instant: Date): string {
  return `${longDay(dayAt(instant))} ${clockTime(instant)}`;
}

/** The Shanghai time of day: "09:05". */
export function clockTime(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
}

/** "2022-W10" → "2022年第10周" */
export function weekName(week: Week): string {
  return `${week.slice(0, 4)}年第${Number(week.slice(6))}周`;
}

/** "2022-W10" → "3月7日至3月13日" */
export function weekSpan(week: Week): string {
  return `${shortDay(mondayOf(week))}至${shortDay(sundayOf(week))}`;
}

/** "2022-07-01" → "7月1日（周五）" */
export function dayInWeek(day: Day): string {
  return `${shortDay(day)}（${weekdayName(weekdayOf(day))}）`;
}

const WEEKDAYS = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];

/** 1 → "周一" … 7 → "周日" */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? "";
}
