import type { Day } from "#lib/domain/day.ts";

/** A DATE column as the client hands it over (midnight UTC) → the day itself. */
export function toDay(column: Date): Day {
  return column.toISOString().slice(0, 10);
}

/** The same for a column that may be empty. */
export function toDayOrNull(column: Date | null): Day | null {
  return column && toDay(column);
}

/** A day → what a DATE column takes. */
export function fromDay(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The same for a column that may be empty. */
export function fromDayOrNull(day: Day | null): Date | null {
  return day === null ? null : fromDay(day);
}
