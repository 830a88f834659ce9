import { describe, expect, it } from "vitest";
import { usualRhythm } from "#lib/calendar/official.ts";
import type { FindingStatus } from "#lib/domain/finding.ts";
import { type Light, type LightFacts, lightFrame, lightOf } from "#lib/domain/light.ts";

/** An instant by the Shanghai clock. */
const shanghai = (time: string) => new Date(`${time.replace(" ", "T")}+08:00`);

const EVERY_WEEK = Array.from({ length: 52 }, (_, index) => `2022-W${String(index + 1).padStart(2, "0")}`);
const without = (...weeks: string[]) => EVERY_WEEK.filter((week) => !weeks.includes(week));

type Scene = Partial<LightFacts> & { firstWeek?: string };

/** The light of a finding in progress without a deadline, with an entry every week, unless the scene says otherwise. */
function light(time: string, { firstWeek = "2022-W01", ...change }: Scene = {}): Light {
  const facts: LightFacts = { status: "IN_PROGRESS", deadline: null, enteredWeeks: EVERY_WEEK, ...change };
  return lightOf(facts, lightFrame(shanghai(time), firstWeek, usualRhythm));
}

/** What is shown at these times, in order. */
const lights = (scene: Scene, ...times: string[]) => times.map((time) => light(time, scene));

describe("by the deadline: yellow from 7 working days before it, red from the day after it", () => {
  it.each([
    // deadline, last green day (8 working days left), first yellow day (7), the day before, the day after
    ["an ordinary Friday", "2022-06-24", "2022-06-14", "2022-06-15", "2022-06-23", "2022-06-25"],
    ["over the Spring Festival, 01-29 and 01-30 worked", "2022-02-08", "2022-01-24", "2022-01-25", "2022-02-07", "2022-02-09"],
    ["over Qingming, Saturday 04-02 worked", "2022-04-08", "2022-03-28", "2022-03-29", "2022-04-07", "2022-04-09"],
    ["over Sunday 04-24, worked", "2022-04-28", "2022-04-19", "2022-04-20", "2022-04-27", "2022-04-29"],
    ["over Labour Day, Saturday 05-07 worked", "2022-05-09", "2022-04-25", "2022-04-26", "2022-05-08", "2022-05-10"],
    ["over the Dragon Boat Festival", "2022-06-08", "2022-05-26", "2022-05-27", "2022-06-07", "2022-06-09"],
    ["over the Mid-Autumn Festival", "2022-09-15", "2022-09-04", "2022-09-05", "2022-09-14", "2022-09-16"],
    ["over National Day, 10-08 and 10-09 worked", "2022-10-11", "2022-09-26", "2022-09-27", "2022-10-10", "2022-10-12"],
    ["on a holiday", "2022-10-03", "2022-09-20", "2022-09-21", "2022-10-02", "2022-10-04"],
  ])("%s: %s", (_, deadline, lastGreen, firstYellow, before, after) => {
    expect(
      lights(
        { deadline },
        `${lastGreen} 00:00:00`,
        `${lastGreen} 23:59:59`,
        `${firstYellow} 00:00:00`,
        `${before} 12:00:00`,
        `${deadline} 00:00:00`,
        `${deadline} 23:59:59`,
        `${after} 00:00:00`,
      ),
    ).toEqual(["green", "green", "yellow", "yellow", "yellow", "yellow", "red"]);
  });

  it("a weekend after the seventh working day is still within the warning", () => {
    const fridayToMonday = ["2022-06-24", "2022-06-25", "2022-06-26", "2022-06-27"];
    expect(fridayToMonday.map((deadline) => light("2022-06-15 09:00", { deadline }))).toEqual([
      "yellow",
      "yellow",
      "yellow",
      "green",
    ]);
  });

  it("without a deadline nothing is late", () => {
    expect(light("2022-12-30 09:00", { deadline: null })).toBe("green");
  });
});

