import { dayAt, instantOf } from "./day.ts";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** One field of a timetable line: "*", "5", "2-58/4", "5-59/10", "8,17". What else cron knows is not used here. */
function matches(field: string, value: number): boolean {
  return field.split(",").some((part) => {
    const found = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!found) return false;
    const [, from, to, step] = found;
    if (from === undefined) return value % Number(step ?? 1) === 0;
    const first = Number(from);
    const last = to === undefined ? (step === undefined ? first : 59) : Number(to);
    return value >= first && value <= last && (value - first) % Number(step ?? 1) === 0;
  });
}

/** When a daily line of the timetable (minute, hour, then only "*") comes round next, by the Shanghai clock; null for other lines. */
export function nextRun(cron: string, now: Date): Date | null {
  const [minute = "", hour = "", ...days] = cron.split(" ");
  if (days.length !== 3 || days.some((field) => field !== "*")) return null;
  const midnight = instantOf(dayAt(now)).getTime();
  const begun = Math.floor((now.getTime() - midnight) / MINUTE_MS);
  for (let at = begun + 1; at <= begun + DAY_MINUTES; at += 1) {
    const ofDay = at % DAY_MINUTES;
    if (matches(minute, ofDay % 60) && matches(hour, Math.floor(ofDay / 60))) return new Date(midnight + at * MINUTE_MS);
  }
  return null;
}
