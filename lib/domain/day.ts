/**
 * Calendar days as "YYYY-MM-DD", always meant in Asia/Shanghai, whatever the server's zone.
 * China has kept UTC+8 without summer time since 1991, so the offset is a constant.
 */
export type Day = string;

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The day in Shanghai at this instant. */
export function dayAt(instant: Date): Day {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant at which the Shanghai clock shows `hour`:`minute` on `day`. */
export function instantOf(day: Day, hour = 0, minute = 0): Date {
  return new Date(epochOf(day) - SHANGHAI_OFFSET_MS + (hour * 60 + minute) * 60_000);
}

/** Beyond these years nothing is ever meant, and days can be reckoned from as far as anybody needs to. */
const YEARS = { first: 1900, last: 2199 } as const;

/** True for a day that exists: "2022-02-28" does, "2022-02-30" and "22-2-3" do not; nor does what some write for never, "9999-12-31". */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  if (year < YEARS.first || year > YEARS.last) return false;
  const epoch = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().slice(0, 10) === text;
}

/** `day` moved by whole days, back when negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(epochOf(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** `day` moved by whole months; where the month has no such day, its last one: 31 January and a month is 28 February. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + count, 0));
  return new Date(last.setUTCDate(Math.min(date, last.getUTCDate()))).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return (epochOf(to) - epochOf(from)) / DAY_MS;
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekdayOf(day: Day): number {
  return new Date(epochOf(day)).getUTCDay() || 7;
}

function epochOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
