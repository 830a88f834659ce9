import { dayAt, instantOf, isDay } from "#lib/domain/day.ts";

/**
 * The time the office works by: the real time, unless SAMPLE_TODAY ("YYYY-MM-DD") sets the day, which `npm start` does
 * for the sample round alone. Then the day stands still at SAMPLE_TODAY and the time of day in Shanghai runs on.
 * Sessions and sign-in throttling never use it; they live by the real clock.
 */
export function currentTime(): Date {
  const real = new Date();
  const sampleToday = process.env.SAMPLE_TODAY;
  if (!sampleToday) return real;
  if (!isDay(sampleToday)) throw new Error(`SAMPLE_TODAY is not a day: ${sampleToday}`);
  const sinceMidnight = real.getTime() - instantOf(dayAt(real)).getTime();
  return new Date(instantOf(sampleToday).getTime() + sinceMidnight);
}
