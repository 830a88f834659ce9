import pg from "pg";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { addMeeting } from "#lib/commands/meetings/add-meeting.ts";
import { endMeeting } from "#lib/commands/meetings/end-meeting.ts";
import { takeDecision } from "#lib/commands/meetings/take-decision.ts";
import { db } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { findingPage } from "#lib/queries/finding-page.ts";
import { measurePage } from "#lib/queries/measure-page.ts";
import { meetingAgenda } from "#lib/queries/meeting-agenda.ts";
import { meetingPage, minutesExport } from "#lib/queries/meeting-page.ts";
import { meetingScreen } from "#lib/queries/meeting-screen.ts";
import { meetingList, openMeetings } from "#lib/queries/meetings.ts";
import { regulationList, regulationToKeep } from "#lib/queries/regulations.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { begun, MEETING, resolution } from "#tests/commands/meetings-cast.ts";
import { actor, findingOf, NO_FINDING, NOW, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";

const ALL = { kind: null, page: 1 };
const EVERY = { kind: null, named: null, page: 1 };
const OUTSIDERS: SampleAccountName[] = ["zulianbu", "fuzuzhang-jia", "guanliyuan"];

async function asked(read: () => Promise<unknown>): Promise<number> {
  await read();
  const queries = vi.spyOn(pg.Client.prototype, "query");
  await read();
  const { length } = queries.mock.calls;
  queries.mockRestore();
  return length;
}

describe("the sample round", () => {
  beforeAll(sampleDatabase);

  test("ten meetings are listed and counted by kind; those with a day first", async () => {
    const list = await meetingList(await actor("zhenggaiban"), ALL, NOW);
    expect(list?.counts.map(({ held, planned }) => [held, planned])).toEqual([[9, 0], [1, 0], [0, 0], [0, 0]]);
    expect([list?.total, list?.lines.length, list?.mayKeep]).toEqual([10, 10, true]);
    expect(list?.lines[0]).toMatchObject({ heldOn: "2022-04-02", kind: "DEMOCRATIC_LIFE", held: true, ended: false, decisions: 0 });
    const leading = await meetingList(await actor("jijianzu"), { kind: "LEADING_GROUP", page: 1 }, NOW);
    expect([leading?.total, leading?.lines.length, leading?.mayKeep]).toEqual([9, 9, false]);
  });

  test("meetings, agenda and screen are for those who read the whole round", async () => {
    const { id } = await db().meeting.findFirstOrThrow({ where: { heldOn: fromDay("2022-04-02") } });
    for (const account of OUTSIDERS) {
      const person = await actor(account);
      const heard = [
        await meetingList(person, ALL, NOW),
        await openMeetings(person, NOW),
        await meetingAgenda(person, "all", NOW),
        await meetingPage(person, id, NOW),
        await minutesExport(person, id, NOW),
        await meetingScreen(person, id, 2, NOW),
      ];
      expect(heard, account).toEqual(heard.map(() => null));
    }
    for (const account of ["zuzhang", "jijianzu"] as const) expect((await meetingScreen(await actor(account), id, 2, NOW))?.mayKeep).toBe(false);
  });

  test("an agenda goes by need: red, yellow, with a stated difficulty, the rest; each by deadline", async () => {
    const agenda = await meetingAgenda(await actor("zhenggaiban"), "all", NOW);
    expect(agenda?.counts).toEqual({ all: 17, asks: 7 });
    expect(agenda?.lines.map(({ number }) => number)).toEqual([14, 8, 2, 12, 18, 17, 27, 1, 3, 15, 22, 25, 23, 7, 9, 16, 28]);
    expect(agenda?.lines.slice(0, 7).map(({ light }) => light)).toEqual(["red", "red", "yellow", "yellow", "yellow", "yellow", "green"]);
  });

  test("each page asks little of the database", async () => {
    const office = await actor("zhenggaiban");
    const { id } = await db().meeting.findFirstOrThrow({ where: { heldOn: fromDay("2022-04-02") } });
    expect(await asked(() => meetingList(office, ALL, NOW))).toBe(2);
    expect(await asked(() => meetingPage(office, id, NOW))).toBe(1);
    expect(await asked(() => meetingAgenda(office, "all", NOW))).toBe(2);
    expect(await asked(() => meetingScreen(office, id, 8, NOW))).toBe(3);
    expect(await asked(() => regulationList(office, EVERY, NOW))).toBe(2);
  });

  test("regulations are read by everyone but the administrator; a finding is a link for those who may read it", async () => {
    const list = await regulationList(await actor("zhenggaiban"), EVERY, NOW);
    expect(list?.counts).toEqual({ total: 26, named: 15, new: 0, revised: 0 });
    expect([list?.matching, list?.lines.length]).toEqual([26, 26]);
    const readable = async (account: SampleAccountName) =>
      (await regulationList(await actor(account), EVERY, NOW))?.lines.flatMap((line) => (line.readable ? [line.number] : []));
    expect(await readable("zhenggaiban")).toHaveLength(15);
    // 18 is another department's; this one supports it.
    expect(await readable("kangfubu")).toEqual([18, 18, 24]);
    expect(await regulationList(await actor("guanliyuan"), EVERY, NOW)).toBeNull();
    expect(await regulationToKeep(await actor("zuzhang"), list?.lines[0]?.id ?? "")).toBeNull();
  });

  test("a list of regulations is narrowed, and its figures stay", async () => {
    const office = await actor("zhenggaiban");
    const unnamed = await regulationList(office, { ...EVERY, named: "unnamed" }, NOW);
    expect([unnamed?.matching, unnamed?.counts.total]).toEqual([11, 26]);
    expect((await regulationList(office, { ...EVERY, kind: "NEW" }, NOW))?.lines).toEqual([]);
    expect((await regulationList(office, { ...EVERY, kind: "UNSTATED" }, NOW))?.matching).toBe(26);
  });
});

describe("when something is asked and decided", () => {
  beforeEach(sampleDatabase);

  test("a stated difficulty and a pending extension put a finding on the short agenda, before the rest", async () => {
    const office = await actor("zhenggaiban");
    const [seven, nine] = [await findingOf(7), await findingOf(9)];
    const { id } = await db().followUp.findFirstOrThrow({ where: { findingId: seven.id }, orderBy: { week: "desc" } });
    await db().followUp.update({ where: { id }, data: { difficulty: "缺少经费" } });
    const extension = { sequence: 1, from: fromDay("2022-09-28"), to: fromDay("2022-12-31"), reason: "疫情影响", askedById: office.id, askedAt: NOW };
    await db().extensionRequest.create({ data: { ...extension, findingId: nine.id } });
    const agenda = await meetingAgenda(office, "asks", NOW);
    expect(agenda?.counts.asks).toBe(9);
    expect(agenda?.lines.every(({ asks }) => asks.length > 0)).toBe(true);
    const all = await meetingAgenda(office, "all", NOW);
    expect(all?.lines.filter(({ asks }) => asks.length > 0)).toHaveLength(9);
    expect(all?.lines.slice(6, 8).map(({ number }) => number)).toEqual([27, 7]);
    const meetingId = await begun();
    expect((await meetingScreen(office, meetingId, 7, NOW))?.finding.difficulty).toMatchObject({ text: "缺少经费" });
    expect((await meetingScreen(office, meetingId, 9, NOW))?.finding.extension).toMatchObject({ to: "2022-12-31", reason: "疫情影响", status: "AWAITING_LEADER" });
    expect((await meetingScreen(office, meetingId, 15, NOW))?.finding.closure).toMatchObject({ status: "AWAITING_LEADER" });
  });

  test("the agenda is empty of what asks nothing, and its figures stay", async () => {
    await db().followUp.updateMany({ data: { difficulty: null } });
    await db().finding.updateMany({ where: { status: { in: ["AWAITING_LEADER", "AWAITING_OFFICE", "AWAITING_CHIEF"] } }, data: { status: "IN_PROGRESS" } });
    const agenda = await meetingAgenda(await actor("zhenggaiban"), "asks", NOW);
    expect(agenda).toEqual({ counts: { all: 17, asks: 0 }, lines: [] });
  });

  test("the screen tells how far a deadline is, which decisions are open, and what was decided", async () => {
    const [office, id] = [await actor("zhenggaiban"), await begun()];
    const late = await meetingScreen(office, id, 14, NOW);
    expect(late).toMatchObject({ refusals: { RESOLUTION: null, MEASURE: null, DEADLINE: null }, finding: { light: "red", workingDays: { over: 14 } } });
    const signing = await meetingScreen(office, id, 15, NOW);
    const wrong = { code: "wrongStatus", status: "AWAITING_LEADER" };
    expect(signing?.refusals).toEqual({ RESOLUTION: null, MEASURE: wrong, DEADLINE: wrong });
    await takeDecision(office, resolution(id, { number: 14, responsible: "张某" }), NOW);
    expect((await meetingScreen(office, id, 14, NOW))?.finding.decided).toMatchObject([{ kind: "RESOLUTION", text: "每周五通报进展", responsible: "张某" }]);
    expect((await meetingScreen(office, await begun(), 14, NOW))?.finding.decided).toEqual([]);
    expect(await meetingScreen(office, id, NO_FINDING, NOW)).toBeNull();
    await endMeeting(office, { id, version: 1 }, NOW);
    expect((await meetingScreen(office, id, 14, NOW))?.refusals.RESOLUTION).toEqual({ code: "meetingEnded" });
  });

  test("a measure knows its meeting; the way to it is for those who read meetings", async () => {
    const [office, id, ordinal] = [await actor("zhenggaiban"), await begun(), 1 + (await db().measure.count({ where: { finding: { number: 8 } } }))];
    const decided = resolution(id, { kind: "MEASURE", number: 8, version: await versionOf(8), text: "逐村核验", responsible: "王某" });
    expect(await takeDecision(office, decided, NOW)).toMatchObject({ ok: true });
    const name = "2022年6月30日整改领导小组会议";
    expect((await measurePage(office, 8, ordinal))?.origin).toEqual({ meeting: { id, name }, responsible: "王某" });
    const department = await actor("zulianbu");
    expect((await measurePage(department, 8, ordinal))?.origin).toEqual({ meeting: { id: null, name }, responsible: "王某" });
    const page = await findingPage(department, 8, NOW);
    expect(page?.measures.map(({ origin }) => origin?.responsible ?? null)).toEqual([...Array(ordinal - 1).fill(null), "王某"]);
    expect(page?.decided).toMatchObject([{ kind: "MEASURE", text: "逐村核验", meeting: { id: null, name } }]);
    const meeting = await meetingPage(office, id, NOW);
    expect(meeting?.decisions).toMatchObject([{ ordinal: 1, finding: { number: 8 }, measure: { ordinal } }]);
    expect(meeting?.takeable.size).toBe(0);
  });

  test("a planned meeting is listed as such and not offered to the screen", async () => {
    const office = await actor("zhenggaiban");
    await addMeeting(office, { ...MEETING, heldOn: "2022-07-05" }, NOW);
    const list = await meetingList(office, ALL, NOW);
    expect(list?.counts[0]).toEqual({ kind: "LEADING_GROUP", held: 9, planned: 1 });
    expect(list?.lines[0]).toMatchObject({ heldOn: "2022-07-05", held: false });
    expect((await openMeetings(office, NOW))?.map(({ heldOn }) => heldOn)).toEqual(["2022-04-02"]);
  });
});
