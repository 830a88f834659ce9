import { beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "#lib/db/audit-store.ts";
import { db } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { disableAccount } from "#lib/commands/accounts/disable-account.ts";
import { editAccount } from "#lib/commands/accounts/edit-account.ts";
import { endCalendarFeed } from "#lib/commands/calendar/end-calendar-feed.ts";
import { makeCalendarFeed } from "#lib/commands/calendar/make-calendar-feed.ts";
import type { Role } from "#lib/domain/actor.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor, departmentId, findingOf, NOW, requestsOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, entries, refused } from "#tests/support/deeds.ts";
import { type IcsEvent, readIcs } from "#tests/support/icalendar.ts";
import { sendCalendar } from "../../app/api/calendar/[token]/send-calendar.ts";

beforeEach(sampleDatabase);

async function made(account: SampleAccountName): Promise<string> {
  const answer = await makeCalendarFeed(await actor(account), {}, NOW);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.token;
}

async function eventsAt(segment: string): Promise<IcsEvent[]> {
  const response = await sendCalendar(segment, NOW, true);
  expect(response.status).toBe(200);
  return readIcs(await response.text()).events;
}

async function statusAt(segment: string, served = true): Promise<number> {
  return (await sendCalendar(segment, NOW, served)).status;
}

/** An account as its form carries it, with another role. */
async function withRole(account: SampleAccountName, role: Role, departmentId: string | null) {
  const { id, version, name } = await db().user.findUniqueOrThrow({ where: { account } });
  return { id, version, name, role, departmentId };
}

describe("making and ending", () => {
  it("hands out the token once; only its digest is kept, and the record knows neither", async () => {
    const office = await actor("zhenggaiban");
    let token = "";
    const entry = await done(async () => {
      const answer = await makeCalendarFeed(office, {}, NOW);
      if (answer.ok) token = answer.value.token;
      return answer;
    });
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(entry).toMatchObject({ action: "calendarFeedMade", by: "整改办", subject: "整改办的日历", detail: {} });
    expect(await db().calendarFeed.findMany()).toEqual([{ userId: office.id, tokenHash: sha256(token), createdAt: NOW }]);
    expect(JSON.stringify(await entries())).not.toContain(token);
    expect(JSON.stringify(await entries())).not.toContain(sha256(token));
  });

  it("a new one ends the old; ending ends it, once", async () => {
    const first = await made("zhenggaiban");
    const second = await made("zhenggaiban");
    expect([await statusAt(first), await statusAt(second)]).toEqual([404, 200]);
    const office = await actor("zhenggaiban");
    expect(await done(() => endCalendarFeed(office, {}, NOW))).toMatchObject({ action: "calendarFeedEnded" });
    expect(await statusAt(second)).toBe(404);
    expect(await refused(() => endCalendarFeed(office, {}, NOW))).toEqual({ code: "notFound" });
  });

  it("is not for an administrator", async () => {
    const administrator = await actor("guanliyuan");
    expect(await refused(() => makeCalendarFeed(administrator, {}, NOW))).toEqual({ code: "notFound" });
  });
});

describe("the feed", () => {
  it("is a valid calendar of whole days, to be kept by nobody, by either name", async () => {
    const token = await made("zhenggaiban");
    const response = await sendCalendar(`${token}.ics`, NOW, true);
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const { head, events } = readIcs(await response.text());
    expect(head).toMatchObject({ VERSION: "2.0", "X-WR-CALNAME": "市残联党组整改到期日历（整改办）", "X-WR-TIMEZONE": "Asia/Shanghai" });
    expect(events.length).toBeGreaterThan(30);
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
    for (const { DTSTART, DTEND } of events) {
      expect(DTSTART).toMatch(/^\d{8}$/);
      expect(Number(DTEND)).toBeGreaterThan(Number(DTSTART));
    }
    expect(events.map(({ UID }) => UID)).toEqual((await eventsAt(token)).map(({ UID }) => UID));
  });

  it("has what falls due on its day: findings, measures, cut-offs, orders, look-backs", async () => {
    const { id, leadDepartmentId, inspectionId, title } = await findingOf(2);
    await db().measure.updateMany({ where: { findingId: id, ordinal: 1 }, data: { deadline: fromDay("2022-07-04"), status: "OPEN" } });
    const order = { inspectionId, findingId: id, departmentId: leadDepartmentId ?? "", cause: "逾期", requirement: "整改", draftedAt: NOW };
    await db().supervisionOrder.create({ data: { ...order, status: "ISSUED", year: 2022, serial: 3, replyBy: fromDay("2022-07-07") } });
    await db().supervisionOrder.create({ data: { ...order, status: "DRAFT", replyBy: fromDay("2022-07-07") } });
    const closed = await findingOf(4);
    const request = (await requestsOf(4)).find(({ status }) => status === "GRANTED");
    await db().lookBack.createMany({
      data: [
        { findingId: closed.id, requestId: request?.id ?? "", sequence: 91, dueOn: fromDay("2022-09-20"), status: "PLANNED" },
        { findingId: closed.id, requestId: request?.id ?? "", sequence: 92, dueOn: fromDay("2022-09-21"), status: "DROPPED" },
      ],
    });
    const events = await eventsAt(await made("zhenggaiban"));
    const on = (day: string) => events.filter(({ DTSTART }) => DTSTART === day).map(({ SUMMARY }) => SUMMARY);
    expect(on("20220706")).toEqual([`问题到期：问题2：${title}`]);
    expect(on("20220704")[0]).toMatch(/^措施到期：问题2措施一：/);
    expect(on("20220707")).toEqual([`督办回复：督办单〔2022〕3号，问题2：${title}`]);
    expect(on("20220701")).toEqual(["周填报截止：2022年第26周，12:00"]);
    expect(on("20220920")).toEqual([`回头看：问题4：${closed.title}`]);
    expect(on("20220921")).toEqual([]);
  });

  it("shows a department its own, a leader the own, and titles to nobody else", async () => {
    const findings = (events: IcsEvent[]) => events.flatMap(({ SUMMARY }) => /问题(\d+)：/.exec(SUMMARY ?? "")?.[1] ?? []).map(Number);
    const department = findings(await eventsAt(await made("kangfubu")));
    const office = findings(await eventsAt(await made("zhenggaiban")));
    expect(department.length).toBeGreaterThan(0);
    expect(department.length).toBeLessThan(office.length);
    const own = await departmentId("rehabilitation");
    const readable = await db().finding.findMany({ where: { OR: [{ leadDepartmentId: own }, { supporting: { some: { departmentId: own } } }] } });
    const numbers = new Set(readable.map(({ number }) => number));
    expect(department.every((number) => numbers.has(number))).toBe(true);
  });

  it("goes by its owner's rights now: disabled, of another role, with a password that was handed over", async () => {
    const administrator = await actor("guanliyuan");
    const token = await made("kangfubu");
    const before = await eventsAt(token);
    const other = await departmentId("branch");
    expect(await editAccount(administrator, await withRole("kangfubu", "DEPARTMENT", other), NOW)).toMatchObject({ ok: true });
    const after = await eventsAt(token);
    expect(after.map(({ SUMMARY }) => SUMMARY)).not.toEqual(before.map(({ SUMMARY }) => SUMMARY));
    expect(await editAccount(administrator, await withRole("kangfubu", "ADMIN", null), NOW)).toMatchObject({ ok: true });
    expect(await statusAt(token)).toBe(404);

    const leader = await made("jijianzu");
    await db().user.update({ where: { account: "jijianzu" }, data: { mustChangePassword: true } });
    expect(await statusAt(leader)).toBe(404);
    await db().user.update({ where: { account: "jijianzu" }, data: { mustChangePassword: false } });
    expect(await statusAt(leader)).toBe(200);
    const { id, version } = await db().user.findUniqueOrThrow({ where: { account: "jijianzu" } });
    expect(await disableAccount(administrator, { id, version }, NOW)).toMatchObject({ ok: true });
    expect(await statusAt(leader)).toBe(404);
  });

  it("sample accounts have none where they are not served", async () => {
    expect(await statusAt(await made("zhenggaiban"), false)).toBe(404);
  });

  it.each(["", "x", "A".repeat(43), `${"A".repeat(43)}.ics`, `${"A".repeat(42)}%`, "../health", "A".repeat(5000)])("there is none at “%s”", async (segment) => {
    const response = await sendCalendar(segment, NOW, true);
    expect(response.status).toBe(404);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
  });

  it("a day of many says how many more there are", async () => {
    const { inspectionId } = await findingOf(1);
    await db().finding.createMany({
      data: Array.from({ length: 40 }, (_, index) => ({ inspectionId, number: 100 + index, title: `问题${index}`, status: "IN_PROGRESS", deadline: fromDay("2022-08-02") })),
    });
    const summaries = (await eventsAt(await made("zhenggaiban"))).filter(({ DTSTART }) => DTSTART === "20220802").map(({ SUMMARY }) => SUMMARY);
    expect(summaries).toHaveLength(31);
    expect(summaries.at(-1)).toBe("问题到期：另有10个问题");
  });
});
