import { dayAt, instantOf, isDay } from "#lib/domain/day.ts";

/**
 * The time the office works by: the real time, unless SAMPLE_TODAY ("YYYY-MM-DD") sets the day, which `npm start` does
 * for the sample round alone. Then the day stands still at SAMPLE_TODAY and the time of day in Shanghai runs on.
 * SAMPLE_CLOCK ("HH:MM") lets that time of day begin there when the process starts, to see the sample at another hour.
 * Sessions and sign-in throttling never use it; they live by the real clock.
 */
export function currentTime(): Date {
  const real = new Date();
  const sampleToday = process.env.SAMPLE_TODAY;
  if (!sampleToday) return real;
  if (!isDay(sampleToday)) throw new Error(`SAMPLE_TODAY is not a day: ${sampleToday}`);
  const sampleClock = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(process.env.SAMPLE_CLOCK ?? "");
  if (sampleClock) return new Date(instantOf(sampleToday, Number(sampleClock[1]), Number(sampleClock[2])).getTime() + process.uptime() * 1000);
  const sinceMidnight = real.getTime() - instantOf(dayAt(real)).getTime();
  return new Date(instantOf(sampleToday).getTime() + sinceMidnight);
}
