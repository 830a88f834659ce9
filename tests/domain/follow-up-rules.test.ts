import { describe, expect, it } from "vitest";
import { officialCalendar, usualRhythm } from "#lib/calendar/official.ts";
import { corrected } from "#lib/domain/calendar.ts";
import { changesOfRules, type FollowUpRules, nextMovedWeek, refusalsOfRules } from "#lib/domain/follow-up-rules.ts";
import { cutOffRuleWords, figures, timeOfDay } from "#lib/domain/labels/rules.ts";

const USUAL: FollowUpRules = { cutOff: { weekday: 5, minute: 720 }, rungDays: [1, 3, 5, 7, 10], lookBackMonths: [3, 12], lookBackEvery: 3, retentionYears: 10 };

/** The fields of what is refused, with the code of each. */
const refused = (change: Partial<FollowUpRules>) => refusalsOfRules({ ...USUAL, ...change }).map(({ code, field }) => `${field} ${code}`);

describe("what may be a rule", () => {
  it("the usual rules may", () => {
    expect(refusalsOfRules(USUAL)).toEqual([]);
  });

  it.each<[string, Partial<FollowUpRules>, string[]]>([
    ["Monday at midnight", { cutOff: { weekday: 1, minute: 0 } }, []],
    ["the last minute of Friday", { cutOff: { weekday: 5, minute: 1439 } }, []],
    ["a Saturday", { cutOff: { weekday: 6, minute: 720 } }, ["cutOffWeekday figureOutOfRange"]],
    ["no weekday", { cutOff: { weekday: 0, minute: 720 } }, ["cutOffWeekday figureOutOfRange"]],
    ["a minute of the next day", { cutOff: { weekday: 5, minute: 1440 } }, ["cutOffTime timeInvalid"]],
    ["rungs a day apart", { rungDays: [1, 2, 3, 4, 5] }, []],
    ["rungs as late as may be", { rungDays: [56, 57, 58, 59, 60] }, []],
    ["a rung on the day itself", { rungDays: [0, 3, 5, 7, 10] }, ["rung1 figureOutOfRange"]],
    ["a rung too late", { rungDays: [1, 3, 5, 7, 61] }, ["rung5 figureOutOfRange"]],
    ["a rung on half a day", { rungDays: [1, 2.5, 5, 7, 10] }, ["rung2 figureOutOfRange"]],
    ["two rungs on one day", { rungDays: [1, 3, 3, 7, 10] }, ["rung3 rungNotAfter"]],
    ["a rung before the one below it", { rungDays: [1, 5, 3, 7, 10] }, ["rung3 rungNotAfter"]],
    ["every rung on one day", { rungDays: [2, 2, 2, 2, 2] }, ["rung2 rungNotAfter", "rung3 rungNotAfter", "rung4 rungNotAfter", "rung5 rungNotAfter"]],
    ["a ladder of four", { rungDays: [1, 3, 5, 7] }, ["rung5 figureOutOfRange"]],
    ["one look-back", { lookBackMonths: [60] }, []],
    ["six look-backs", { lookBackMonths: [1, 2, 3, 4, 5, 6] }, []],
    ["no look-back", { lookBackMonths: [] }, ["lookBackMonths figureOutOfRange"]],
    ["seven look-backs", { lookBackMonths: [1, 2, 3, 4, 5, 6, 7] }, ["lookBackMonths lookBacksTooMany"]],
    ["a look-back at once", { lookBackMonths: [0, 3] }, ["lookBackMonths figureOutOfRange"]],
    ["a look-back in six years", { lookBackMonths: [3, 72] }, ["lookBackMonths figureOutOfRange"]],
    ["look-backs out of order", { lookBackMonths: [12, 3] }, ["lookBackMonths monthsNotIncreasing"]],
    ["the same look-back twice", { lookBackMonths: [3, 3] }, ["lookBackMonths monthsNotIncreasing"]],
    ["every month", { lookBackEvery: 1 }, []],
    ["every year", { lookBackEvery: 12 }, []],
    ["never", { lookBackEvery: 0 }, ["lookBackEvery figureOutOfRange"]],
    ["every thirteen months", { lookBackEvery: 13 }, ["lookBackEvery figureOutOfRange"]],
    ["kept for a year", { retentionYears: 1 }, []],
    ["kept for a hundred", { retentionYears: 100 }, []],
    ["not kept at all", { retentionYears: 0 }, ["retentionYears figureOutOfRange"]],
    ["kept for ever", { retentionYears: 101 }, ["retentionYears figureOutOfRange"]],
    ["all of it wrong", { cutOff: { weekday: 7, minute: -1 }, rungDays: [9, 8, 70, 71, 72], lookBackMonths: [5, 5], lookBackEvery: 99 }, [
      ...["cutOffWeekday figureOutOfRange", "cutOffTime timeInvalid", "rung2 rungNotAfter", "rung3 figureOutOfRange"],
      ...["rung4 figureOutOfRange", "rung5 figureOutOfRange", "lookBackMonths monthsNotIncreasing", "lookBackEvery figureOutOfRange"],
    ]],
  ])("%s", (_, change, codes) => {
    expect(refused(change)).toEqual(codes);
  });
});

