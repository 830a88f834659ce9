import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { enterFollowUp } from "#lib/commands/enter-follow-up.ts";
import { recordLookBack } from "#lib/commands/look-back/record-look-back.ts";
import { NO_NARROWING } from "#lib/domain/labels/narrowing.ts";
import { db } from "#lib/db/client.ts";
import { dayAt, instantOf } from "#lib/domain/day.ts";
import type { Light } from "#lib/domain/light.ts";
import type { LookBackFilter } from "#lib/domain/look-back-views.ts";
import { weekOf } from "#lib/domain/week.ts";
import { deskHome } from "#lib/queries/desk-home.ts";
import { findingPage } from "#lib/queries/finding-page.ts";
import { ledger } from "#lib/queries/ledger.ts";
import { lookBackPage } from "#lib/queries/look-back-page.ts";
import { lookBackRates } from "#lib/queries/look-back-rates.ts";
import { lookBacks, type LookBackList } from "#lib/queries/look-backs.ts";
import { meetingAgenda } from "#lib/queries/meeting-agenda.ts";
import { meetingScreen } from "#lib/queries/meeting-screen.ts";
import { publicProgress } from "#lib/queries/public-progress.ts";
import { weekEntry } from "#lib/queries/week-entry.ts";
import { weekSheet } from "#lib/queries/week-sheet.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor, departmentId, NOW } from "#tests/support/cast.ts";
import { emptyDatabase, sampleDatabase } from "#tests/support/database.ts";
import { statements } from "#tests/support/statements.ts";

const ALL: LookBackFilter = { tab: "due", department: null, part: null, result: null, page: 1 };

async function listOf(account: SampleAccountName, filter: Partial<LookBackFilter> = {}, now = NOW): Promise<LookBackList> {
  const list = await lookBacks(await actor(account), { ...ALL, ...filter }, now);
  if (list === null || list === "noRound") throw new Error("no list");
  return list;
}

const shown = ({ lines }: LookBackList) => lines.map(({ number, dueOn }) => `${number} ${dueOn}`);

async function lookBackId(number: number, sequence = 1): Promise<string> {
  const { id } = await db().lookBack.findFirstOrThrow({ where: { sequence, finding: { number } }, select: { id: true } });
  return id;
}

const SEEN = { way: "ON_SITE", seen: "台账停止更新。", reason: "台账停止更新。", newDeadline: "2022-09-30", measure: "" } as const;

async function rebound(number: number, now = NOW): Promise<void> {
  const input = { lookBackId: await lookBackId(number), version: 1, result: "REBOUNDS", ...SEEN } as const;
  expect(await recordLookBack(await actor("zhenggaiban"), input, now)).toMatchObject({ ok: true });
}

