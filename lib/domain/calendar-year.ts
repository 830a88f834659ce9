import { addDays, type Day, daysBetween, weekdayOf } from "./day.ts";
import type { CalendarCorrection, WorkCalendar } from "./calendar.ts";
import { monthGrid } from "./month.ts";

/** A day of the State Council's yearly arrangement: a holiday, or a weekend day worked for one. */
export type ArrangedDay = { day: Day; working: boolean; holiday: string };

/** 放假调休: one run of holidays, and the weekend days worked for it. */
export type Holiday = { names: string[]; from: Day; to: Day; days: number; worked: Day[] };

/** A day of the working calendar, and what is special about it: off or worked against the ordinary week, by whose word. */
export type CalendarDate = {
  day: Day;
  working: boolean;
  special: boolean;
  holiday: string | null;
  corrected: boolean;
};

/** A month as it hangs on a wall: weeks from Monday to Sunday, null outside the month. */
export type CalendarMonth = { month: number; workingDays: number; weeks: (CalendarDate | null)[][] };

/** The twelve months of a year, with the arrangement and the office's corrections laid over the ordinary week. */
export function monthsOf(year: number, arranged: readonly ArrangedDay[], corrections: readonly CalendarCorrection[]): CalendarMonth[] {
  const known = new Map(arranged.map((each) => [each.day, each]));
  const amended = new Map(corrections.map(({ day, working }) => [day, working]));
  const dateOf = (day: Day): CalendarDate => {
    const [official, correction] = [known.get(day), amended.get(day)];
    const working = correction ?? official?.working ?? weekdayOf(day) <= 5;
    const corrected = correction !== undefined;
    return { day, working, special: corrected || official !== undefined, holiday: official?.holiday ?? null, corrected };
  };
  return Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1, dateOf));
}

function monthOf(year: number, month: number, dateOf: (day: Day) => CalendarDate): CalendarMonth {
  const weeks = monthGrid(`${year}-${String(month).padStart(2, "0")}`).map((week) => week.map((day) => (day === null ? null : dateOf(day))));
  return { month, workingDays: weeks.flat().filter((date) => date?.working).length, weeks };
}

/** The holidays of an arrangement in order: days off in one run are one, and a worked weekend belongs to the nearest run of its name. */
export function holidaysOf(arranged: readonly ArrangedDay[]): Holiday[] {
  const holidays: Holiday[] = [];
  for (const { day, holiday } of arranged.filter(({ working }) => !working)) {
    const last = holidays.at(-1);
    if (last && addDays(last.to, 1) === day) {
      Object.assign(last, { to: day, days: last.days + 1, names: [...new Set([...last.names, holiday])] });
    } else {
      holidays.push({ names: [holiday], from: day, to: day, days: 1, worked: [] });
    }
  }
  for (const { day, holiday } of arranged.filter(({ working }) => working)) {
    const named = holidays.filter(({ names }) => names.includes(holiday));
    const [nearest] = named.sort((a, b) => Math.abs(daysBetween(a.from, day)) - Math.abs(daysBetween(b.from, day)));
    nearest?.worked.push(day);
  }
  return holidays;
}

/** How far back and ahead a day may be corrected: what lies farther off is a slip of the pen. */
export const CORRECTION_REACH_YEARS = 2;

/** Is the day near enough to be corrected, seen from today? */
export function isCorrectable(day: Day, today: Day): boolean {
  const sameDate = (years: number) => `${Number(today.slice(0, 4)) + years}${today.slice(4)}`;
  return day >= sameDate(-CORRECTION_REACH_YEARS) && day <= sameDate(CORRECTION_REACH_YEARS);
}

/** A correction as kept: what the office knows better, and why. */
export type KeptCorrection = CalendarCorrection & { note: string };

/** Does this correction say nothing new: what the official calendar says anyway, or what is kept already, word for word? */
export function saysNothingNew(correction: KeptCorrection, official: WorkCalendar, kept: KeptCorrection | null): boolean {
  if (official.isWorkingDay(correction.day) === correction.working) return true;
  return kept !== null && kept.working === correction.working && kept.note === correction.note;
}
