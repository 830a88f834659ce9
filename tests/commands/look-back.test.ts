import { beforeEach, describe, expect, test } from "vitest";
import { applyForClosure } from "#lib/commands/apply-for-closure.ts";
import { editMeasure } from "#lib/commands/edit-measure.ts";
import { moveLookBack } from "#lib/commands/look-back/move-look-back.ts";
import { planLookBack } from "#lib/commands/look-back/plan-look-back.ts";
import { recordLookBack } from "#lib/commands/look-back/record-look-back.ts";
import { signClosure } from "#lib/commands/sign-closure.ts";
import { tickMeasure } from "#lib/commands/tick-measure.ts";
import { db } from "#lib/db/client.ts";
import { fromDay, toDay } from "#lib/db/day-column.ts";
import { instantOf } from "#lib/domain/day.ts";
import type { RecordLookBack } from "#lib/input/look-back.ts";
import { actor, findingOf, measureKey, measureOf, NO_FINDING, NO_ROW, NOW, requestsOf, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { codeOf, done, entries, expectOnly, refused } from "#tests/support/deeds.ts";
import { together } from "#tests/support/together.ts";

beforeEach(sampleDatabase);

async function lookBacksOf(number: number) {
  const rows = await db().lookBack.findMany({
    where: { finding: { number, inspection: { current: true } } },
    orderBy: { sequence: "asc" },
    include: { request: { select: { sequence: true } } },
  });
  return rows.map((row) => ({ ...row, due: toDay(row.dueOn) }));
}

const standings = async (number: number) => (await lookBacksOf(number)).map(({ due, status }) => `${due} ${status}`);

async function lookBackOf(number: number, sequence: number) {
  const found = (await lookBacksOf(number)).find((each) => each.sequence === sequence);
  if (!found) throw new Error(`no look-back ${sequence} at ${number}`);
  return found;
}

const HOLDS = { result: "HOLDS", way: "ON_SITE", seen: "制度仍在执行。", reason: "", newDeadline: null, measure: "" } as const;
const REBOUND = { ...HOLDS, result: "REBOUNDS", reason: "台账停止更新。", newDeadline: "2022-09-30" } as const;

async function seenAt(number: number, change: Partial<RecordLookBack> = {}, sequence = 1): Promise<RecordLookBack> {
  const { id, version } = await lookBackOf(number, sequence);
  return { lookBackId: id, version, ...HOLDS, ...change };
}

/** Leader, office and chief sign what awaits them on this finding, on this day. */
async function close(number: number, day: string): Promise<void> {
  for (const account of ["fuzuzhang-yi", "zhenggaiban", "zuzhang"] as const) {
    const input = { number, version: await versionOf(number), verdict: "pass", comment: "同意。", longTermWork: null } as const;
    const person = await actor(account);
    await done(() => signClosure(person, input, instantOf(day, 15)));
  }
}

describe("planned with the closing", () => {
  test("done: 3 and 12 months on; work that goes on: the next one only", async () => {
    expect(await standings(5)).toEqual(["2022-08-12 PLANNED", "2023-05-12 PLANNED"]);
    expect(await standings(6)).toEqual(["2022-08-20 PLANNED"]);
    await close(15, "2022-11-30");
    expect(await standings(15)).toEqual(["2023-02-28 PLANNED", "2023-11-30 PLANNED"]);
  });

  test("by the rule the office has set", async () => {
    await db().inspection.updateMany({ data: { lookBackMonths: [1, 6], lookBackEvery: 2 } });
    await close(15, "2022-08-31");
    expect(await standings(15)).toEqual(["2022-09-30 PLANNED", "2023-02-28 PLANNED"]);
  });
});

describe("it holds", () => {
  test("the finding stays closed, and what was seen stays on record", async () => {
    const before = await findingOf(5);
    const [office, input] = [await actor("zhenggaiban"), await seenAt(5)];
    const entry = await done(() => recordLookBack(office, input, NOW));
    expect(entry).toMatchObject({ by: "整改办", action: "lookBackHolds", subject: "问题5", detail: { sequence: 1, way: "ON_SITE", seen: HOLDS.seen } });
    expect(await findingOf(5)).toEqual(before);
    expect(await lookBackOf(5, 1)).toMatchObject({ status: "HOLDS", doneOn: fromDay("2022-06-30"), doneAt: NOW, doneById: office.id });
    expect(await standings(5)).toEqual(["2022-08-12 HOLDS", "2023-05-12 PLANNED"]);
  });

  test("work that goes on is looked at again, counted from the day it was seen", async () => {
    const [office, input] = [await actor("zhenggaiban"), await seenAt(6)];
    await done(() => recordLookBack(office, input, instantOf("2022-08-31", 10)));
    expect(await standings(6)).toEqual(["2022-08-20 HOLDS", "2022-11-30 PLANNED"]);
  });

  test("not twice on end: with an extra one planned, no further is", async () => {
    const office = await actor("zhenggaiban");
    await done(() => planLookBack(office, { number: 6, dueOn: "2022-07-15" }, NOW));
    const extra = await seenAt(6, {}, 2);
    await done(() => recordLookBack(office, extra, NOW));
    expect(await standings(6)).toEqual(["2022-08-20 PLANNED", "2022-07-15 HOLDS"]);
  });
});

describe("it rebounds", () => {
  test("the finding is open again by a new deadline; the closure stays on record, its other look-backs are dropped", async () => {
    const before = await findingOf(5);
    const closing = (await requestsOf(5)).at(-1);
    const [office, input] = [await actor("zhenggaiban"), await seenAt(5, REBOUND)];
    const entry = await done(() => recordLookBack(office, input, NOW));
    const detail = { sequence: 1, reason: REBOUND.reason, newDeadline: "2022-09-30", from: "CLOSED", to: "IN_PROGRESS" };
    expect(entry).toMatchObject({ by: "整改办", action: "lookBackRebounds", detail });
    expect(await findingOf(5)).toEqual({
      ...before,
      status: "IN_PROGRESS",
      closedOn: null,
      grade: null,
      longTermWork: null,
      deadline: fromDay("2022-09-30"),
      firstDeadline: fromDay("2022-09-30"),
      version: before.version + 1,
    });
    expect((await requestsOf(5)).at(-1)).toEqual({ ...closing, reopenedOn: fromDay("2022-06-30") });
    expect(closing).toMatchObject({ status: "GRANTED", closedOn: before.closedOn, firstDeadline: before.firstDeadline });
    expect(await standings(5)).toEqual(["2022-08-12 REBOUNDS", "2023-05-12 DROPPED"]);
    expect(await lookBackOf(5, 1)).toMatchObject({ reason: REBOUND.reason, newDeadline: fromDay("2022-09-30") });
    expect(await db().extension.count({ where: { findingId: before.id } })).toBe(0);
  });

  test("with a new measure, the department cannot simply apply again; the second closure has its own request and look-backs", async () => {
    await close(15, "2022-07-04");
    const [office, department] = [await actor("zhenggaiban"), await actor("zulianbu")];
    const input = await seenAt(15, { ...REBOUND, measure: "每月抽查一次" });
    const count = (await entries()).length;
    expect(await recordLookBack(office, input, instantOf("2022-07-20", 10))).toMatchObject({ ok: true });
    expect((await entries()).slice(count).map(({ action }) => action)).toEqual(["measureAdded", "lookBackRebounds"]);
    const added = await measureOf(15, 4);
    expect(added).toMatchObject({ text: "每月抽查一次", status: "OPEN" });
    expect(await measureOf(15, 1)).toMatchObject({ status: "DONE" });

    const later = instantOf("2022-10-10", 9);
    const application = { number: 15, statement: "已重新整改。", grade: "COMPLETED", longTermWork: null } as const;
    const early = { ...application, version: await versionOf(15) };
    expect(await refused(() => applyForClosure(department, early, later))).toMatchObject({ code: "notReady" });
    const tick = { ...(await measureKey(15, 4)), outcome: "已抽查。", noEvidenceReason: "台账存部室。" };
    await done(() => tickMeasure(department, tick, later));
    await done(async () => applyForClosure(department, { ...application, version: await versionOf(15) }, later));
    await close(15, "2022-10-12");
    const requests = await requestsOf(15);
    expect(requests.map(({ status, closedOn, reopenedOn, closedLate }) => [status, closedOn, reopenedOn, closedLate])).toEqual([
      ["GRANTED", fromDay("2022-07-04"), fromDay("2022-07-20"), false],
      ["GRANTED", fromDay("2022-10-12"), null, true],
    ]);
    expect(await standings(15)).toEqual(["2022-10-04 REBOUNDS", "2023-07-04 DROPPED", "2023-01-12 PLANNED", "2023-10-12 PLANNED"]);
    expect((await lookBacksOf(15)).map(({ request }) => request.sequence)).toEqual([1, 1, 2, 2]);
  });

  test.each([
    [{ reason: "" }, { code: "reasonNeeded", field: "reason" }],
    [{ newDeadline: null }, { code: "newDeadlineNeeded", field: "newDeadline" }],
    [{ newDeadline: "2022-06-30" }, { code: "deadlineNotAhead", today: "2022-06-30", field: "newDeadline" }],
  ])("%j is refused", async (change, refusal) => {
    const [office, input] = [await actor("zhenggaiban"), await seenAt(5, { ...REBOUND, ...change })];
    expect(await refused(() => recordLookBack(office, input, NOW))).toEqual(refusal);
  });

  test("a deadline before a measure's own is refused", async () => {
    const office = await actor("zhenggaiban");
    await db().measure.updateMany({ where: { ordinal: 1, finding: { number: 5 } }, data: { deadline: fromDay("2022-10-15") } });
    const input = await seenAt(5, REBOUND);
    expect(await refused(() => recordLookBack(office, input, NOW))).toMatchObject({ code: "deadlineBeforeMeasure", measure: "2022-10-15" });
  });
});

describe("who records, and when", () => {
  test("the office alone", async () => {
    const input = await seenAt(4, {}, 2);
    // Nobody supports finding 4.
    await expectOnly("zhenggaiban", (person) => recordLookBack(person, input, NOW), { fuwuzhongxin: "notFound" });
    await expectOnly("zhenggaiban", (person) => planLookBack(person, { number: 4, dueOn: "2022-12-01" }, NOW), { fuwuzhongxin: "notFound" });
    const { id, version } = await lookBackOf(4, 2);
    const moved = { lookBackId: id, version, dueOn: "2022-12-01", reason: "提前。" };
    await expectOnly("zhenggaiban", (person) => moveLookBack(person, moved, NOW), { fuwuzhongxin: "notFound" });
  });

  test("once: what has its result, or was dropped, stays as it is", async () => {
    const office = await actor("zhenggaiban");
    const recorded = await seenAt(4);
    expect(await refused(() => recordLookBack(office, recorded, NOW))).toEqual({ code: "lookBackEnded" });
    const [rebound, other] = [await seenAt(5, REBOUND), await seenAt(5, {}, 2)];
    await done(() => recordLookBack(office, rebound, NOW));
    expect(await refused(() => recordLookBack(office, other, NOW))).toEqual({ code: "wrongStatus", status: "IN_PROGRESS" });
  });

  test("another version, and what is not there, are refused", async () => {
    const [office, input] = [await actor("zhenggaiban"), await seenAt(5)];
    expect(await refused(() => recordLookBack(office, { ...input, version: 2 }, NOW))).toEqual({ code: "stale" });
    expect(await refused(() => recordLookBack(office, { ...input, lookBackId: NO_ROW }, NOW))).toEqual({ code: "notFound" });
  });

  test("two at once: one holds, the other is told", async () => {
    const office = await actor("zhenggaiban");
    const [holds, rebounds] = [await seenAt(5), await seenAt(5, REBOUND)];
    const answers = await together(() => recordLookBack(office, holds, NOW), () => recordLookBack(office, rebounds, NOW));
    const codes = answers.map(codeOf);
    expect(codes).toContain("done");
    expect(["lookBackEnded", "wrongStatus"]).toContain(codes.find((code) => code !== "done"));
  });
});

describe("planning and moving", () => {
  test("one more, on a day of choice", async () => {
    const office = await actor("zhenggaiban");
    const entry = await done(() => planLookBack(office, { number: 5, dueOn: "2022-07-15" }, NOW));
    expect(entry).toMatchObject({ action: "lookBackPlanned", subject: "问题5", detail: { dueOn: "2022-07-15" } });
    expect(await standings(5)).toEqual(["2022-08-12 PLANNED", "2023-05-12 PLANNED", "2022-07-15 PLANNED"]);
    for (const [dueOn, code] of [["2022-07-15", "lookBackSameDay"], ["2022-06-29", "lookBackDayPast"]] as const) {
      expect(await refused(() => planLookBack(office, { number: 5, dueOn }, NOW))).toEqual({ code, field: "dueOn" });
    }
    expect(await refused(() => planLookBack(office, { number: 2, dueOn: "2022-07-15" }, NOW))).toEqual({ code: "wrongStatus", status: "IN_PROGRESS" });
    expect(await refused(() => planLookBack(office, { number: NO_FINDING, dueOn: "2022-07-15" }, NOW))).toEqual({ code: "notFound" });
  });

  test("another day, with its reason", async () => {
    const office = await actor("zhenggaiban");
    const { id, version } = await lookBackOf(5, 1);
    const input = { lookBackId: id, version, dueOn: "2022-09-01", reason: "与中期检查一并进行。" };
    const entry = await done(() => moveLookBack(office, input, NOW));
    expect(entry).toMatchObject({ action: "lookBackPlanned", detail: { from: "2022-08-12", dueOn: "2022-09-01", reason: input.reason } });
    expect(await standings(5)).toEqual(["2022-09-01 PLANNED", "2023-05-12 PLANNED"]);
    expect(await refused(() => moveLookBack(office, input, NOW))).toEqual({ code: "stale" });
    const again = { ...input, version: version + 1 };
    expect(await refused(() => moveLookBack(office, again, NOW))).toEqual({ code: "lookBackSameDay", field: "dueOn" });
  });
});

test("a reopened finding is worked on again: the office may edit its open measures", async () => {
  const office = await actor("zhenggaiban");
  const rebound = await seenAt(5, { ...REBOUND, measure: "每月抽查一次" });
  expect(await recordLookBack(office, rebound, NOW)).toMatchObject({ ok: true });
  const key = await measureKey(5, 6);
  await done(() => editMeasure(office, { ...key, text: "每月抽查两次", deadline: "2022-08-31" }, NOW));
});
