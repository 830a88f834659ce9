import { describe, expect, it } from "vitest";
import { usualRhythm } from "#lib/calendar/official.ts";
import { closableFrom, type ClosingFacts, lastInstantOf, refusalOfClosing } from "#lib/domain/week-closing.ts";

const shanghai = (time: string) => new Date(`${time.replace(" ", "T")}+08:00`);

describe("a week may be closed from", () => {
  it.each([
    ["2022-W26", "2022-07-01 12:00", "its cut-off on Friday noon"],
    ["2022-W40", "2022-10-10 00:00", "the end of its Sunday: all of it is a holiday"],
  ])("%s: %s", (week, from, why) => {
    expect(closableFrom(week, usualRhythm), why).toEqual(shanghai(from));
  });

  it("its last instant is the one before Monday", () => {
    expect(lastInstantOf("2022-W25")).toEqual(shanghai("2022-06-26 23:59:59.999"));
  });
});

describe("why a week is not closed", () => {
  const facts: ClosingFacts = { week: "2022-W26", closed: false, earlierOpen: null, waiting: 0 };
  const atCutOff = shanghai("2022-07-01 12:00");

  it.each<[string, Partial<ClosingFacts>, string, object | null]>([
    ["at its cut-off, everything looked at", {}, "2022-07-01 12:00", null],
    ["weeks later", {}, "2022-08-01 09:00", null],
    ["a minute before its cut-off", {}, "2022-07-01 11:59", { code: "weekNotOver", from: atCutOff }],
    ["closed already", { closed: true }, "2022-07-04 09:00", { code: "weekClosed" }],
    ["closed already, and whatever else", { closed: true, waiting: 3 }, "2022-07-01 09:00", { code: "weekClosed" }],
    ["an earlier one open", { earlierOpen: "2022-W24" }, "2022-07-04 09:00", { code: "earlierWeekOpen", week: "2022-W24" }],
    ["entries waiting", { waiting: 3 }, "2022-07-04 09:00", { code: "entriesWaiting", count: 3 }],
    ["before its time, with entries waiting", { waiting: 3 }, "2022-06-30 09:00", { code: "weekNotOver", from: atCutOff }],
    ["out of order, with entries waiting", { waiting: 3, earlierOpen: "2022-W25" }, "2022-07-04 09:00", { code: "earlierWeekOpen", week: "2022-W25" }],
  ])("%s", (_, change, now, refusal) => {
    expect(refusalOfClosing({ ...facts, ...change }, usualRhythm, shanghai(now))).toEqual(refusal);
  });
});
