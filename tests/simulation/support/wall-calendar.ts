/**
 * The year as it hangs on the wall of the people in the simulation, and of its oracle: written out from the State Council's
 * notice, with arithmetic of its own. Nothing of lib/ is used here, or a mistake there would be made twice and never seen.
 */
const OFF = [
  ...["01-01", "01-02", "01-03", "01-31", "02-01", "02-02", "02-03", "02-04", "02-05", "02-06", "04-03", "04-04", "04-05"],
  ...["04-30", "05-01", "05-02", "05-03", "05-04", "06-03", "06-04", "06-05", "09-10", "09-11", "09-12"],
  ...["10-01", "10-02", "10-03", "10-04", "10-05", "10-06", "10-07"],
];
const WORKED = ["01-29", "01-30", "04-02", "04-24", "05-07", "10-08", "10-09"];

const DAY_MS = 86_400_000;

/** The day so many days later, earlier when negative. */
export function shifted(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The instant at which it is "09:30" in Shanghai on this day. */
export function moment(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+08:00`);
}

/** The Shanghai day and "HH:MM" of an instant. */
export function wallClock(instant: Date): { day: string; time: string } {
  const shown = new Date(instant.getTime() + 8 * 3_600_000).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** 0 for Monday to 6 for Sunday. Monday 2022-01-03 is where it is counted from. */
export function weekdayIndex(day: string): number {
  const days = (Date.parse(day) - Date.parse("2022-01-03")) / DAY_MS;
  return ((days % 7) + 7) % 7;
}

/** The Monday of the week this day lies in. */
export function mondayBefore(day: string): string {
  return shifted(day, -weekdayIndex(day));
}

/** "2022-W05" for its Monday: the week of 2022-01-03 is the first of that year. */
export function weekCalled(monday: string): string {
  const number = Math.round((Date.parse(monday) - Date.parse("2022-01-03")) / (7 * DAY_MS)) + 1;
  return `2022-W${String(number).padStart(2, "0")}`;
}

/** The Monday of a week that is called so. */
export function mondayOfCalled(week: string): string {
  return shifted("2022-01-03", (Number(week.slice(6)) - 1) * 7);
}

/** A correction of the office: from when it was known until when, if it was taken back. */
export type WallCorrection = { day: string; working: boolean; from: Date; until: Date | null };

/** The working days as known at an instant. */
export class Wall {
  readonly #known: Map<string, boolean>;

  constructor(corrections: readonly WallCorrection[], at: Date) {
    const standing = corrections.filter(({ from, until }) => from <= at && (until === null || until > at));
    this.#known = new Map(standing.map(({ day, working }) => [day, working]));
  }

  works(day: string): boolean {
    const date = day.slice(5);
    const official = day.startsWith("2022-") && (WORKED.includes(date) || (!OFF.includes(date) && weekdayIndex(day) < 5));
    return this.#known.get(day) ?? (day.startsWith("2022-") ? official : weekdayIndex(day) < 5);
  }

  /** The nth working day after this one, before it when negative. */
  step(day: string, count: number): string {
    let [at, left] = [day, Math.abs(count)];
    while (left > 0) {
      at = shifted(at, Math.sign(count));
      if (this.works(at)) left -= 1;
    }
    return at;
  }

  /** This day if it is worked, else the last working day before it. */
  upTo(day: string): string {
    return this.works(day) ? day : this.step(day, -1);
  }

  /** Working days after the one day, up to and including the other. */
  between(from: string, to: string): number {
    let count = 0;
    for (let day = shifted(from, 1); day <= to; day = shifted(day, 1)) if (this.works(day)) count += 1;
    return count;
  }

  /** The day on which a week's entries are due: the rule's weekday (0 Monday), or the last working day before it in that week. */
  dueDay(week: string, weekday: number): string | null {
    const monday = mondayOfCalled(week);
    for (let index = weekday; index >= 0; index -= 1) if (this.works(shifted(monday, index))) return shifted(monday, index);
    return null;
  }
}
