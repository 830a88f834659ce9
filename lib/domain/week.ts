import { addDays, type Day, isDay, weekdayOf } from "./day.ts";

/** 跟进周: an ISO 8601 week such as "2022-W10", Monday to Sunday, in Asia/Shanghai. */
export type Week = string;

/** The ISO week that `day` lies in. Its year is that of its Thursday. */
export function weekOf(day: Day): Week {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const dayOfYear = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000;
  return `${year}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, "0")}`;
}

/** True for a week that exists: "2020-W53" does, "2022-W53" and "2022-W00" do not. */
export function isWeek(text: string): boolean {
  return /^\d{4}-W\d{2}$/.test(text) && isDay(mondayOf(text)) && weekOf(mondayOf(text)) === text;
}

/** The Monday of a week. */
export function mondayOf(week: Week): Day {
  const january4 = `${week.slice(0, 4)}-01-04`;
  const firstMonday = addDays(january4, 1 - weekdayOf(january4));
  return addDays(firstMonday, (Number(week.slice(6)) - 1) * 7);
}

/** The Sunday of a week. */
export function sundayOf(week: Week): Day {
  return addDays(mondayOf(week), 6);
}

/** The week `count` weeks later, earlier when negative. */
export function addWeeks(week: Week, count: number): Week {
  return weekOf(addDays(mondayOf(week), count * 7));
}

/** Every week from `first` to `last`, both included, in order; empty when `last` lies before `first`. */
export function weeksFrom(first: Week, last: Week): Week[] {
  const weeks: Week[] = [];
  for (let week = first; week <= last; week = addWeeks(week, 1)) weeks.push(week);
  return weeks;
}
