import type { KeptCorrection } from "#lib/domain/calendar-year.ts";
import type { Day } from "#lib/domain/day.ts";
import type { Transaction } from "./client.ts";
import { fromDay } from "./day-column.ts";

/** Two who correct the calendar at once wait for each other: a day that is not corrected has no row to wait at. */
const CALENDAR_LOCK = 20220130;

/** The correction of a day, or null; until the transaction ends nobody else changes one. */
export async function lockCorrection(tx: Transaction, day: Day): Promise<KeptCorrection | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CALENDAR_LOCK})`;
  const row = await tx.calendarDay.findUnique({ where: { day: fromDay(day) }, select: { working: true, note: true } });
  return row && { day, ...row };
}

/** Keeps a correction in the place of any before it. */
export async function saveCorrection(tx: Transaction, correction: KeptCorrection & { byName: string; at: Date }): Promise<void> {
  const { day, ...said } = correction;
  await tx.calendarDay.upsert({ where: { day: fromDay(day) }, create: { day: fromDay(day), ...said }, update: said });
}

/** Takes a correction away. */
export async function deleteCorrection(tx: Transaction, day: Day): Promise<void> {
  await tx.calendarDay.delete({ where: { day: fromDay(day) } });
}
