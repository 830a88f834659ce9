import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stableJson } from "#lib/domain/audit.ts";
import { sha256 } from "#lib/db/audit-store.ts";
import { db } from "#lib/db/client.ts";
import { entries, expectUnbrokenRecord } from "#tests/support/deeds.ts";
import { foretell, FORETOLD, told } from "./support/oracle.ts";
import { dayIn } from "./support/standing.ts";
import { countedInRecord, countedInTables } from "./support/tally.ts";
import { Timetable } from "./support/timetable.ts";
import { Wall, wallClock } from "./support/wall-calendar.ts";
import { FIRST_WEEK, LAST_DAY, NEVER_DONE, plannedWorld, WEEKS, type World } from "./support/world.ts";
import { liveThrough } from "./support/year.ts";

let world: World;
let timetable: Timetable;

/** Forty weeks of a round, with everything that can happen to the timed work; then it is looked at from all sides. */
beforeAll(async () => {
  world = await plannedWorld();
  timetable = new Timetable(world.facts, process.env.DATABASE_URL ?? "");
  await liveThrough(world, timetable);
}, 900_000);

afterAll(() => timetable.stop());

const wallAt = (at: Date) => new Wall(world.facts.corrections, at);

/** On a working day, from 08:00 to 18:00. */
function isWithinHours(at: Date): boolean {
  const { day, time } = wallClock(at);
  return wallAt(at).works(day) && time >= "08:00" && time < "18:00";
}

describe("what was put the timed work through", () => {
  it("it was killed at every kind of work it does, run by two at once, and sent while it could not send", () => {
    const { kills, pairs, runs } = timetable.troubles;
    expect(runs).toBeGreaterThan(800);
    expect(new Set(kills.map(({ stage }) => stage)).size).toBeGreaterThanOrEqual(4);
    expect(kills.length).toBeGreaterThan(15);
    expect(pairs).toBeGreaterThan(20);
  });

  it("and the round had everything in it", async () => {
    const tally = await countedInTables(LAST_DAY);
    expect(tally.findings).toBe(28);
    for (const [what, count] of Object.entries(tally)) if (typeof count === "number") expect(count, what).toBeGreaterThan(0);
    expect(tally.closed.COMPLETED).toBeGreaterThan(5);
    expect(tally.closed.COMPLETED_LONG_TERM).toBeGreaterThan(2);
    expect(await db().closureRequest.count({ where: { status: "RETURNED" } })).toBeGreaterThan(2);
    expect(await db().lookBack.count({ where: { status: "HOLDS" } })).toBeGreaterThan(2);
    expect(await db().orderReply.count({ where: { accepted: false } })).toBeGreaterThan(0);
  });
});

describe("the weeks", () => {
  it("were each opened once, on record once, and closed with the bulletin the record knows", async () => {
    const rows = await db().followUpWeek.findMany({ orderBy: { week: "asc" } });
    const called = Array.from({ length: WEEKS }, (_, index) => `2022-W${String(Number(FIRST_WEEK.slice(6)) + index).padStart(2, "0")}`);
    expect(rows.map(({ week }) => week)).toEqual(called);
    const record = await entries();
    expect(record.filter(({ action }) => action === "weekOpened").map(({ detail }) => detail.week)).toEqual(called);
    const closed = rows.filter(({ closedAt }) => closedAt !== null).map(({ week, bulletin }) => ({ week, bulletin: sha256(stableJson(Object(bulletin))) }));
    expect(closed.map(({ week }) => week)).toEqual(called.slice(0, -1));
    expect(record.filter(({ action }) => action === "weekClosed").map(({ detail }) => detail)).toEqual(closed);
  });
});

describe("the reminders", () => {
  async function kept() {
    const rows = await db().reminder.findMany({ include: { user: { select: { account: true } } } });
    const numbers = new Map(world.facts.findings.map(({ id, number }) => [`finding:${id}`, `问题${number}`]));
    return rows.map((row) => ({ ...row, day: dayIn(row.day), words: told(row.user.account, numbers.get(row.thing) ?? row.thing.replace("week:", ""), row.rule, dayIn(row.day)) }));
  }

  it("of deadlines and entries are exactly those that were foretold", async () => {
    const found = (await kept()).filter(({ rule }) => FORETOLD.includes(rule)).map(({ words }) => words);
    const expected = foretell(world.facts);
    expect(new Set(found).size).toBe(found.length);
    expect(found.filter((words) => !expected.has(words))).toEqual([]);
    expect([...expected].filter((words) => !found.includes(words))).toEqual([]);
    for (const rule of FORETOLD) expect(found.filter((words) => words.includes(`|${rule}|`)).length, rule).toBeGreaterThan(10);
  });

  it("are told once: each person, thing, rule and day", async () => {
    const all = (await kept()).map(({ userId, thing, rule, day }) => [userId, thing, rule, day].join("|"));
    expect(new Set(all).size).toBe(all.length);
  });

  it("are put down in working hours of working days, under the day itself or the working day before it", async () => {
    const rows = await kept();
    expect(rows.filter(({ createdAt }) => !isWithinHours(createdAt)).map(({ words, createdAt }) => `${words} ${createdAt.toISOString()}`)).toEqual([]);
    const off = rows.filter(({ day, createdAt }) => {
      const today = wallClock(createdAt).day;
      return day !== today && day !== wallAt(createdAt).step(today, -1);
    });
    expect(off.map(({ words }) => words)).toEqual([]);
  });

  it("of an event are one for each event and person: entries, applications and orders that came back, orders that went out", async () => {
    const rows = await kept();
    const people = (department: string | null) => world.facts.people.filter((each) => each.role === "DEPARTMENT" && each.department === department).length;
    const orders = await db().supervisionOrder.findMany({ where: { issuedAt: { not: null } }, include: { replies: true } });
    const count = (rule: string) => rows.filter((row) => row.rule === rule).length;
    expect(count("orderIssued")).toBe(orders.reduce((sum, { departmentId }) => sum + people(departmentId), 0));
    expect(count("orderReplied")).toBe(orders.reduce((sum, { replies }) => sum + replies.length, 0));
    expect(count("orderReturned")).toBe(orders.reduce((sum, { replies, departmentId }) => sum + replies.filter(({ accepted }) => accepted === false).length * people(departmentId), 0));
    const returned = await db().closureRequest.findMany({ where: { status: "RETURNED" }, include: { finding: true } });
    expect(count("closureReturned")).toBe(returned.reduce((sum, { finding }) => sum + people(finding.leadDepartmentId), 0));
  });
});

