import { describe, expect, it } from "vitest";
import { arrangedDays, officialCalendar } from "#lib/calendar/official.ts";
import { workingDaysUntil } from "#lib/domain/calendar.ts";
import { addDays, type Day, weekdayOf } from "#lib/domain/day.ts";

/** A holiday as the General Office of the State Council announces it: days off from the one to the other, and weekend days worked. */
type Announced = [name: string, from: string, to: string, ...worked: string[]];

/**
 * 国务院办公厅关于部分节假日安排的通知, year by year, written out from the notices themselves. Days are month-day; a New Year
 * holiday that begins on New Year's Eve counts in both years.
 */
const NOTICES: Record<number, { notice: string; workingDays: number; announced: Announced[] }> = {
  2021: {
    notice: "国办发明电〔2020〕27号",
    workingDays: 250,
    announced: [
      ["元旦", "01-01", "01-03"],
      ["春节", "02-11", "02-17", "02-07", "02-20"],
      ["清明节", "04-03", "04-05"],
      ["劳动节", "05-01", "05-05", "04-25", "05-08"],
      ["端午节", "06-12", "06-14"],
      ["中秋节", "09-19", "09-21", "09-18"],
      ["国庆节", "10-01", "10-07", "09-26", "10-09"],
    ],
  },
  2022: {
    notice: "国办发明电〔2021〕11号",
    workingDays: 249,
    announced: [
      ["元旦", "01-01", "01-03"],
      ["春节", "01-31", "02-06", "01-29", "01-30"],
      ["清明节", "04-03", "04-05", "04-02"],
      ["劳动节", "04-30", "05-04", "04-24", "05-07"],
      ["端午节", "06-03", "06-05"],
      ["中秋节", "09-10", "09-12"],
      ["国庆节", "10-01", "10-07", "10-08", "10-09"],
      ["元旦", "12-31", "12-31"],
    ],
  },
  2023: {
    notice: "国办发明电〔2022〕16号",
    workingDays: 249,
    announced: [
      ["元旦", "01-01", "01-02"],
      ["春节", "01-21", "01-27", "01-28", "01-29"],
      ["清明节", "04-05", "04-05"],
      ["劳动节", "04-29", "05-03", "04-23", "05-06"],
      ["端午节", "06-22", "06-24", "06-25"],
      ["中秋节、国庆节", "09-29", "10-06", "10-07", "10-08"],
    ],
  },
  2024: {
    notice: "国办发明电〔2023〕7号",
    workingDays: 251,
    announced: [
      ["元旦", "01-01", "01-01"],
      ["春节", "02-10", "02-17", "02-04", "02-18"],
      ["清明节", "04-04", "04-06", "04-07"],
      ["劳动节", "05-01", "05-05", "04-28", "05-11"],
      ["端午节", "06-10", "06-10"],
      ["中秋节", "09-15", "09-17", "09-14"],
      ["国庆节", "10-01", "10-07", "09-29", "10-12"],
    ],
  },
  2025: {
    notice: "国办发明电〔2024〕12号",
    workingDays: 248,
    announced: [
      ["元旦", "01-01", "01-01"],
      ["春节", "01-28", "02-04", "01-26", "02-08"],
      ["清明节", "04-04", "04-06"],
      ["劳动节", "05-01", "05-05", "04-27"],
      ["端午节", "05-31", "06-02"],
      ["国庆节、中秋节", "10-01", "10-08", "09-28", "10-11"],
    ],
  },
  2026: {
    notice: "国办发明电〔2025〕7号",
    workingDays: 248,
    announced: [
      ["元旦", "01-01", "01-03", "01-04"],
      ["春节", "02-15", "02-23", "02-14", "02-28"],
      ["清明节", "04-04", "04-06"],
      ["劳动节", "05-01", "05-05", "05-09"],
      ["端午节", "06-19", "06-21"],
      ["中秋节", "09-25", "09-27"],
      ["国庆节", "10-01", "10-07", "09-20", "10-10"],
    ],
  },
};

const YEARS = Object.entries(NOTICES).map(([year, { announced, ...rest }]) => {
  const days = (from: string, to: string): Day[] => (from > to ? [] : [from, ...days(addDays(from, 1), to)]);
  const free = announced.flatMap(([, from, to]) => days(`${year}-${from}`, `${year}-${to}`));
  const worked = announced.flatMap(([, , , ...each]) => each.map((day) => `${year}-${day}`));
  return { year: Number(year), ...rest, all: days(`${year}-01-01`, `${year}-12-31`), free: new Set(free), worked: new Set(worked) };
});

describe.each(YEARS)("the working days of $year ($notice)", ({ year, workingDays, all, free, worked }) => {
  it("are, day by day, what was announced", () => {
    const announced = (day: Day) => worked.has(day) || (weekdayOf(day) <= 5 && !free.has(day));
    expect(all.filter((day) => officialCalendar.isWorkingDay(day) !== announced(day))).toEqual([]);
  });

  it("are named with their holiday, no day more and none less", () => {
    const arranged = arrangedDays(year) ?? [];
    expect(arranged.filter(({ working }) => !working).map(({ day }) => day)).toEqual([...free].sort());
    expect(arranged.filter(({ working }) => working).map(({ day }) => day)).toEqual([...worked].sort());
  });

  it("only weekends are worked for a holiday", () => {
    expect([...worked].filter((day) => weekdayOf(day) <= 5 || free.has(day))).toEqual([]);
  });

  it(`come to ${workingDays} in all`, () => {
    expect(workingDaysUntil(`${year - 1}-12-31`, `${year}-12-31`, officialCalendar)).toBe(workingDays);
  });
});

describe("working days across a holiday", () => {
  it.each([
    ["2021-02-05", "2021-02-22", 8], // Sunday the 7th and Saturday the 20th are worked for the Spring Festival
    ["2021-09-17", "2021-09-22", 2], // Saturday worked, then Mid-Autumn
    ["2021-09-30", "2021-10-11", 3], // National Day, Friday, Saturday, Monday
    ["2022-01-28", "2022-02-07", 3], // two weekend days before the Spring Festival, the Monday after it
    ["2023-06-21", "2023-06-26", 2], // Dragon Boat: the Sunday is worked
    ["2023-09-28", "2023-10-09", 3], // Mid-Autumn and National Day in one
    ["2024-02-02", "2024-02-19", 8], // Sunday the 4th and Sunday the 18th are worked
    ["2024-09-13", "2024-09-18", 2],
    ["2025-01-24", "2025-02-10", 7],
    ["2025-09-26", "2025-10-13", 7],
    ["2025-12-31", "2026-01-05", 2], // Sunday the 4th is worked
    ["2026-02-13", "2026-03-02", 7], // Saturday the 14th, four days of the last week, Saturday the 28th, the Monday
    ["2026-09-18", "2026-09-28", 6], // Sunday the 20th is worked, Friday the 25th is Mid-Autumn
  ])("after %s, up to and including %s: %i", (from, to, count) => {
    expect(workingDaysUntil(from, to, officialCalendar)).toBe(count);
  });
});
