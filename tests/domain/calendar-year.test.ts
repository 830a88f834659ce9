import { describe, expect, it } from "vitest";
import { arrangedDays, officialCalendar } from "#lib/calendar/official.ts";
import { holidaysOf, isCorrectable, monthsOf, saysNothingNew } from "#lib/domain/calendar-year.ts";
import { dayWords, holidaySpan } from "#lib/domain/labels/rules.ts";

const year2022 = arrangedDays(2022) ?? [];

/** The dates of the year that are special, as a person would say them. */
const special = (months: ReturnType<typeof monthsOf>) =>
  months.flatMap(({ weeks }) => weeks.flat()).flatMap((date) => (date?.special ? [`${date.day.slice(5)} ${dayWords(date)}`] : []));

describe("a year as it hangs on a wall", () => {
  it("has every day once, under its weekday", () => {
    const months = monthsOf(2022, year2022, []);
    expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const dates = months.flatMap(({ weeks }) => weeks.flat()).filter((date) => date !== null);
    expect(dates).toHaveLength(365);
    const [june] = months.filter(({ month }) => month === 6);
    expect(june?.weeks[0]?.map((date) => date?.day.slice(8) ?? "")).toEqual(["", "", "01", "02", "03", "04", "05"]);
    expect(june?.weeks.at(-1)?.map((date) => date?.day.slice(8) ?? "")).toEqual(["27", "28", "29", "30", "", "", ""]);
    expect(june?.workingDays).toBe(21);
  });

  it("agrees with the calendar that lights and cut-offs go by", () => {
    for (const year of [2021, 2022, 2023, 2024, 2025, 2026, 2030]) {
      for (const date of monthsOf(year, arrangedDays(year) ?? [], []).flatMap(({ weeks }) => weeks.flat())) {
        if (date) expect(date.working, date.day).toBe(officialCalendar.isWorkingDay(date.day));
      }
    }
  });

  it("says what is special, corrections before all", () => {
    const corrections = [
      { day: "2022-06-03", working: true },
      { day: "2022-06-10", working: false },
      { day: "2022-06-11", working: true },
    ];
    const june = monthsOf(2022, year2022, corrections).filter(({ month }) => month === 6);
    expect(special(june)).toEqual(["06-03 更正为上班", "06-04 端午节放假", "06-05 端午节放假", "06-10 更正为休息", "06-11 更正为上班"]);
    expect(june[0]?.workingDays).toBe(22);
    expect(special(monthsOf(2022, year2022, []).filter(({ month }) => month === 4))).toEqual([
      ...["04-02 清明节调休上班", "04-03 清明节放假", "04-04 清明节放假", "04-05 清明节放假", "04-24 劳动节调休上班", "04-30 劳动节放假"],
    ]);
  });
});

describe("the holidays of a year", () => {
  const told = (year: number) => holidaysOf(arrangedDays(year) ?? []).map((each) => `${each.names.join("、")} ${holidaySpan(each)} ${each.days} ${each.worked.map((day) => day.slice(5)).join(" ")}`.trim());

  it("are runs of days with the weekends worked for them", () => {
    expect(told(2022)).toEqual([
      ...["元旦 1月1日至1月3日 3", "春节 1月31日至2月6日 7 01-29 01-30", "清明节 4月3日至4月5日 3 04-02", "劳动节 4月30日至5月4日 5 04-24 05-07"],
      ...["端午节 6月3日至6月5日 3", "中秋节 9月10日至9月12日 3", "国庆节 10月1日至10月7日 7 10-08 10-09", "元旦 12月31日 1"],
    ]);
  });

  it("where two meet they are one", () => {
    expect(told(2023).at(-1)).toBe("中秋节、国庆节 9月29日至10月6日 8 10-07 10-08");
    expect(told(2025).at(-1)).toBe("国庆节、中秋节 10月1日至10月8日 8 09-28 10-11");
  });

  it("are unknown for a year not arranged yet", () => {
    expect(arrangedDays(2060)).toBeNull();
  });
});

describe("a correction", () => {
  it.each([
    ["2024-06-30", true],
    ["2024-07-01", false],
    ["2020-06-30", true],
    ["2020-06-29", false],
    ["2022-06-30", true],
  ])("of %s, on 2022-06-30: %s", (day, correctable) => {
    expect(isCorrectable(day, "2022-06-30")).toBe(correctable);
  });

  const friday = { day: "2022-07-01", working: false, note: "市里放假" };
  it.each([
    ["a new day off", friday, null, false],
    ["a working day that is one anyway", { ...friday, working: true }, null, true],
    ["a Saturday off", { ...friday, day: "2022-07-02" }, null, true],
    ["a Saturday worked", { ...friday, day: "2022-07-02", working: true }, null, false],
    ["the same again", friday, friday, true],
    ["the same with a new note", { ...friday, note: "市委办通知" }, friday, false],
    ["the other way, which is what the calendar says", { ...friday, working: true }, friday, true],
  ])("%s", (_, correction, kept, nothing) => {
    expect(saysNothingNew(correction, officialCalendar, kept)).toBe(nothing);
  });
});
