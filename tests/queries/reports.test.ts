import { beforeAll, describe, expect, it } from "vitest";
import { LightTable, TimingTable } from "#components/reports/by-department.tsx";
import { ReturnTable, StepTable } from "#components/reports/by-step.tsx";
import { ProgressTable } from "#components/reports/progress.tsx";
import { officialCalendar, usualRhythm } from "#lib/calendar/official.ts";
import { record } from "#lib/db/audit-store.ts";
import { db } from "#lib/db/client.ts";
import { fromDay, toDay, toDayOrNull } from "#lib/db/day-column.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { workingDaysUntil } from "#lib/domain/calendar.ts";
import { type Day, dayAt, instantOf } from "#lib/domain/day.ts";
import { weeksAnswered } from "#lib/domain/follow-up.ts";
import { LIGHTS, lightFrame, lightOf } from "#lib/domain/light.ts";
import { may } from "#lib/domain/permissions.ts";
import { stayFigures, STAY_STEPS } from "#lib/domain/reports/stays.ts";
import { TIMINGS, timingOf } from "#lib/domain/timing.ts";
import { ledgerFilter } from "#lib/input/ledger-filter.ts";
import { measureFilter } from "#lib/input/report-lists.ts";
import { ledger } from "#lib/queries/ledger.ts";
import { allReports, report } from "#lib/queries/reports.ts";
import { measureList } from "#lib/queries/reports-lists.ts";
import { spellsOf } from "#lib/queries/shown-request.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor, findingOf, NOW } from "#tests/support/cast.ts";
import { emptyDatabase, sampleDatabase } from "#tests/support/database.ts";
import { statements } from "#tests/support/statements.ts";
import { countAt, linkedIn, reportsOf } from "./reports-cast.ts";

const TODAY = "2022-06-30";
const READERS: SampleAccountName[] = ["zhenggaiban", "zulianbu", "kangfubu", "fuzuzhang-yi", "zuzhang", "jijianzu"];

/** Finding 4 rebounds at a look-back, with a new deadline; finding 1's closure counts as late. What the sample has none of. */
async function rebound(): Promise<void> {
  const { id } = await findingOf(4);
  await db().closureRequest.updateMany({ where: { findingId: id, status: "GRANTED" }, data: { reopenedOn: fromDay("2022-06-20") } });
  await db().finding.update({
    where: { id },
    data: { status: "IN_PROGRESS", closedOn: null, grade: null, firstDeadline: fromDay("2022-09-30"), deadline: fromDay("2022-09-30") },
  });
  const detail = { from: "CLOSED", to: "IN_PROGRESS" };
  await db().$transaction((tx) => record(tx, { by: null, at: instantOf("2022-06-20", 10), action: "lookBackRebounds", subject: "问题4", findingId: id, detail }));
  const closed = await db().finding.findFirstOrThrow({ where: { status: "CLOSED" }, orderBy: { number: "asc" } });
  await db().closureRequest.updateMany({ where: { findingId: closed.id, status: "GRANTED" }, data: { closedLate: true } });
}

