import { describe, expect, it } from "vitest";
import { addMonths, type Day } from "#lib/domain/day.ts";
import type { ClosureGrade } from "#lib/domain/finding.ts";
import { holdRate, lookBackDays, nextLookBack, type Rebound, refusalOfLookBackDay, refusalOfRebound } from "#lib/domain/look-back.ts";

const rule = { months: [3, 12], every: 3 };

describe("months by the calendar", () => {
  it.each<[Day, number, Day]>([
    ["2022-04-15", 3, "2022-07-15"],
    ["2022-01-31", 1, "2022-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2022-11-30", 3, "2023-02-28"],
    ["2022-08-31", 6, "2023-02-28"],
    ["2022-12-31", 12, "2023-12-31"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2022-10-31", 1, "2022-11-30"],
    ["2022-06-30", 0, "2022-06-30"],
    ["2022-03-31", -1, "2022-02-28"],
    ["2022-12-15", 1, "2023-01-15"],
  ])("%s and %i months: %s", (from, count, day) => {
    expect(addMonths(from, count)).toBe(day);
  });
});

describe("what a closure is owed", () => {
  it.each<[ClosureGrade, number[], Day[]]>([
    ["COMPLETED", [3, 12], ["2022-07-15", "2023-04-15"]],
    ["COMPLETED", [12, 3, 3], ["2022-07-15", "2023-04-15"]],
    ["COMPLETED", [], []],
    ["COMPLETED_LONG_TERM", [3, 12], ["2022-07-15"]],
  ])("%s with months %j", (grade, months, days) => {
    expect(lookBackDays({ closedOn: "2022-04-15", grade }, { ...rule, months })).toEqual(days);
  });

  it.each<[ClosureGrade, number, Day | null]>([
    ["COMPLETED_LONG_TERM", 0, "2022-10-20"],
    ["COMPLETED_LONG_TERM", 1, null],
    ["COMPLETED", 0, null],
    ["COMPLETED", 1, null],
  ])("after one of %s that holds, with %i still planned: %s", (grade, planned, next) => {
    expect(nextLookBack({ grade, doneOn: "2022-07-20", planned }, rule)).toBe(next);
  });
});

describe("a rebound", () => {
  const given: Rebound = { reason: "台账不再更新。", newDeadline: "2022-09-30", today: "2022-06-30", latestMeasure: null };

  it.each<[string, Partial<Rebound>, object | null]>([
    ["with a reason and a deadline ahead", {}, null],
    ["tomorrow", { newDeadline: "2022-07-01" }, null],
    ["without a reason", { reason: "" }, { code: "reasonNeeded", field: "reason" }],
    ["without a deadline", { newDeadline: null }, { code: "newDeadlineNeeded", field: "newDeadline" }],
    ["today", { newDeadline: "2022-06-30" }, { code: "deadlineNotAhead", today: "2022-06-30", field: "newDeadline" }],
    ["before a measure's own", { latestMeasure: "2022-10-01" }, { code: "deadlineBeforeMeasure", measure: "2022-10-01", field: "newDeadline" }],
    ["on a measure's own", { latestMeasure: "2022-09-30" }, null],
  ])("%s", (_, change, refusal) => {
    expect(refusalOfRebound({ ...given, ...change })).toEqual(refusal);
  });
});

it.each<[string, Day, Day[], object | null]>([
  ["today", "2022-06-30", [], null],
  ["yesterday", "2022-06-29", [], { code: "lookBackDayPast", field: "dueOn" }],
  ["a day that has one", "2022-07-15", ["2022-07-15"], { code: "lookBackSameDay", field: "dueOn" }],
  ["a day beside one", "2022-07-16", ["2022-07-15"], null],
])("planned for %s", (_, day, planned, refusal) => {
  expect(refusalOfLookBackDay(day, { today: "2022-06-30", planned })).toEqual(refusal);
});

it.each([
  [0, 0, null],
  [3, 0, 100],
  [0, 2, 0],
  [2, 1, 67],
  [1, 2, 33],
])("%i that hold and %i that rebound: %s", (holds, rebounds, rate) => {
  expect(holdRate({ holds, rebounds })).toBe(rate);
});
