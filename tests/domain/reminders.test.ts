import { describe, expect, it } from "vitest";
import { addDays, type Day } from "#lib/domain/day.ts";
import { remindersDue } from "#lib/domain/reminders/due.ts";
import type { ReminderFacts } from "#lib/domain/reminders/facts.ts";
import { isWithinWindow, reminderDayOf } from "#lib/domain/reminders/window.ts";
import { at, calendar, daysTold, facts, FINDING, open, PEOPLE, told } from "./reminders-cast.ts";

const daysFrom = (first: Day, count: number): Day[] => Array.from({ length: count }, (_, index) => addDays(first, index));
const OWES = { findings: [open({ id: "f1", number: 1 }), open({ id: "f2", number: 2 }), open({ id: "f3", number: 3, leadDepartmentId: "d2", enteredWeeks: ["2022-W26"] })] };

describe("the hours at which anybody is told anything", () => {
  it.each([
    ["2022-06-30 07:59", false],
    ["2022-06-30 08:00", true],
    ["2022-06-30 17:59", true],
    ["2022-06-30 18:00", false],
    ["2022-07-02 10:00", false], // a Saturday
    ["2022-01-29 10:00", true], // a Saturday that is worked before the Spring Festival
    ["2022-01-31 10:00", false],
    ["2022-10-03 10:00", false],
    ["2022-10-08 10:00", true],
    ["2022-10-09 10:00", true],
  ])("%s: %s", (moment, expected) => {
    expect(isWithinWindow(at(moment), calendar)).toBe(expected);
  });

  it.each([
    ["2022-06-30 02:00", "2022-06-30"],
    ["2022-06-30 17:59", "2022-06-30"],
    ["2022-06-30 18:00", "2022-07-01"],
    ["2022-07-01 18:00", "2022-07-04"],
    ["2022-07-02 09:00", "2022-07-04"],
    ["2022-01-30 17:00", "2022-01-30"],
    ["2022-01-30 19:00", "2022-02-07"],
    ["2022-09-30 20:00", "2022-10-08"],
  ])("what happens at %s is told on %s", (moment, day) => {
    expect(reminderDayOf(at(moment), calendar)).toBe(day);
  });

  it("nothing is told outside them, whatever is due", () => {
    expect(remindersDue(facts({ findings: [open({ deadline: "2022-07-01" })] }), at("2022-07-01 07:00"))).toEqual([]);
    expect(remindersDue(facts({ findings: [open({ deadline: "2022-07-01" })] }), at("2022-07-02 10:00"))).toEqual([]);
  });

  it("goes by the calendar as the office corrected it", () => {
    const saturdayIsWorked = { isWorkingDay: (day: Day) => day === "2022-07-02" || calendar.isWorkingDay(day) };
    const given = facts({ rhythm: { ...facts().rhythm, calendar: saturdayIsWorked }, findings: [open({ deadline: "2022-07-02" })] });
    expect(remindersDue(given, at("2022-07-02 10:00")).map(({ rule }) => rule)).toContain("dueToday");
  });
});

