import { describe, expect, it } from "vitest";
import { parseForm } from "#lib/input/form.ts";
import { CorrectCalendar, SetRules, yearParam } from "#lib/input/rules.ts";

const SENT = { version: "3", cutOffWeekday: "5", cutOffTime: "12:00", rung1: "1", rung2: "3", rung3: "5", rung4: "7", rung5: "10", lookBackMonths: "3、12", lookBackEvery: "3", retentionYears: "10" };

const send = (change: Partial<Record<keyof typeof SENT, string>> = {}) => parseForm(SetRules, { ...SENT, ...change });
const errors = (change: Partial<Record<keyof typeof SENT, string>>) => {
  const parsed = send(change);
  return parsed.ok ? {} : parsed.errors;
};

describe("the rules as they are typed", () => {
  it("are taken", () => {
    const rules = { cutOff: { weekday: 5, minute: 720 }, rungDays: [1, 3, 5, 7, 10], lookBackMonths: [3, 12], lookBackEvery: 3, retentionYears: 10 };
    expect(send()).toEqual({ ok: true, value: { version: 3, rules } });
  });

  it.each([
    ["9:30", 570],
    ["09：30", 570],
    [" 00:00 ", 0],
    ["23:59", 1439],
  ])("the time %s is so many minutes after midnight: %i", (cutOffTime, minute) => {
    expect(send({ cutOffTime })).toMatchObject({ value: { rules: { cutOff: { minute } } } });
  });

  it.each(["3、12", "3,12", "3，12", "3 12", " 3 ； 12、"])("the months may stand apart as they like: %s", (lookBackMonths) => {
    expect(send({ lookBackMonths })).toMatchObject({ value: { rules: { lookBackMonths: [3, 12] } } });
  });

  it.each<[Partial<Record<keyof typeof SENT, string>>, string[]]>([
    [{ cutOffTime: "" }, ["cutOffTime"]],
    [{ cutOffTime: "24:00" }, ["cutOffTime"]],
    [{ cutOffTime: "12.30" }, ["cutOffTime"]],
    [{ cutOffTime: "中午" }, ["cutOffTime"]],
    [{ cutOffWeekday: "6" }, ["cutOffWeekday"]],
    [{ rung2: "" }, ["rung2"]],
    [{ rung2: "三" }, ["rung2"]],
    [{ rung2: "2.5", rung4: "-7" }, ["rung2", "rung4"]],
    [{ rung2: "1", rung5: "90" }, ["rung2", "rung5"]],
    [{ lookBackMonths: "" }, ["lookBackMonths"]],
    [{ lookBackMonths: "、" }, ["lookBackMonths"]],
    [{ lookBackMonths: "3、半年" }, ["lookBackMonths"]],
    [{ lookBackMonths: "12、3", lookBackEvery: "0" }, ["lookBackMonths", "lookBackEvery"]],
    [{ retentionYears: "十年" }, ["retentionYears"]],
    [{ retentionYears: "0" }, ["retentionYears"]],
    [{ cutOffTime: "25:00", rung3: "2" }, ["cutOffTime", "rung3"]],
    [{ rung1: "x", rung2: "1", rung3: "1" }, ["rung1", "rung3"]],
    [{ version: "x" }, ["version"]],
  ])("%j is refused beside its fields, in Chinese", (change, fields) => {
    const told = errors(change);
    expect(Object.keys(told).sort()).toEqual([...fields].sort());
    for (const message of Object.values(told)) expect(message).toMatch(/^[^A-Za-z]+。$/);
  });
});

describe("a correction as it is typed", () => {
  it("is a day, on or off, and why", () => {
    expect(parseForm(CorrectCalendar, { day: "2022-07-01", working: "no", note: " 通知 " })).toEqual({ ok: true, value: { day: "2022-07-01", working: false, note: "通知" } });
    const parsed = parseForm(CorrectCalendar, { day: "2022-02-30", note: "" });
    expect(parsed).toEqual({ ok: false, errors: { day: expect.any(String), working: "请选择这一天上班还是休息。", note: "请填写更正依据。" } });
  });
});

it.each([
  ["2022", 2022],
  [["2022", "2023"], 2022],
  ["1900", null],
  ["abc", null],
  ["202200", null],
  [undefined, null],
])("the year out of an address: %s → %s", (given, year) => {
  expect(yearParam(given)).toBe(year);
});