describe("by the weekly entry: yellow from the cut-off of a week without one", () => {
  it.each([
    ["an ordinary Friday", "2022-W23", "2022-06-10"],
    ["Friday, not the worked Saturday 04-02", "2022-W13", "2022-04-01"],
    ["Friday, not the worked Sunday 04-24", "2022-W16", "2022-04-22"],
    ["Friday, not the worked Saturday 05-07", "2022-W18", "2022-05-06"],
    ["Thursday, Friday being the Dragon Boat Festival", "2022-W22", "2022-06-02"],
    ["Friday, Monday being the Mid-Autumn Festival", "2022-W37", "2022-09-16"],
    ["Friday, the last day before National Day", "2022-W39", "2022-09-30"],
  ])("%s: %s", (_, week, day) => {
    const times = [`${day} 00:00:00`, `${day} 11:59:59.999`, `${day} 12:00:00`, `${day} 12:01:00`, `${day} 23:59:59`];
    expect(lights({ enteredWeeks: without(week) }, ...times)).toEqual(["green", "green", "yellow", "yellow", "yellow"]);
  });

  it.each([
    ["the Spring Festival", "2022-W05", ["2022-02-04 12:00", "2022-02-06 23:59", "2022-02-11 11:59", "2022-02-11 12:00"]],
    ["National Day, though its weekend is worked", "2022-W40", ["2022-10-07 12:00", "2022-10-08 12:00", "2022-10-09 23:59", "2022-10-14 12:00"]],
  ])("a week without a working day up to Friday asks for nothing: %s", (_, week, times) => {
    expect(lights({ enteredWeeks: without(week) }, ...times)).toEqual(["green", "green", "green", "green"]);
  });

  it("one missed week is made good by the entry of the next, once that is due", () => {
    const scene = { enteredWeeks: without("2022-W22") };
    const times = ["2022-06-02 12:00", "2022-06-08 09:00", "2022-06-10 11:59", "2022-06-10 12:00"];
    expect(lights(scene, ...times)).toEqual(["yellow", "yellow", "yellow", "green"]);
  });

  it("two missed weeks are red from the second cut-off", () => {
    const scene = { enteredWeeks: without("2022-W22", "2022-W23") };
    const times = ["2022-06-02 11:59", "2022-06-02 12:00", "2022-06-10 11:59", "2022-06-10 12:00", "2022-06-17 12:00"];
    expect(lights(scene, ...times)).toEqual(["green", "yellow", "yellow", "red", "green"]);
  });

  it.each([
    ["the Spring Festival", ["2022-W04", "2022-W06"], ["2022-01-28 12:00", "2022-02-11 11:59", "2022-02-11 12:00"]],
    ["National Day", ["2022-W39", "2022-W41"], ["2022-09-30 12:00", "2022-10-14 11:59", "2022-10-14 12:00"]],
  ])("%s does not part two missed weeks", (_, weeks, times) => {
    expect(lights({ enteredWeeks: without(...weeks) }, ...times)).toEqual(["yellow", "yellow", "red"]);
  });

  it("two missed weeks with an entry between them are not two in a row", () => {
    expect(light("2022-06-17 12:00", { enteredWeeks: without("2022-W22", "2022-W24") })).toBe("yellow");
  });

  it("nothing is due before the round's first week", () => {
    const scene = { firstWeek: "2022-W23", enteredWeeks: [] };
    const times = ["2022-05-30 09:00", "2022-06-08 09:00", "2022-06-10 11:59", "2022-06-10 12:00", "2022-06-17 11:59", "2022-06-17 12:00"];
    expect(lights(scene, ...times)).toEqual(["green", "green", "green", "yellow", "yellow", "red"]);
  });
});

describe("by the state", () => {
  const NOW = "2022-06-17 13:00";
  const overdue = { deadline: "2022-06-16" };
  const dueToday = { deadline: "2022-06-17" };
  const silent = { enteredWeeks: [] };
  const lastWeekMissed = { enteredWeeks: without("2022-W24") };
  const working: [string, Scene, Light][] = [
    ["overdue", overdue, "red"],
    ["overdue, and silent too", { ...overdue, ...silent }, "red"],
    ["overdue, one week missed", { ...overdue, ...lastWeekMissed }, "red"],
    ["two weeks silent", silent, "red"],
    ["two weeks silent, due today", { ...silent, ...dueToday }, "red"],
    ["one week missed", lastWeekMissed, "yellow"],
    ["due today", dueToday, "yellow"],
    ["on its way", { deadline: "2022-12-30" }, "green"],
  ];
  const byState: [FindingStatus, string, Scene, Light][] = [
    ...(["IN_PROGRESS", "AWAITING_LEADER", "AWAITING_OFFICE", "AWAITING_CHIEF"] as const).flatMap((status) =>
      working.map(([name, scene, expected]): [FindingStatus, string, Scene, Light] => [status, name, scene, expected]),
    ),
    ["NOT_STARTED", "silent", silent, "grey"],
    ["NOT_STARTED", "silent, due today", { ...silent, ...dueToday }, "grey"],
    ["NOT_STARTED", "overdue", { ...silent, ...overdue }, "red"],
    ["CLOSED", "silent", silent, "tick"],
    ["CLOSED", "silent and past its deadline", { ...silent, ...overdue }, "tick"],
    ["CLOSED", "due today", dueToday, "tick"],
  ];
  it.each(byState)("%s, %s", (status, _, scene, expected) => {
    expect(light(NOW, { ...scene, status })).toBe(expected);
  });
});

describe("the frame of a list", () => {
  it.each([
    ["before Friday noon", "2022-06-17 11:59", "2022-06-17", "2022-06-28", ["2022-W23", "2022-W22"]],
    ["at Friday noon", "2022-06-17 12:00", "2022-06-17", "2022-06-28", ["2022-W24", "2022-W23"]],
    ["at Shanghai midnight", "2022-06-18 00:00", "2022-06-18", "2022-06-28", ["2022-W24", "2022-W23"]],
    ["in the Spring Festival", "2022-02-05 10:00", "2022-02-05", "2022-02-15", ["2022-W04", "2022-W03"]],
    ["in the round's second week", "2022-01-14 12:00", "2022-01-14", "2022-01-25", ["2022-W02", "2022-W01"]],
    ["in the round's first week, after noon", "2022-01-07 12:00", "2022-01-07", "2022-01-18", ["2022-W01"]],
    ["in the round's first week, before noon", "2022-01-07 11:59", "2022-01-07", "2022-01-18", []],
  ])("%s", (_, time, today, dueSoonUntil, dueWeeks) => {
    expect(lightFrame(shanghai(time), "2022-W01", usualRhythm)).toEqual({ today, dueSoonUntil, dueWeeks });
  });

  it("reaches over the end of a year with 53 weeks, whose last Friday is New Year", () => {
    const dueWeeks = (time: string) => lightFrame(shanghai(time), "2020-W40", usualRhythm).dueWeeks;
    expect(dueWeeks("2020-12-31 11:59")).toEqual(["2020-W52", "2020-W51"]);
    expect(dueWeeks("2020-12-31 12:00")).toEqual(["2020-W53", "2020-W52"]);
    expect(dueWeeks("2021-01-08 12:00")).toEqual(["2021-W01", "2020-W53"]);
  });
});