describe("the week's entries", () => {
  it.each<[string, string[]]>([
    ["2022-06-29 10:00", []],
    ["2022-06-30 08:00", ["entryDue: head clerk"]],
    ["2022-07-01 11:59", ["entryDue: head clerk"]],
    ["2022-07-01 12:00", ["entryMissed: head clerk"]],
    ["2022-07-01 17:59", ["entryMissed: head clerk"]],
    ["2022-07-02 12:00", []],
    // Told on Friday as a rule; what could not be is caught up with, still under Friday.
    ["2022-07-04 09:00", ["entryMissed: head clerk"]],
    ["2022-07-05 09:00", []],
  ])("%s, cut-off Friday noon: %j", (moment, expected) => {
    expect(told({ ...OWES, closedWeeks: [] }, moment)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    // 2022-W39: Friday is 30 September, worked; Saturday the holiday begins.
    ["2022-09-30 13:00", ["entryMissed: head clerk"]],
    ["2022-10-08 09:00", ["entryMissed: head clerk"]],
    // 2022-W40 has no working day up to Friday: nothing is due.
    ["2022-10-09 13:00", []],
    // 2022-W22: Friday 3 June is a holiday, the cut-off is Thursday.
    ["2022-06-01 09:00", ["entryDue: head clerk"]],
    ["2022-06-02 11:00", ["entryDue: head clerk"]],
    ["2022-06-02 12:00", ["entryMissed: head clerk"]],
    // 2022-W14: Monday and Tuesday are holidays, Friday is worked.
    ["2022-04-07 09:00", ["entryDue: head clerk"]],
  ])("%s, about holidays: %j", (moment, expected) => {
    expect(told({ findings: [open()] }, moment)).toEqual(expected);
  });

  it("missed after the window has ended, it is told on the next working day, a long holiday later", () => {
    const rhythm = { calendar, cutOff: { weekday: 5, minute: 18 * 60 } };
    expect(told({ rhythm, findings: [open()] }, "2022-09-30 17:00")).toEqual(["entryDue: head clerk"]);
    expect(told({ rhythm, findings: [open()] }, "2022-10-08 09:00")).toEqual(["entryMissed: head clerk"]);
    expect(told({ rhythm, findings: [open()] }, "2022-10-10 09:00")).toEqual([]);
  });

  it("missed too late in the day for anybody to be told, it is told on the next working day, under its own day and so never twice", () => {
    const rhythm = { calendar, cutOff: { weekday: 5, minute: 17 * 60 + 55 } };
    const days = (moment: string) => remindersDue(facts({ rhythm, ...OWES }), at(moment)).filter(({ rule }) => rule === "entryMissed").map(({ day }) => day);
    expect(days("2022-07-01 17:50")).toEqual([]);
    expect(days("2022-07-01 17:58")).toEqual(["2022-07-01", "2022-07-01"]);
    expect(days("2022-07-04 08:00")).toEqual(["2022-07-01", "2022-07-01"]);
  });

  it("is one reminder for each person and week, with the number of findings", () => {
    const [first, ...more] = remindersDue(facts(OWES), at("2022-06-30 09:00"));
    const detail = { week: "2022-W26", count: 2, cutOff: at("2022-07-01 12:00").toISOString() };
    expect(first).toEqual({ userId: "head", thing: "week:2022-W26", rule: "entryDue", day: "2022-06-30", findingId: null, detail });
    expect(more.map(({ userId }) => userId)).toEqual(["clerk"]);
  });

  it("is not told of a week the office has closed, nor of one before the plan", () => {
    expect(told({ ...OWES, closedWeeks: ["2022-W26"] }, "2022-07-01 13:00")).toEqual([]);
    expect(told({ ...OWES, firstWeek: "2022-W27" }, "2022-07-01 13:00")).toEqual([]);
  });
});

describe("deadlines", () => {
  const due = (deadline: Day) => ({ findings: [open({ deadline, enteredWeeks: ["2022-W25", "2022-W26", "2022-W27", "2022-W28"] })] });

  it.each<[string, string[]]>([
    ["2022-06-29 09:00", ["dueIn7: head clerk"]],
    ["2022-06-30 09:00", []],
    ["2022-07-05 09:00", ["dueIn3: leader head clerk"]],
    ["2022-07-07 09:00", ["dueIn1: leader head clerk"]],
    ["2022-07-08 09:00", ["dueToday: leader head clerk"]],
    ["2022-07-11 09:00", ["late: office leader head clerk"]],
    ["2022-07-12 09:00", []],
    ["2022-07-18 09:00", ["late: office leader head clerk"]],
    ["2022-07-25 09:00", ["late: office leader head clerk"]],
  ])("a deadline on Friday 8 July, %s: %j", (moment, expected) => {
    expect(told(due("2022-07-08"), moment).filter((line) => !line.startsWith("entry"))).toEqual(expected);
  });

  it("counts working days over the Spring Festival, make-up days among them", () => {
    const given = { findings: [open({ deadline: "2022-02-08" })] };
    const rules = (days: Day[], rule: string) => daysTold(given, rule, days);
    const days = daysFrom("2022-01-20", 40);
    expect(rules(days, "dueIn7")).toEqual(["2022-01-25"]);
    expect(rules(days, "dueIn3")).toEqual(["2022-01-29"]);
    expect(rules(days, "dueIn1")).toEqual(["2022-02-07"]);
    expect(rules(days, "dueToday")).toEqual(["2022-02-08"]);
    expect(rules(days, "late")).toEqual(["2022-02-09", "2022-02-16", "2022-02-23"]);
  });

  it("one that lies in the National Day holiday is told of on the last working day before it, and says so", () => {
    const given = { findings: [open({ deadline: "2022-10-05" })] };
    const days = daysFrom("2022-09-15", 40);
    expect(daysTold(given, "dueIn1", days)).toEqual(["2022-09-29"]);
    expect(daysTold(given, "dueToday", days)).toEqual(["2022-09-30"]);
    expect(daysTold(given, "late", days)).toEqual(["2022-10-08", "2022-10-13", "2022-10-20"]);
    const [today] = remindersDue(facts(given), at("2022-09-30 09:00")).filter(({ rule }) => rule === "dueToday");
    expect(today).toMatchObject({ day: "2022-09-30", detail: { deadline: "2022-10-05", holiday: true } });
    const [late] = remindersDue(facts(given), at("2022-10-08 09:00")).filter(({ rule }) => rule === "late");
    expect(late).toMatchObject({ detail: { days: 1 } });
  });
});

describe("what waits for a signature", () => {
  const since = at("2022-09-29 16:00");
  const steps = (step: "LEADER" | "OFFICE" | "CHIEF") => ({ awaitedClosures: [{ id: "r1", finding: FINDING, step, since }] });

  it("is told to its signer after two working days, and then every two, over a holiday", () => {
    expect(daysTold(steps("CHIEF"), "awaitsSignature", daysFrom("2022-09-29", 16))).toEqual(["2022-10-08", "2022-10-10", "2022-10-12", "2022-10-14"]);
  });

  it.each([
    ["LEADER", "awaitsSignature: leader"],
    ["OFFICE", "awaitsSignature: office"],
    ["CHIEF", "awaitsSignature: chief"],
  ] as const)("%s: %s", (step, expected) => {
    expect(told(steps(step), "2022-10-10 09:00")).toEqual([expected]);
  });

  it("goes to the chief as well where the chief is the responsible leader", () => {
    const finding = { ...FINDING, leaderId: "chief" };
    expect(told({ awaitedExtensions: [{ id: "e1", finding, step: "LEADER", since, to: "2022-11-30" }] }, "2022-09-30 09:00")).toEqual(["extensionToSign: chief"]);
  });

  it("an extension is told of when it is asked for, and again while it waits", () => {
    const given = { awaitedExtensions: [{ id: "e1", finding: FINDING, step: "OFFICE" as const, since: at("2022-06-30 10:00"), to: "2022-08-31" }] };
    expect(told(given, "2022-06-30 11:00")).toEqual(["extensionToSign: office"]);
    expect(told(given, "2022-07-04 09:00")).toEqual(["awaitsSignature: office"]);
    expect(remindersDue(facts(given), at("2022-07-04 09:00"))).toMatchObject([{ thing: "extension:e1", detail: { of: "extension", days: 2 } }]);
  });
});

describe("what came back or came in", () => {
  const order = { id: "o1", finding: FINDING, departmentId: "d2", year: 2022, serial: 3, replyBy: "2022-07-08", issuedAt: at("2022-06-29 17:00"), reply: null };
  const events: [string, Partial<ReminderFacts>, string][] = [
    ["entryReturned", { returnedEntries: [{ id: "u1", week: "2022-W25", finding: FINDING, at: at("2022-06-29 17:00") }] }, "entryReturned: head clerk"],
    ["closureReturned", { returnedClosures: [{ id: "r1", finding: FINDING, at: at("2022-06-29 17:00") }] }, "closureReturned: head clerk"],
    ["extensionReturned", { returnedExtensions: [{ id: "e1", finding: FINDING, at: at("2022-06-29 17:00") }] }, "extensionReturned: head clerk"],
    ["orderIssued", { orders: [order] }, "orderIssued: other"],
    ["orderReplied", { orders: [{ ...order, reply: { at: at("2022-06-29 17:00"), returnedAt: null } }] }, "orderReplied: office"],
    ["orderReturned", { orders: [{ ...order, reply: { at: at("2022-06-20 17:00"), returnedAt: at("2022-06-29 17:00") } }] }, "orderReturned: other"],
  ];

  it.each(events)("%s is told on its day, under that day", (_rule, given, expected) => {
    expect(told(given, "2022-06-29 17:05")).toEqual([expected]);
    expect(remindersDue(facts(given), at("2022-06-29 17:05")).map(({ day }) => day)).toContain("2022-06-29");
  });

  it.each(events)("%s, missed in the last minutes, is caught up with under the same day, and not later", (_rule, given, expected) => {
    expect(told(given, "2022-06-30 09:00")).toEqual([expected]);
    expect(remindersDue(facts(given), at("2022-06-30 09:00")).every(({ day }) => day === "2022-06-29")).toBe(true);
    expect(told(given, "2022-07-01 09:00")).toEqual([]);
  });

  it("after hours, on Friday, it is Monday's", () => {
    const given = { returnedClosures: [{ id: "r1", finding: FINDING, at: at("2022-07-01 18:00") }] };
    expect(told(given, "2022-07-01 17:30")).toEqual([]);
    expect(told(given, "2022-07-04 08:00")).toEqual(["closureReturned: head clerk"]);
  });

  it("an order is told of again two working days before its reply is due and on the day, until it is replied to", () => {
    const days = daysFrom("2022-06-30", 12);
    expect(daysTold({ orders: [order] }, "orderDue", days)).toEqual(["2022-07-06", "2022-07-08"]);
    expect(daysTold({ orders: [{ ...order, replyBy: "2022-07-10" }] }, "orderDue", days)).toEqual(["2022-07-06", "2022-07-08"]);
    expect(daysTold({ orders: [{ ...order, reply: { at: at("2022-07-01 09:00"), returnedAt: null } }] }, "orderDue", days)).toEqual([]);
  });

  it("what happened to an order on a Saturday is told on Monday, under the Saturday on which its command put it down", () => {
    const given = { orders: [{ ...order, issuedAt: at("2022-07-02 10:00"), replyBy: "2022-07-29" }] };
    expect(told(given, "2022-07-04 09:00")).toEqual(["orderIssued: other"]);
    expect(remindersDue(facts(given), at("2022-07-04 09:00"))).toMatchObject([{ day: "2022-07-02" }]);
  });

  it("a look-back is told to the office on its day and every fifth working day", () => {
    const given = { lookBacks: [{ id: "l1", finding: FINDING, dueOn: "2022-10-01" }] };
    expect(daysTold(given, "lookBackDue", daysFrom("2022-09-28", 30))).toEqual(["2022-10-08", "2022-10-13", "2022-10-20", "2022-10-27"]);
    expect(told(given, "2022-10-08 09:00")).toEqual(["lookBackDue: office"]);
  });
});

it("a finding that nobody answers for tells the office alone", () => {
  const finding = open({ deadline: "2022-06-29", leaderId: null, leadDepartmentId: null });
  expect(told({ findings: [finding] }, "2022-06-30 09:00")).toEqual(["late: office"]);
});

it("neither inspectors nor administrators are told of anything, whatever is due", () => {
  const since = at("2022-06-28 10:00");
  const everything = facts({
    findings: [open({ deadline: "2022-06-29" }), open({ id: "f2", deadline: "2022-06-30" })],
    awaitedClosures: (["LEADER", "OFFICE", "CHIEF"] as const).map((step) => ({ id: step, finding: FINDING, step, since })),
    returnedClosures: [{ id: "r", finding: FINDING, at: at("2022-06-30 09:00") }],
    lookBacks: [{ id: "l1", finding: FINDING, dueOn: "2022-06-30" }],
  });
  const heard = new Set(remindersDue(everything, at("2022-06-30 10:00")).map(({ userId }) => userId));
  expect([...heard].sort()).toEqual(["chief", "clerk", "head", "leader", "office"]);
  expect(PEOPLE.map(({ id }) => id)).toContain("inspector");
});