describe("the list", () => {
  beforeAll(sampleDatabase);

  test("due on their day, not the day before, in the order of their days", async () => {
    const day = (date: string) => instantOf(date, 9);
    expect(shown(await listOf("zhenggaiban"))).toEqual([]);
    expect(shown(await listOf("zhenggaiban", {}, day("2022-07-19")))).toEqual([]);
    expect(shown(await listOf("zhenggaiban", {}, day("2022-07-20")))).toEqual(["19 2022-07-20"]);
    const july = await listOf("zhenggaiban", {}, day("2022-07-31"));
    expect(shown(july)).toEqual(["19 2022-07-20", "11 2022-07-28", "21 2022-07-28"]);
    expect(july.counts).toEqual({ due: 3, planned: 15, done: 1 });
  });

  test("what was looked at, by its result", async () => {
    expect(shown(await listOf("zhenggaiban", { tab: "done" }))).toEqual(["4 2022-07-15"]);
    expect(shown(await listOf("zhenggaiban", { tab: "done", result: "HOLDS" }))).toEqual(["4 2022-07-15"]);
    expect(shown(await listOf("zhenggaiban", { tab: "done", result: "REBOUNDS" }))).toEqual([]);
  });

  test("narrowed by department and part; what nobody knows narrows nothing", async () => {
    const department = await departmentId("branch");
    const own = await listOf("zhenggaiban", { tab: "planned", department });
    expect(new Set(own.lines.map((line) => line.department))).toEqual(new Set(["机关党支部"]));
    expect(own.counts.planned).toBe(own.lines.length);
    const first = await listOf("zhenggaiban", { tab: "planned", part: 1 });
    expect(first.lines.length).toBeGreaterThan(0);
    expect(first.lines.length).toBeLessThan(18);
    const nonsense = await listOf("zhenggaiban", { tab: "planned", department: "d-none", part: 9 });
    expect(nonsense.counts.planned).toBe(18);
    expect(nonsense.filter).toMatchObject({ department: null, part: null });
  });

  test("everyone sees their own findings', and a list is three statements", async () => {
    const seen = async (account: SampleAccountName) => new Set((await listOf(account, { tab: "planned" })).lines.map(({ number }) => number));
    expect(await seen("jijianzu")).toEqual(await seen("zhenggaiban"));
    expect(await seen("zulianbu")).toEqual(new Set([4]));
    expect(await seen("fuzuzhang-yi")).toEqual(new Set([4]));
    expect(await seen("kangfubu")).toEqual(new Set([5, 10, 11, 13, 24]));
    expect(await lookBacks(await actor("guanliyuan"), ALL, NOW)).toBeNull();
    const office = await actor("zhenggaiban");
    expect(await statements(() => lookBacks(office, ALL, NOW))).toMatchObject({ count: 3 });
  });

  test("one of them is there for those who read its finding", async () => {
    const id = await lookBackId(4, 2);
    for (const account of ["zhenggaiban", "zulianbu", "fuzuzhang-yi", "jijianzu", "zuzhang"] as const) {
      const page = await lookBackPage(await actor(account), id, NOW);
      expect(page).toMatchObject({ finding: { number: 4 }, mayRecord: account === "zhenggaiban" });
    }
    for (const account of ["kangfubu", "fuzuzhang-jia", "guanliyuan"] as const) expect(await lookBackPage(await actor(account), id, NOW)).toBeNull();
    const page = await lookBackPage(await actor("zhenggaiban"), id, NOW);
    expect(page?.measures).toHaveLength(3);
    expect(page?.closure).toMatchObject({ sequence: 1, closedOn: "2022-04-15", reopenedOn: null });
  });
});

test("before there is a round", async () => {
  await emptyDatabase();
  const office = { id: "o", name: "o", role: "OFFICE", departmentId: null } as const;
  expect(await lookBacks(office, ALL, NOW)).toBe("noRound");
  expect(await lookBackRates(office, NOW)).toMatchObject({ departments: [], parts: [] });
});

