import { describe, expect, it } from "vitest";
import { officialCalendar } from "#lib/calendar/official.ts";
import {
  firstWeekOf,
  type FollowUpSpan,
  type FollowUpStatus,
  isFollowUpWeek,
  isLateEntry,
  isOpenIn,
  refusalOfEntry,
  refusalOfReview,
} from "#lib/domain/follow-up.ts";

const shanghai = (time: string) => new Date(`${time.replace(" ", "T")}+08:00`);
const span = (now: string, planOn = "2022-02-10"): FollowUpSpan => ({ planOn, now: shanghai(now) });

describe("the weeks a round is followed up in", () => {
  it.each([
    ["2022-02-10", "2022-W06"],
    ["2022-02-07", "2022-W06"],
    ["2022-02-06", "2022-W05"],
    ["2022-01-01", "2021-W52"],
  ])("of a plan made on %s begin with %s", (planOn, week) => {
    expect(firstWeekOf(planOn)).toBe(week);
  });

  it.each([
    ["2022-W05", "2022-03-10 09:00", false],
    ["2022-W06", "2022-03-10 09:00", true],
    ["2022-W10", "2022-03-10 09:00", true],
    ["2022-W11", "2022-03-10 09:00", false],
    ["2022-W11", "2022-03-13 23:59", false],
    ["2022-W11", "2022-03-14 00:00", true],
    ["2022-W06", "2022-02-06 09:00", false],
    ["2021-W52", "2022-03-10 09:00", false],
  ])("hold %s on %s: %s", (week, now, open) => {
    expect(isFollowUpWeek(week, span(now))).toBe(open);
  });

  it("run on over New Year", () => {
    const weeks = ["2021-W51", "2021-W52", "2022-W01", "2022-W02"];
    expect(weeks.map((week) => isFollowUpWeek(week, span("2022-01-03 00:00", "2021-12-31")))).toEqual([false, true, true, false]);
  });
});

describe("a closed finding", () => {
  it.each([
    ["2022-W09", true],
    ["2022-W10", true],
    ["2022-W11", false],
  ])("closed on Thursday 2022-03-10, is on the sheet of %s: %s", (week, open) => {
    expect(isOpenIn(week, "2022-03-10")).toBe(open);
  });

  it("stays on the sheet of the week it was closed in, from Monday to Sunday", () => {
    const days = ["2022-03-06", "2022-03-07", "2022-03-13", "2022-03-14"];
    expect(days.map((day) => isOpenIn("2022-W10", day))).toEqual([false, true, true, true]);
  });

  it("an open one is on every sheet", () => {
    expect(isOpenIn("2022-W52", null)).toBe(true);
  });
});

describe("an entry", () => {
  it.each<[FollowUpStatus | null, string, string | null]>([
    [null, "2022-W10", null],
    ["ENTERED", "2022-W10", null],
    ["RETURNED", "2022-W10", null],
    ["TICKED", "2022-W10", "entryTicked"],
    [null, "2022-W06", null],
    [null, "2022-W05", "weekNotOpen"],
    [null, "2022-W11", "weekNotOpen"],
    ["TICKED", "2022-W11", "weekNotOpen"],
  ])("standing as %s, for %s: %s", (standing, week, code) => {
    expect(refusalOfEntry(week, span("2022-03-10 09:00"), standing)).toEqual(code && { code });
  });

  it.each<[FollowUpStatus, string | null]>([
    ["ENTERED", null],
    ["TICKED", "entryTicked"],
    ["RETURNED", "entryAlreadyReturned"],
  ])("standing as %s, is reviewed by the office: %s", (standing, code) => {
    for (const review of ["TICKED", "RETURNED"] as const) {
      expect(refusalOfReview(standing, review, "IN_PROGRESS")).toEqual(code && { code });
    }
  });

  it("is ticked, but not sent back, once its finding is closed", () => {
    expect(refusalOfReview("ENTERED", "TICKED", "CLOSED")).toBeNull();
    expect(refusalOfReview("ENTERED", "RETURNED", "CLOSED")).toEqual({ code: "wrongStatus", status: "CLOSED" });
  });

  it.each([
    ["2022-W10", "2022-03-11 11:59:59", false],
    ["2022-W10", "2022-03-11 12:00:00", false],
    ["2022-W10", "2022-03-11 12:00:01", true],
    ["2022-W10", "2022-04-30 09:00:00", true],
    ["2022-W10", "2022-03-07 00:00:00", false],
    ["2022-W22", "2022-06-02 12:00:01", true],
    ["2022-W18", "2022-05-07 09:00:00", true],
    ["2022-W05", "2022-02-28 09:00:00", false],
  ])("for %s, made on %s, is late: %s", (week, time, late) => {
    expect(isLateEntry(week, shanghai(time), officialCalendar)).toBe(late);
  });
});