describe("what changes from one set of rules to another", () => {
  it("is named alone", () => {
    expect(changesOfRules(USUAL, structuredClone(USUAL))).toBeNull();
    expect(changesOfRules(USUAL, { ...USUAL, cutOff: { weekday: 5, minute: 1020 } })).toEqual({
      cutOff: { from: { weekday: 5, minute: 720 }, to: { weekday: 5, minute: 1020 } },
    });
    expect(changesOfRules(USUAL, { ...USUAL, rungDays: [1, 3, 5, 7, 11], lookBackEvery: 6 })).toEqual({
      rungDays: { from: [1, 3, 5, 7, 10], to: [1, 3, 5, 7, 11] },
      lookBackEvery: { from: 3, to: 6 },
    });
    expect(changesOfRules(USUAL, { ...USUAL, lookBackMonths: [3] })).toEqual({ lookBackMonths: { from: [3, 12], to: [3] } });
    expect(changesOfRules(USUAL, { ...USUAL, retentionYears: 30 })).toEqual({ retentionYears: { from: 10, to: 30 } });
  });
});

describe("the next week that a holiday moves", () => {
  it.each([
    // National Day: Monday to Friday off.
    ["2022-W26", "2022-W40", null],
    // Dragon Boat on the Friday.
    ["2022-W21", "2022-W22", "2022-06-02T12:00:00+08:00"],
    // Spring Festival, and the Friday before it a working day.
    ["2022-W03", "2022-W05", null],
    // Labour Day leaves the Friday alone, Dragon Boat does not.
    ["2022-W15", "2022-W22", "2022-06-02T12:00:00+08:00"],
    // Across the year: Spring Festival 2023 takes its whole week.
    ["2022-W40", "2023-W04", null],
  ])("after %s is %s", (week, moved, cutOff) => {
    expect(nextMovedWeek(week, usualRhythm)).toEqual({ week: moved, cutOff: cutOff && new Date(cutOff) });
  });

  it("follows the rule's weekday and the office's corrections", () => {
    const wednesdays = { calendar: officialCalendar, cutOff: { weekday: 3, minute: 1020 } };
    expect(nextMovedWeek("2022-W17", wednesdays)).toEqual({ week: "2022-W18", cutOff: null });
    const calendar = corrected(officialCalendar, [{ day: "2022-07-08", working: false }]);
    expect(nextMovedWeek("2022-W26", { ...usualRhythm, calendar })).toEqual({ week: "2022-W27", cutOff: new Date("2022-07-07T12:00:00+08:00") });
  });

  it("is none where no holiday is known", () => {
    expect(nextMovedWeek("2060-W10", usualRhythm)).toBeNull();
  });
});

describe("in words", () => {
  it("times and lists", () => {
    expect([0, 570, 720, 1439].map(timeOfDay)).toEqual(["00:00", "09:30", "12:00", "23:59"]);
    expect(cutOffRuleWords({ weekday: 4, minute: 1020 })).toBe("周四17:00");
    expect(figures([3, 12])).toBe("3、12");
  });
});
