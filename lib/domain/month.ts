import { addDays, type Day, isDay, weekdayOf } from "./day.ts";

/** A calendar month as "YYYY-MM". */
export type Month = string;

/** True for a month that exists. */
export function isMonth(text: string): boolean {
  return /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`);
}

/** The month that `day` lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The month `count` months later, earlier when negative. */
export function addMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** Every day of a month, in order. */
export function daysOf(month: Month): Day[] {
  const days: Day[] = [];
  for (let day = `${month}-01`; monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The month as weeks, Monday to Sunday; days of the months around it are null. */
export function monthGrid(month: Month): (Day | null)[][] {
  const days = daysOf(month);
  const cells: (Day | null)[] = [...blanks(weekdayOf(`${month}-01`) - 1), ...days];
  cells.push(...blanks((7 - (cells.length % 7)) % 7));
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

function blanks(count: number): null[] {
  return Array.from({ length: count }, () => null);
}
