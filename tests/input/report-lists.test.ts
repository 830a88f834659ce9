import { describe, expect, test } from "vitest";
import { calendarHref, calendarView, feedAddress, feedToken } from "#lib/input/calendar.ts";
import { dueHref } from "#lib/input/due-href.ts";
import { ledgerFilter, ledgerHref, ledgerWith } from "#lib/input/ledger-filter.ts";
import { measureFilter, measuresHref, stayFilter, staysHref } from "#lib/input/report-lists.ts";

const asked = (href: string) => Object.fromEntries(new URL(href, "http://desk").searchParams);

describe("the addresses behind the reports' numbers", () => {
  test("are read back as they were written", () => {
    const narrowing = { timing: "closedLate", openAt: "2022-06-12", plannedAfter: "2022-05-01", dueOn: "2022-07-06" } as const;
    expect(ledgerFilter.parse(asked(ledgerWith(narrowing)))).toMatchObject(narrowing);
    expect(measureFilter.parse(asked(measuresHref({ openAt: "2022-06-12", page: 2 })))).toMatchObject({ openAt: "2022-06-12", page: 2 });
    expect(stayFilter.parse(asked(staysHref({ step: "IN_PROGRESS", state: "present" })))).toEqual({ step: "IN_PROGRESS", state: "present", page: 1 });
  });

  test("nonsense narrows nothing", () => {
    const nonsense = { timing: "late", openAt: "2022-02-30", closedBy: "yesterday", plannedBy: ["2022-01-01", "2022-01-02"], dueOn: "\0" };
    expect(ledgerHref(ledgerFilter.parse(nonsense))).toBe("/desk/findings");
    expect(stayFilter.parse({ step: "CLOSED", state: "x", page: "0" })).toEqual({ step: null, state: null, page: 1 });
    expect(calendarHref(calendarView.parse({ month: "2022-13", view: "table" }))).toBe("/desk/reports/calendar");
  });

  test("lead to what falls due", () => {
    const thing = { day: "2022-07-06", id: "x", number: 7, ordinal: 3, orderNumber: null, title: null };
    expect(dueHref({ kind: "measure", ...thing })).toBe("/desk/findings/7#measure-3");
    expect(dueHref({ kind: "finding", ...thing })).toBe("/desk/findings/7");
    expect(dueHref({ kind: "measure", day: "2022-07-06", more: 3, total: 8 })).toBe("/desk/reports/measures?dueOn=2022-07-06");
    expect(dueHref({ kind: "cutOff", day: "2022-07-01", week: "2022-W26", at: new Date() })).toBe("/desk/weeks/2022-W26");
  });
});

describe("a calendar's address", () => {
  const token = "a".repeat(43);
  test("is the site's, whether or not that ends in a stroke", () => {
    expect(feedAddress("https://zhenggai.example.gov.cn/", token)).toBe(`https://zhenggai.example.gov.cn/api/calendar/${token}.ics`);
  });
  test.each([[token, token], [`${token}.ics`, token], [`${token}.ical`, null], [token.slice(1), null], [`${token}x`, null], ["", null]])("%s", (segment, read) => {
    expect(feedToken(segment)).toBe(read);
  });
});
