import { arrangedDays } from "#lib/calendar/official.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { type CalendarMonth, type Holiday, holidaysOf, type KeptCorrection, monthsOf } from "#lib/domain/calendar-year.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { fromDay, toDay } from "#lib/db/day-column.ts";

/** A correction with who made it and when. */
export type CorrectionView = KeptCorrection & { byName: string; at: Date };

export type CalendarPage = {
  year: number;
  today: Day;
  /** False where the State Council has not arranged the year yet, as far as is known. */
  known: boolean;
  workingDays: number;
  holidays: Holiday[];
  months: CalendarMonth[];
  corrections: CorrectionView[];
  maySet: boolean;
};

/** The working calendar of a year, of this one unless another is asked for; null for those who may not read it. */
export async function calendarPage(actor: Actor, asked: number | null, now: Date): Promise<CalendarPage | null> {
  if (!mayWork(actor, "readRules")) return null;
  const today = dayAt(now);
  const year = asked ?? Number(today.slice(0, 4));
  const corrections = await correctionsIn(year);
  const arranged = arrangedDays(year);
  const months = monthsOf(year, arranged ?? [], corrections);
  return {
    year,
    today,
    known: arranged !== null,
    workingDays: months.reduce((sum, month) => sum + month.workingDays, 0),
    holidays: holidaysOf(arranged ?? []),
    months,
    corrections,
    maySet: mayWork(actor, "setRules"),
  };
}

/** The correction of one day, for those who may take it back; null for others, and where there is none. */
export async function correctionOf(actor: Actor, day: Day): Promise<CorrectionView | null> {
  if (!mayWork(actor, "setRules")) return null;
  const row = await db().calendarDay.findUnique({ where: { day: fromDay(day) }, select: fields });
  return row && { ...row, day: toDay(row.day) };
}

const fields = { day: true, working: true, note: true, byName: true, at: true } as const;

async function correctionsIn(year: number): Promise<CorrectionView[]> {
  const within = { gte: fromDay(`${year}-01-01`), lte: fromDay(`${year}-12-31`) };
  const rows = await db().calendarDay.findMany({ where: { day: within }, orderBy: { day: "asc" }, select: fields });
  return rows.map((row) => ({ ...row, day: toDay(row.day) }));
}