describe("the ladder", () => {
  it("is climbed rung by rung, never backwards in time, and only on working days within hours", async () => {
    const rungs = await db().escalation.findMany({ orderBy: [{ findingId: "asc" }, { trouble: "asc" }, { since: "asc" }, { rung: "asc" }] });
    const stretches = Map.groupBy(rungs, ({ findingId, trouble, since }) => [findingId, trouble, dayIn(since)].join("|"));
    for (const [stretch, climbed] of stretches) {
      expect(climbed.map(({ rung }) => rung), stretch).toEqual(climbed.map((_, index) => index + 1));
      const days = climbed.map(({ reachedOn }) => dayIn(reachedOn));
      expect(days, stretch).toEqual([...days].sort());
    }
    expect(rungs.filter(({ at, reachedOn }) => !isWithinHours(at) || wallClock(at).day !== dayIn(reachedOn))).toEqual([]);
    expect(Math.max(...rungs.map(({ rung }) => rung))).toBe(5);
  });

  it("is climbed to the day, after so many working days, by those who never finish", async () => {
    for (const number of NEVER_DONE) {
      const rungs = await db().escalation.findMany({ where: { trouble: "LATE", finding: { number } }, orderBy: { rung: "asc" } });
      const [first] = rungs;
      if (!first) throw new Error(`finding ${number} climbed nothing`);
      const days = first.at < new Date("2022-07-04") ? [1, 3, 5, 7, 10] : [1, 2, 4, 6, 9];
      const dayBefore = world.facts.deadlineAt(number, first.at) ?? "";
      const expected = days.map((count) => wallAt(first.at).step(dayBefore, count));
      expect(rungs.map(({ reachedOn }) => dayIn(reachedOn)), String(number)).toEqual(expected);
    }
  });

  it("drafts an order at most once for a rung, and numbers what goes out without a gap", async () => {
    const issued = await db().supervisionOrder.findMany({ where: { serial: { not: null } }, orderBy: { serial: "asc" } });
    expect(issued.map(({ serial }) => serial)).toEqual(issued.map((_, index) => index + 1));
    const record = await entries();
    expect(record.filter(({ action }) => action === "orderDrafted")).toHaveLength(await db().supervisionOrder.count());
  });
});

describe("what went outside", () => {
  it("is one digest a day for each person who wants it, made in working hours, of reminders nobody digested before", async () => {
    const digests = await db().digest.findMany({ include: { reminders: true, user: { include: { reminderChoice: true } } } });
    expect(new Set(digests.map(({ userId, day }) => `${userId} ${dayIn(day)}`)).size).toBe(digests.length);
    expect(digests.filter(({ createdAt, reminders, user }) => !isWithinHours(createdAt) || reminders.length === 0 || !user.reminderChoice)).toEqual([]);
    expect(digests.length).toBeGreaterThan(200);
  });

  it("was sent, once for each digest and way; twice only where a sender was killed before it could say so", async () => {
    const deliveries = await db().delivery.findMany({ include: { digest: { include: { user: { include: { reminderChoice: true } } } } } });
    const ways = await db().digest.findMany({ include: { user: { include: { reminderChoice: true } } } });
    const expected = ways.reduce((sum, { user: { reminderChoice: choice } }) => sum + Number(choice?.byEmail) + Number(choice?.byWebhook), 0);
    expect(deliveries).toHaveLength(expected);
    expect(deliveries.filter(({ status, sentAt }) => status !== "SENT" || !sentAt || !isWithinHours(sentAt))).toEqual([]);
    const { sent, perhapsLost } = timetable.troubles;
    const times = Map.groupBy(sent, (id) => id);
    expect(new Set(times.keys())).toEqual(new Set(deliveries.map(({ id }) => id)));
    expect([...times].filter(([id, each]) => each.length > 1 + perhapsLost.filter((lost) => lost === id).length)).toEqual([]);
  });
});

describe("in the end", () => {
  it("the counts are those that the record alone gives", async () => {
    expect(await countedInTables(LAST_DAY)).toEqual(countedInRecord(await entries(), LAST_DAY));
  });

  it("the record is unbroken", expectUnbrokenRecord);
});