/** Everything this reader may read, row by row: what a person would count by hand. */
async function rowsOf(reader: Actor) {
  const rows = await db().finding.findMany({
    include: { supporting: true, measures: true, followUps: true, requests: { orderBy: { sequence: "asc" }, include: { decisions: true } } },
  });
  const entries = await db().auditEntry.findMany({ orderBy: { sequence: "asc" } });
  return rows
    .map((row) => ({
      ...row,
      supportingDepartmentIds: row.supporting.map(({ departmentId }) => departmentId),
      moves: entries.flatMap(({ findingId, at, detail }) => {
        const { from, to } = Object(detail);
        return findingId === row.id && typeof to === "string" && /^[A-Z_]+$/.test(to) ? [{ from: String(from), to, on: dayAt(at) }] : [];
      }),
    }))
    .filter((row) => may(reader, "read", row));
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function closedOnDay({ requests }: Row, day: Day): boolean {
  return requests.some(({ closedOn, reopenedOn }) => closedOn !== null && toDay(closedOn) <= day && (reopenedOn === null || toDay(reopenedOn) > day));
}

function planOf({ requests, firstDeadline }: Row): Day | null {
  const undone = requests.find(({ reopenedOn }) => reopenedOn !== null);
  return toDayOrNull(undone?.firstDeadline ?? firstDeadline);
}

beforeAll(async () => {
  await sampleDatabase();
  await rebound();
});

describe.each(READERS)("%s", (account) => {
  it("every number of every table is the count of the list it leads to", async () => {
    const reader = await actor(account);
    const { progress, timing, lights, steps, returns } = await reportsOf(reader, NOW);
    const today = TODAY;
    const tables = [
      ProgressTable({ of: "findings", points: progress.findings, thisWeek: "2022-W26" }),
      ProgressTable({ of: "measures", points: progress.measures, thisWeek: "2022-W26" }),
      TimingTable({ rows: timing, today }),
      LightTable({ rows: lights, today }),
      StepTable({ rows: steps, today }),
      ReturnTable({ rows: returns, today }),
    ];
    const numbers = tables.flatMap((table) => linkedIn(table)).filter(({ of }) => !/中位数|最长|退回率/.test(of));
    expect(numbers.length).toBeGreaterThan(200);
    for (const { count, href, of } of numbers) if (count !== null) expect(await countAt(reader, href, NOW), `${of} ${href}`).toBe(count);
  });

  it("the burn-down is what one counts by hand", async () => {
    const reader = await actor(account);
    const rows = await rowsOf(reader);
    const { progress } = await reportsOf(reader, NOW);
    for (const { asOf, planned, plannedLeft, left, finished } of progress.findings) {
      expect(planned).toBe(rows.filter((row) => (planOf(row) ?? "9") <= asOf).length);
      expect(plannedLeft).toBe(rows.length - planned);
      if (asOf > TODAY) expect([left, finished]).toEqual([null, null]);
      else expect([left, finished]).toEqual([rows.filter((row) => !closedOnDay(row, asOf)).length, rows.filter((row) => closedOnDay(row, asOf)).length]);
    }
    const measures = rows.flatMap((row) => row.measures.map((measure) => ({ ...measure, plan: toDayOrNull(measure.deadline) ?? planOf(row) })));
    for (const { asOf, planned, left } of progress.measures) {
      expect(planned).toBe(measures.filter(({ plan }) => (plan ?? "9") <= asOf).length);
      if (asOf <= TODAY) expect(left).toBe(measures.filter(({ status, doneOn }) => status === "OPEN" || (doneOn !== null && toDay(doneOn) > asOf)).length);
    }
  });

  it("timing, lights, stays and returns are what one counts by hand", async () => {
    const reader = await actor(account);
    const rows = await rowsOf(reader);
    const { timing, lights, steps, returns } = await reportsOf(reader, NOW);
    const frame = lightFrame(NOW, "2022-W06", usualRhythm);
    for (const { id, counts, total } of timing) {
      const own = rows.filter((row) => (row.leadDepartmentId ?? "none") === id);
      expect(total).toBe(own.length);
      const timings = own.map((row) => timingOf({ ...row, deadline: toDayOrNull(row.deadline), closedLate: row.requests.some((r) => r.closedLate && r.closedOn && !r.reopenedOn) }, TODAY));
      for (const each of TIMINGS) expect(counts[each], `${id} ${each}`).toBe(timings.filter((stands) => stands === each).length);
    }
    for (const { id, counts } of lights) {
      const own = rows.filter((row) => (row.leadDepartmentId ?? "none") === id);
      const shown = own.map((row) => {
        // In the weeks in which it was closed a finding owed no entry.
        const enteredWeeks = weeksAnswered(row.followUps, frame.dueWeeks, spellsOf(row.requests));
        return lightOf({ ...row, deadline: toDayOrNull(row.deadline), enteredWeeks }, frame);
      });
      for (const each of LIGHTS) expect(counts[each], `${id} ${each}`).toBe(shown.filter((light) => light === each).length);
    }
    for (const { step, passed, present } of steps) {
      const stays = rows.flatMap(({ moves }) => {
        const all = [{ to: "NOT_STARTED", on: "2022-02-10" }, ...moves];
        return all.flatMap(({ to, on }, index) => (to === step ? [{ until: all[index + 1]?.on ?? null, on }] : []));
      });
      const lengths = (some: typeof stays) => some.map(({ on, until }) => ({ days: workingDaysUntil(on, until ?? TODAY, officialCalendar), count: 1 }));
      expect(passed, step).toEqual(stayFigures(lengths(stays.filter(({ until }) => until !== null))));
      expect(present, step).toEqual(stayFigures(lengths(stays.filter(({ until }) => until === null))));
      expect(present.count).toBe(rows.filter(({ status }) => status === step).length);
    }
    const decisions = rows.flatMap(({ requests }) => requests.flatMap((request) => request.decisions));
    for (const { step, signed, returned } of returns) {
      expect([signed, returned]).toEqual([decisions.filter((d) => d.step === step).length, decisions.filter((d) => d.step === step && !d.passed).length]);
    }
  });
});

it("the sample has something of everything: late, rebounded, returned, without a department", async () => {
  const { timing, steps, returns, progress } = await reportsOf(await actor("zhenggaiban"), NOW);
  for (const each of TIMINGS) expect(timing.reduce((sum, { counts }) => sum + counts[each], 0), each).toBeGreaterThan(0);
  expect(timing.at(-1)).toMatchObject({ id: "none", name: "尚未确定", total: 1 });
  expect(steps.map(({ step }) => step)).toEqual(STAY_STEPS);
  expect(returns.reduce((sum, { returned }) => sum + returned, 0)).toBeGreaterThan(0);
  // The round's deadline, and one point a week from the plan's on.
  expect(progress.findings[0]?.week).toBe("2022-W06");
  expect(progress.findings.at(-1)?.week).toBe("2022-W48");
});

it("a rebound leaves its first closure and its first plan in the past as they were", async () => {
  const office = await actor("zhenggaiban");
  const held = async (query: Record<string, string>) => {
    const list = await ledger(office, ledgerFilter.parse({ ...query, search: "4" }), NOW);
    return list !== null && list !== "noRound" && list.lines.some(({ number }) => number === 4);
  };
  const closedOn = toDayOrNull((await db().closureRequest.findFirstOrThrow({ where: { finding: { number: 4 }, status: "GRANTED" } })).closedOn) ?? "";
  expect([await held({ closedBy: closedOn }), await held({ openAt: closedOn })]).toEqual([true, false]);
  expect([await held({ closedBy: "2022-06-19" }), await held({ closedBy: "2022-06-20" })]).toEqual([true, false]);
  expect([await held({ plannedAfter: "2022-09-01" }), await held({ plannedBy: "2022-09-01" })]).toEqual([false, true]);
});

it("the other lists page, and go no further than one may read", async () => {
  const office = await measureList(await actor("zhenggaiban"), measureFilter.parse({ page: "3" }), NOW);
  const department = await measureList(await actor("kangfubu"), measureFilter.parse({}), NOW);
  if (office === null || office === "noRound" || department === null || department === "noRound") throw new Error("no list");
  expect(office).toMatchObject({ total: 110, page: 3, pageSize: 50 });
  expect(office.lines).toHaveLength(10);
  expect(department.total).toBe((await rowsOf(await actor("kangfubu"))).flatMap(({ measures }) => measures).length);
});

it("asks as many times however much there is, and an administrator nothing", async () => {
  const office = await actor("zhenggaiban");
  const { count } = await statements(() => report(office, NOW, allReports));
  expect(count).toBe(7);
  expect(await report(await actor("guanliyuan"), NOW, allReports)).toBeNull();
});

it("before there is a round says so", async () => {
  const office = await actor("zhenggaiban");
  await emptyDatabase();
  expect(await report(office, NOW, allReports)).toBe("noRound");
});
