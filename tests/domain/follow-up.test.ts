import { describe, expect, it } from "vitest";
import { usualRhythm } from "#lib/calendar/official.ts";
import { cutOffOf } from "#lib/domain/calendar.ts";
import {
  type EntryWeek,
  firstWeekOf,
  type FollowUpStatus,
  isInOrder,
  isFollowUpWeek,
  isLateEntry,
  isOpenIn,
  refusalOfEntry,
  refusalOfReview,
} from "#lib/domain/follow-up.ts";

const shanghai = (time: string) => new Date(`${time.replace(" ", "T")}+08:00`);
const span = (now: string, planOn = "2022-02-10"): EntryWeek => ({ planOn, now: shanghai(now), closed: false });

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
    expect(isOpenIn(week, [{ closedOn: "2022-03-10", reopenedOn: null }])).toBe(open);
  });

  it("stays on the sheet of the week it was closed in, from Monday to Sunday", () => {
    const days = ["2022-03-06", "2022-03-07", "2022-03-13", "2022-03-14"];
    expect(days.map((closedOn) => isOpenIn("2022-W10", [{ closedOn, reopenedOn: null }]))).toEqual([false, true, true, true]);
  });

  it("an open one is on every sheet", () => {
    expect(isOpenIn("2022-W52", [])).toBe(true);
  });

  it("comes back in the week it is reopened in, and may be closed again", () => {
    const spells = [
      { closedOn: "2022-03-10", reopenedOn: "2022-04-06" },
      { closedOn: "2022-05-20", reopenedOn: null },
    ];
    const weeks = ["2022-W10", "2022-W11", "2022-W13", "2022-W14", "2022-W15", "2022-W20", "2022-W21"];
    expect(weeks.map((week) => isOpenIn(week, spells))).toEqual([true, false, false, true, true, true, false]);
  });

  it("closed and reopened within one week, was open in it", () => {
    expect(isOpenIn("2022-W10", [{ closedOn: "2022-03-07", reopenedOn: "2022-03-13" }])).toBe(true);
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
      expect(refusalOfReview(standing, review, { finding: "IN_PROGRESS", weekClosed: false })).toEqual(code && { code });
    }
  });

  it("is neither written nor reviewed once its week is closed", () => {
    const closed = { ...span("2022-03-10 09:00"), closed: true };
    for (const standing of [null, "ENTERED", "RETURNED", "TICKED"] as const) {
      expect(refusalOfEntry("2022-W10", closed, standing)).toEqual({ code: "weekClosed" });
      if (standing === null) continue;
      for (const review of ["TICKED", "RETURNED"] as const)
        expect(refusalOfReview(standing, review, { finding: "IN_PROGRESS", weekClosed: true })).toEqual({ code: "weekClosed" });
    }
  });

  it("is ticked, but not sent back, once its finding is closed", () => {
    expect(refusalOfReview("ENTERED", "TICKED", { finding: "CLOSED", weekClosed: false })).toBeNull();
    expect(refusalOfReview("ENTERED", "RETURNED", { finding: "CLOSED", weekClosed: false })).toEqual({ code: "wrongStatus", status: "CLOSED" });
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
    expect(isLateEntry({ firstEnteredAt: shanghai(time), dueAt: cutOffOf(week, usualRhythm) })).toBe(late);
  });
});

describe("an entry in order, to be ticked along with others", () => {
  const due = shanghai("2022-07-01 12:00");
  const entry = { status: "ENTERED", firstEnteredAt: shanghai("2022-06-30 16:00"), dueAt: due, difficulty: null } as const;

  it.each([
    ["waiting, on time, without a difficulty", {}, true],
    ["at the cut-off itself", { firstEnteredAt: due }, true],
    ["in a week without a cut-off", { dueAt: null, firstEnteredAt: shanghai("2022-07-03 23:00") }, true],
    ["first written after the cut-off", { firstEnteredAt: shanghai("2022-07-01 12:01") }, false],
    ["stating a difficulty", { difficulty: "缺人手。" }, false],
    ["ticked already", { status: "TICKED" }, false],
    ["returned", { status: "RETURNED" }, false],
  ] as const)("%s: %s", (_, change, inOrder) => {
    expect(isInOrder({ ...entry, ...change })).toBe(inOrder);
  });
});
