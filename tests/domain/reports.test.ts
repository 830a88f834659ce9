import { describe, expect, it, test } from "vitest";
import { officialCalendar, usualRhythm } from "#lib/calendar/official.ts";
import { workingDaysUntil } from "#lib/domain/calendar.ts";
import { addDays, instantOf } from "#lib/domain/day.ts";
import { FINDING_STATUSES } from "#lib/domain/finding.ts";
import { share, workingDays } from "#lib/domain/labels/reports.ts";
import { burnDown, latestOf } from "#lib/domain/reports/burn-down.ts";
import { cutOffsBetween } from "#lib/domain/reports/due.ts";
import { addMonths, daysOf, isMonth, monthGrid } from "#lib/domain/month.ts";
import { stayFigures, workingDayNumbers } from "#lib/domain/reports/stays.ts";
import { type Timing, timingOf } from "#lib/domain/timing.ts";

describe("burn-down", () => {
  const span = { planOn: "2022-06-08", deadline: "2022-07-08", now: instantOf("2022-06-22", 10) };
  const facts = {
    total: 10,
    planned: [{ day: "2022-06-12", count: 2 }, { day: "2022-06-13", count: 3 }, { day: "2022-07-08", count: 4 }],
    finished: [{ day: "2022-06-10", count: 1 }, { day: "2022-06-22", count: 2 }, { day: "2022-06-23", count: 5 }],
    undone: [{ day: "2022-06-20", count: 1 }],
  };

  it("goes from the plan's week to the deadline's; what is known ends today", () => {
    const rows = burnDown(facts, span).map(({ week, asOf, planned, plannedLeft, finished, left }) => [week, asOf, planned, plannedLeft, finished, left]);
    expect(rows).toEqual([
      ["2022-W23", "2022-06-12", 2, 8, 1, 9],
      ["2022-W24", "2022-06-19", 5, 5, 1, 9],
      // A closure on the day itself counts, one on the day after does not; one was undone.
      ["2022-W25", "2022-06-22", 5, 5, 2, 8],
      ["2022-W26", "2022-07-03", 5, 5, null, null],
      // One has no deadline: it stays in the plan to the end.
      ["2022-W27", "2022-07-10", 9, 1, null, null],
    ]);
  });

  it("goes on past the deadline to this week", () => {
    const late = burnDown(facts, { ...span, now: instantOf("2022-07-20", 10) });
    expect(late.at(-1)).toMatchObject({ week: "2022-W29", asOf: "2022-07-20", left: 3 });
    expect(latestOf(late)?.week).toBe("2022-W29");
  });

  it("knows nothing before the plan", () => {
    expect(latestOf(burnDown(facts, { ...span, now: instantOf("2022-06-01", 10) }))).toBeNull();
  });
});

describe("stays", () => {
  const table: [string, [number, number][], number, number | null, number | null][] = [
    ["none", [], 0, null, null],
    ["one", [[4, 1]], 1, 4, 4],
    ["two: the mean of both", [[1, 1], [4, 1]], 2, 2.5, 4],
    ["three, in disorder", [[9, 1], [1, 1], [2, 1]], 3, 2, 9],
    ["many of one length", [[0, 5], [7, 2]], 7, 0, 7],
    ["the middle between two lengths", [[1, 2], [3, 2]], 4, 2, 3],
  ];
  test.each(table)("%s", (_, stays, count, median, longest) => {
    expect(stayFigures(stays.map(([days, each]) => ({ days, count: each })))).toEqual({ count, median, longest });
  });

  it("the numbers of working days tell `workingDaysUntil`, over the spring festival and make-up workdays", () => {
    const numbered = new Map(workingDayNumbers("2022-01-20", "2022-05-31", officialCalendar).map(({ day, number }) => [day, number]));
    for (const from of ["2022-01-20", "2022-01-29", "2022-02-05", "2022-04-23", "2022-05-07"]) {
      for (let to = from; to <= "2022-05-31"; to = addDays(to, 3)) {
        expect((numbered.get(to) ?? 0) - (numbered.get(from) ?? 0), `${from} ${to}`).toBe(workingDaysUntil(from, to, officialCalendar));
      }
    }
  });
});

describe("timing", () => {
  const open = FINDING_STATUSES.filter((status) => status !== "CLOSED");
  const table: [string | null, Timing][] = [["2022-06-29", "overdue"], ["2022-06-30", "inTime"], [null, "noDeadline"]];
  test.each(table)("open, due %s: %s", (deadline, timing) => {
    for (const status of open) expect(timingOf({ status, deadline, closedLate: true }, "2022-06-30")).toBe(timing);
  });
  test("closed: by its closure, whatever the deadline is now", () => {
    expect(timingOf({ status: "CLOSED", deadline: "2022-01-01", closedLate: false }, "2022-06-30")).toBe("closedOnTime");
    expect(timingOf({ status: "CLOSED", deadline: null, closedLate: true }, "2022-06-30")).toBe("closedLate");
  });
});

describe("months", () => {
  test.each(["2022-07", "1900-01", "2199-12", "2022-12"])("%s is one", (month) => expect(isMonth(month)).toBe(true));
  test.each(["0000-01", "0001-01", "9999-12", "2022-13", "2022-00", "2022-7", "2022-07-01", "", "202207"])("%s is none", (month) => expect(isMonth(month)).toBe(false));

  it("follow each other over the years", () => {
    expect(addMonths("2022-12", 1)).toBe("2023-01");
    expect(addMonths("2022-01", -1)).toBe("2021-12");
    expect(addMonths("2022-07", -25)).toBe("2020-06");
  });

  it("lie in weeks from Monday to Sunday", () => {
    const grid = monthGrid("2022-07");
    expect(grid[0]).toEqual([null, null, null, null, "2022-07-01", "2022-07-02", "2022-07-03"]);
    expect(grid.every((week) => week.length === 7)).toBe(true);
    expect(grid.flat().filter((day) => day !== null)).toEqual(daysOf("2022-07"));
    expect(monthGrid("2021-02")).toHaveLength(4);
  });
});

describe("cut-offs", () => {
  it("each week's, moved before a holiday, none before the plan", () => {
    const days = cutOffsBetween("2022-04-25", "2022-05-15", "2022-W18", usualRhythm).map(({ week, day }) => [week, day]);
    // The first of May: Saturday to Wednesday off; Friday the 6th is worked.
    expect(days).toEqual([["2022-W18", "2022-05-06"], ["2022-W19", "2022-05-13"]]);
    expect(cutOffsBetween("2022-09-30", "2022-10-09", "2022-W06", usualRhythm).map(({ day }) => day)).toEqual(["2022-09-30", "2022-10-09"].slice(0, 1));
  });
});

test("shares and medians in words", () => {
  expect([share(1, 3), share(0, 4), share(0, 0)]).toEqual(["33%", "0%", "—"]);
  expect([workingDays(3), workingDays(2.5), workingDays(null)]).toEqual(["3", "2.5", "—"]);
});
