import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { currentTime } from "#lib/clock/now.ts";

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
const timeOfDay = (instant: Date) => (instant.getTime() + SHANGHAI_MS) % DAY_MS;

const kept = process.env.SAMPLE_TODAY;
beforeEach(() => delete process.env.SAMPLE_TODAY);
afterEach(() => {
  if (kept === undefined) delete process.env.SAMPLE_TODAY;
  else process.env.SAMPLE_TODAY = kept;
});

/** The answer, with the real instants just before and after it; asked again if midnight fell between them. */
function ask(): { before: Date; answer: Date; after: Date } {
  const before = new Date();
  const answer = currentTime();
  const after = new Date();
  return timeOfDay(after) < timeOfDay(before) ? ask() : { before, answer, after };
}

describe("the time the office works by", () => {
  it.each([undefined, ""])("is the real time where SAMPLE_TODAY is %j", (value) => {
    if (value !== undefined) process.env.SAMPLE_TODAY = value;
    const { before, answer, after } = ask();
    expect(answer >= before && answer <= after).toBe(true);
  });

  it.each(["2022-06-30", "2022-01-01", "2024-02-29"])("is %s in Shanghai, at the real time of day, where it is set", (day) => {
    process.env.SAMPLE_TODAY = day;
    const { before, answer, after } = ask();
    const midnight = Date.parse(`${day}T00:00:00+08:00`);
    expect(answer.getTime()).toBeGreaterThanOrEqual(midnight + timeOfDay(before));
    expect(answer.getTime()).toBeLessThanOrEqual(midnight + timeOfDay(after));
  });

  it("begins at SAMPLE_CLOCK when the process starts, where that is set, and runs on", () => {
    process.env.SAMPLE_TODAY = "2022-06-30";
    process.env.SAMPLE_CLOCK = "10:00";
    try {
      const since = currentTime().getTime() - Date.parse("2022-06-30T10:00:00+08:00");
      expect(since).toBeGreaterThan(0);
      expect(since).toBeLessThanOrEqual(process.uptime() * 1000);
    } finally {
      delete process.env.SAMPLE_CLOCK;
    }
  });

  it.each(["2022-02-30", "30.6.2022", "yesterday"])("does not guess what %s means", (value) => {
    process.env.SAMPLE_TODAY = value;
    expect(currentTime).toThrow(value);
  });
});
