import { describe, expect, it } from "vitest";
import { officialCalendar, usualRhythm } from "#lib/calendar/official.ts";
import { cutOffOf, lastDayWithin, workingDaysUntil } from "#lib/domain/calendar.ts";
import { addDays, weekdayOf } from "#lib/domain/day.ts";

const YEAR_2022 = Array.from({ length: 365 }, (_, index) => addDays("2022-01-01", index));

describe("the official calendar of 2022", () => {
  it("has the holidays and make-up workdays the State Council announced, and ordinary weeks otherwise", () => {
    const ordinary = (day: string) => weekdayOf(day) <= 5;
    const exceptions = YEAR_2022.filter((day) => officialCalendar.isWorkingDay(day) !== ordinary(day));
    const worked = exceptions.filter((day) => officialCalendar.isWorkingDay(day));
    const free = exceptions.filter((day) => !officialCalendar.isWorkingDay(day));
    expect(worked.map((day) => day.slice(5))).toEqual(["01-29", "01-30", "04-02", "04-24", "05-07", "10-08", "10-09"]);
    expect(free.map((day) => day.slice(5))).toEqual([
      ...["01-03", "01-31", "02-01", "02-02", "02-03", "02-04", "04-04", "04-05", "05-02", "05-03", "05-04"],
      ...["06-03", "09-12", "10-03", "10-04", "10-05", "10-06", "10-07"],
    ]);
  });

  it("has Sunday 2026-09-20 as a working day, not as a day in lieu", () => {
    expect(officialCalendar.isWorkingDay("2026-09-20")).toBe(true);
  });

  it("takes weekends off and works the rest in a year not arranged yet", () => {
    const days = ["2099-06-12", "2099-06-13", "2099-06-14", "2099-06-15"];
    expect(days.map(officialCalendar.isWorkingDay)).toEqual([true, false, false, true]);
  });
});

describe("working days", () => {
  it.each([
    ["2022-06-15", "2022-06-24", 7],
    ["2022-06-17", "2022-06-20", 1],
    ["2022-06-17", "2022-06-19", 0],
    ["2022-06-17", "2022-06-17", 0],
    ["2022-06-17", "2022-06-16", 0],
    ["2022-06-17", "2021-06-17", 0],
    ["2022-01-28", "2022-01-30", 2],
    ["2022-01-30", "2022-02-06", 0],
    ["2022-01-30", "2022-02-07", 1],
    ["2022-04-01", "2022-04-06", 2],
    ["2022-04-22", "2022-04-25", 2],
    ["2022-04-29", "2022-05-09", 4],
    ["2022-06-02", "2022-06-06", 1],
    ["2022-09-09", "2022-09-13", 1],
    ["2022-09-30", "2022-10-10", 3],
    ["2021-12-31", "2022-01-04", 1],
    ["2021-12-31", "2022-12-31", 249],
  ])("after %s, up to and including %s: %i", (from, to, count) => {
    expect(workingDaysUntil(from, to, officialCalendar)).toBe(count);
  });

  it("there is none from the last day that can be written", () => {
    expect(workingDaysUntil("9999-12-31", "2022-06-30", officialCalendar)).toBe(0);
  });

  it.each([
    ["2022-06-15", 7, "2022-06-26"],
    ["2022-06-17", 0, "2022-06-19"],
    ["2022-06-16", 0, "2022-06-16"],
    ["2022-01-25", 7, "2022-02-08"],
    ["2022-01-30", 0, "2022-02-06"],
    ["2022-05-27", 7, "2022-06-08"],
    ["2022-09-27", 7, "2022-10-11"],
    ["2022-12-30", 1, "2023-01-03"],
  ])("the last day within, from %s, %i of them: %s", (from, count, last) => {
    expect(lastDayWithin(from, count, officialCalendar)).toBe(last);
  });

  it("both ways of counting agree on every day of the year", () => {
    for (const from of YEAR_2022)
      for (const count of [0, 1, 7]) {
        const last = lastDayWithin(from, count, officialCalendar);
        expect(workingDaysUntil(from, last, officialCalendar), from).toBe(count);
        expect(workingDaysUntil(from, addDays(last, 1), officialCalendar), from).toBe(count + 1);
      }
  });
});

describe("the cut-off of a week", () => {
  it.each([
    ["2022-W23", "2022-06-10T12:00:00+08:00"],
    ["2022-W22", "2022-06-02T12:00:00+08:00"],
    ["2022-W13", "2022-04-01T12:00:00+08:00"],
    ["2022-W04", "2022-01-28T12:00:00+08:00"],
    ["2022-W18", "2022-05-06T12:00:00+08:00"],
    ["2020-W53", "2020-12-31T12:00:00+08:00"],
    ["2021-W52", "2021-12-31T12:00:00+08:00"],
  ])("%s is due by %s", (week, cutOff) => {
    expect(cutOffOf(week, usualRhythm)).toEqual(new Date(cutOff));
  });

  it.each(["2022-W05", "2022-W40"])("%s has no working day up to Friday and is not due", (week) => {
    expect(cutOffOf(week, usualRhythm)).toBeNull();
  });

  it("is Monday noon where only Monday is worked", () => {
    const mondays = { isWorkingDay: (day: string) => weekdayOf(day) === 1 };
    expect(cutOffOf("2022-W23", { ...usualRhythm, calendar: mondays })).toEqual(new Date("2022-06-06T12:00:00+08:00"));
  });
});