describe("after a rebound", () => {
  beforeEach(sampleDatabase);

  test("the rates count it, and each number is the length of its list", async () => {
    await rebound(5);
    const office = await actor("zhenggaiban");
    const rates = await lookBackRates(office, instantOf("2022-08-01", 9));
    expect(rates?.counts).toEqual((await listOf("zhenggaiban", {}, instantOf("2022-08-01", 9))).counts);
    const [bureau] = rates?.departments ?? [];
    expect(bureau).toMatchObject({ name: "办公室", holds: 0, rebounds: 1, due: 1 });
    for (const { key, holds, rebounds, due } of rates?.departments ?? []) {
      const now = instantOf("2022-08-01", 9);
      expect((await listOf("zhenggaiban", { tab: "done", department: key, result: "HOLDS" }, now)).counts.done).toBe(holds);
      expect((await listOf("zhenggaiban", { tab: "done", department: key, result: "REBOUNDS" }, now)).counts.done).toBe(rebounds);
      expect((await listOf("zhenggaiban", { department: key }, now)).counts.due).toBe(due);
    }
    for (const { key, holds, rebounds } of rates?.parts ?? []) {
      expect((await listOf("zhenggaiban", { tab: "done", part: Number(key) })).counts.done).toBe(holds + rebounds);
    }
  });

  test("its light is that of a finding that owed nothing while it was closed, everywhere alike", async () => {
    await rebound(5);
    const office = await actor("zhenggaiban");
    const whole = { ...NO_NARROWING, sort: "number", page: 1 } as const;
    const { id: meeting } = await db().meeting.findFirstOrThrow({ select: { id: true } });
    const ways = async (light: Light, now: Date) => {
      const list = await ledger(office, { ...whole, light }, now);
      const line = list !== null && list !== "noRound" && list.lines.find(({ number }) => number === 5);
      const sheet = await weekSheet(office, weekOf(dayAt(now)), { standing: null, page: 1 }, now);
      const row = sheet !== null && sheet !== "noRound" && sheet.rows.find(({ number }) => number === 5);
      const entry = await weekEntry(office, weekOf(dayAt(now)), 5, now);
      const agenda = await meetingAgenda(office, "all", now);
      return [
        ...[line && line.light, row && row.light, entry?.light, (await findingPage(office, 5, now))?.light],
        ...[agenda?.lines.find(({ number }) => number === 5)?.light, (await meetingScreen(office, meeting, 5, now))?.finding.light],
      ];
    };
    const cases = [["green", "2022-07-01", 11], ["yellow", "2022-07-01", 12], ["red", "2022-07-08", 12]] as const;
    for (const [light, day, hour] of cases) expect(await ways(light, instantOf(day, hour))).toEqual(Array.from({ length: 6 }, () => light));
  });

  test("the public counts one fewer, and the ledger shows it under way with a light", async () => {
    const before = await publicProgress("2022-06-30");
    await rebound(5);
    const after = await publicProgress("2022-06-30");
    expect(after?.progress.closed).toBe((before?.progress.closed ?? 0) - 1);
    expect(after?.progress.total).toBe(before?.progress.total);
    const list = await ledger(await actor("zhenggaiban"), { ...NO_NARROWING, search: "5", sort: "number", page: 1 }, NOW);
    const line = list !== null && list !== "noRound" && list.lines.find(({ number }) => number === 5);
    expect(line).toMatchObject({ status: "IN_PROGRESS", deadline: "2022-09-30", firstDeadline: "2022-09-30" });
    expect(line && line.light).not.toBe("tick");
  });

  test("it is on the week's sheet again from that week, and was not in the weeks it was closed", async () => {
    await rebound(5);
    const department = await actor("bangongshi");
    const onSheet = async (week: string, now = NOW) => {
      const sheet = await weekSheet(department, week, { standing: null, page: 1 }, now);
      return sheet !== null && sheet !== "noRound" && sheet.rows.some(({ number }) => number === 5);
    };
    const later = instantOf("2022-07-05", 9);
    // Closed on Thursday 2022-05-12 (W19), reopened on Thursday 2022-06-30 (W26).
    const weeks = ["2022-W19", "2022-W20", "2022-W25", "2022-W26", "2022-W27"];
    expect(await Promise.all(weeks.map((week) => onSheet(week, later)))).toEqual([true, false, false, true, true]);
    const entry = { number: 5, week: "2022-W26", version: 0, progress: "重新整改。", nextStep: "补记台账。", difficulty: null };
    expect(await enterFollowUp(department, { ...entry, week: "2022-W25" }, NOW)).toEqual({ ok: false, refusal: { code: "weekNotOpen" } });
    expect(await enterFollowUp(department, entry, NOW)).toMatchObject({ ok: true });
  });

  test("the desk still sees the first closure, and nobody is told that an old application came back", async () => {
    // Finding 21 was returned once before it was closed.
    await rebound(21);
    const page = await findingPage(await actor("dangzhibu"), 21, NOW);
    expect(page?.requests.map(({ status, reopenedOn }) => [status, reopenedOn])).toEqual([["GRANTED", "2022-06-30"], ["RETURNED", null]]);
    expect(page).toMatchObject({ grade: null, closedOn: null, status: "IN_PROGRESS" });
    expect(page?.lookBacks.map(({ status }) => status)).toEqual(["REBOUNDS", "DROPPED"]);
    const home = await deskHome(await actor("dangzhibu"), NOW);
    expect(home?.lists.find(({ kind }) => kind === "closureReturned")?.tasks.map(({ number }) => number)).toEqual([]);
    expect(home?.lists.find(({ kind }) => kind === "toEnter")?.tasks.map(({ number }) => number)).toContain(21);
  });
});

test("the office's morning names what is due, with the way to it", async () => {
  await sampleDatabase();
  const office = await actor("zhenggaiban");
  const due = async (day: string) => (await deskHome(office, instantOf(day, 9)))?.lists.find(({ kind }) => kind === "lookBackDue");
  expect((await due("2022-07-19"))?.total).toBe(0);
  const list = await due("2022-07-28");
  expect(list?.total).toBe(3);
  expect(list?.tasks.find(({ number }) => number === 19)).toMatchObject({ until: "2022-07-20", lookBackId: await lookBackId(19) });
});
