import { describe, expect, it } from "vitest";
import { addDays, dayAt, daysBetween, instantOf, isDay, weekdayOf } from "#lib/domain/day.ts";
import { addWeeks, isWeek, mondayOf, sundayOf, weekOf, weeksFrom } from "#lib/domain/week.ts";

describe("a day", () => {
  it.each([
    ["2022-06-30T15:59:59.999Z", "2022-06-30"],
    ["2022-06-30T16:00:00.000Z", "2022-07-01"],
    ["2021-12-31T15:59:59Z", "2021-12-31"],
    ["2021-12-31T16:00:00Z", "2022-01-01"],
    ["2024-02-28T16:00:00Z", "2024-02-29"],
    ["2024-02-29T16:00:00Z", "2024-03-01"],
    ["2022-06-30T00:00:00Z", "2022-06-30"],
  ])("at %s it is %s in Shanghai", (instant, day) => {
    expect(dayAt(new Date(instant))).toBe(day);
  });

  it.each([
    ["2022-06-30", 0, 0, "2022-06-29T16:00:00.000Z"],
    ["2022-06-30", 8, 0, "2022-06-30T00:00:00.000Z"],
    ["2022-06-30", 12, 1, "2022-06-30T04:01:00.000Z"],
    ["2022-01-01", 0, 0, "2021-12-31T16:00:00.000Z"],
  ])("%s %i:%i in Shanghai is %s", (day, hour, minute, instant) => {
    expect(instantOf(day, hour, minute).toISOString()).toBe(instant);
  });

  it.each(["2022-02-28", "2024-02-29", "2000-02-29", "2022-12-31", "2022-01-01", "1900-01-01", "2199-12-31"])("%s exists", (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    ...["2022-02-29", "2022-02-30", "2100-02-29", "2022-04-31", "2022-13-01", "2022-00-10", "2022-01-00", "2022-01-32"],
    ...["0000-01-01", "0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"],
    ...["22-2-3", "2022-2-03", "2022/02/03", " 2022-02-03", "2022-02-03\n", "2022-02-03T00:00", "+002022-02-03", "today", ""],
  ])("%j does not", (text) => {
    expect(isDay(text)).toBe(false);
  });

  it.each([
    ["2022-02-28", 1, "2022-03-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2022-01-01", -1, "2021-12-31"],
    ["2022-06-30", 0, "2022-06-30"],
    ["2022-01-29", 305, "2022-11-30"],
  ])("%s moved by %i is %s, and the days between say so", (day, count, moved) => {
    expect(addDays(day, count)).toBe(moved);
    expect(daysBetween(day, moved)).toBe(count);
    expect(daysBetween(moved, day) + count).toBe(0);
  });

  it("counts Monday as 1 and Sunday as 7", () => {
    expect(["2022-06-06", "2022-06-07", "2022-06-10", "2022-06-11", "2022-06-12"].map(weekdayOf)).toEqual([1, 2, 5, 6, 7]);
  });
});

describe("a week", () => {
  it.each([
    ["2019-12-29", "2019-W52"],
    ["2019-12-30", "2020-W01"],
    ["2020-02-29", "2020-W09"],
    ["2020-12-27", "2020-W52"],
    ["2020-12-28", "2020-W53"],
    ["2020-12-31", "2020-W53"],
    ["2021-01-01", "2020-W53"],
    ["2021-01-03", "2020-W53"],
    ["2021-01-04", "2021-W01"],
    ["2022-01-01", "2021-W52"],
    ["2022-01-02", "2021-W52"],
    ["2022-01-03", "2022-W01"],
    ["2022-02-10", "2022-W06"],
    ["2022-12-31", "2022-W52"],
    ["2023-01-01", "2022-W52"],
    ["2024-12-30", "2025-W01"],
    ["2026-12-31", "2026-W53"],
  ])("%s lies in %s", (day, week) => {
    expect(weekOf(day)).toBe(week);
    expect(mondayOf(week) <= day && day <= sundayOf(week)).toBe(true);
  });

  it("is numbered as ISO 8601 does, on every day from 2000 to 2040: week 1 holds January 4, each Monday begins the next", () => {
    let number = 1;
    let year = 2000;
    for (let monday = "2000-01-03"; monday < "2040-01-01"; ) {
      const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
      const week = `${year}-W${String(number).padStart(2, "0")}`;
      expect(days.map(weekOf)).toEqual(Array(7).fill(week));
      expect([mondayOf(week), sundayOf(week)]).toEqual([days[0], days[6]]);
      monday = addDays(monday, 7);
      const nextHoldsJanuary4 = monday <= `${year + 1}-01-04` && `${year + 1}-01-04` <= addDays(monday, 6);
      number = nextHoldsJanuary4 ? 1 : number + 1;
      year = nextHoldsJanuary4 ? year + 1 : year;
    }
  });

  it.each(["2020-W53", "2026-W53", "2022-W01", "2022-W52"])("%s exists", (week) => {
    expect(isWeek(week)).toBe(true);
  });

  it.each([
    ...["2022-W53", "2021-W53", "2022-W00", "2022-W54", "2022-W99", "2022-W1", "2022-10", "2022W10", "2022-w10"],
    ...["", "x2022-W10", "2022-W10\n", "9999-W53"],
  ])("%j does not", (week) => {
    expect(isWeek(week)).toBe(false);
  });

  it.each([
    ["2020-W52", 1, "2020-W53"],
    ["2020-W53", 1, "2021-W01"],
    ["2021-W01", -1, "2020-W53"],
    ["2021-W52", 1, "2022-W01"],
    ["2022-W10", 0, "2022-W10"],
    ["2022-W06", -6, "2021-W52"],
  ])("%s moved by %i is %s", (week, count, moved) => {
    expect(addWeeks(week, count)).toBe(moved);
  });

  it("weeks run on over the end of the year", () => {
    expect(weeksFrom("2020-W52", "2021-W02")).toEqual(["2020-W52", "2020-W53", "2021-W01", "2021-W02"]);
    expect(weeksFrom("2022-W10", "2022-W10")).toEqual(["2022-W10"]);
    expect(weeksFrom("2022-W10", "2022-W09")).toEqual([]);
  });
});
