import { beforeAll, expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import { sha256 } from "#lib/db/audit-store.ts";
import { firstBreak } from "#lib/domain/audit.ts";
import { instantOf } from "#lib/domain/day.ts";
import { progressOf } from "#lib/domain/counts.ts";
import { sampleDatabase } from "#tests/support/database.ts";

beforeAll(sampleDatabase);

async function statuses() {
  const rows = await db().finding.findMany({ orderBy: { number: "asc" }, select: { number: true, status: true } });
  return Map.groupBy(rows, ({ status }) => status);
}

test("the round stands in its middle: closed, at every step of signing, in progress, not started", async () => {
  const byStatus = await statuses();
  const numbers = Object.fromEntries([...byStatus].map(([status, rows]) => [status, rows.map(({ number }) => number)]));
  expect(numbers).toEqual({
    CLOSED: [4, 5, 6, 10, 11, 13, 19, 20, 21, 24, 26],
    AWAITING_LEADER: [3, 15],
    AWAITING_OFFICE: [1, 25],
    AWAITING_CHIEF: [12, 18],
    IN_PROGRESS: [2, 7, 8, 9, 14, 16, 17, 22, 23, 27],
    NOT_STARTED: [28],
  });
});

test("28 findings are counted, one of them without a title, a category or a measure", async () => {
  const findings = await db().finding.findMany({
    select: { number: true, status: true, grade: true, disclosed: true, title: true, categoryId: true, _count: { select: { measures: true } } },
  });
  const progress = progressOf(findings.map((finding) => ({ ...finding, part: null })));
  expect(progress).toMatchObject({ total: 28, closed: 11, completed: 8, longTerm: 3, undisclosed: 1 });
  const hidden = findings.filter(({ disclosed }) => !disclosed);
  expect(hidden).toEqual([
    expect.objectContaining({ number: 28, title: null, categoryId: null, _count: { measures: 0 } }),
  ]);
  expect(findings.reduce((sum, { _count }) => sum + _count.measures, 0)).toBe(110);
});

test("the measure that the notice says is not carried out yet stays open, and says so", async () => {
  const measure = await db().measure.findFirstOrThrow({
    where: { ordinal: 3, finding: { number: 27 } },
    select: { status: true, outcome: true },
  });
  expect(measure.status).toBe("OPEN");
  expect(measure.outcome).toContain("暂未落实");
});

test("everything was done through commands: the record holds, in order, up to the day the sample opens", async () => {
  const entries = await db().auditEntry.findMany({ orderBy: { sequence: "asc" } });
  const kept = entries.map((entry) => ({ ...entry, sequence: Number(entry.sequence), detail: Object(entry.detail) }));
  expect(firstBreak(kept, sha256)).toBeNull();
  expect(kept.length).toBeGreaterThan(400);
  const times = kept.map(({ at }) => at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(kept.at(-1)?.action).toBe("sampleLoaded");
});

test("every week is opened as it begins and closed on the first working day after it; last week waits to be closed", async () => {
  const weeks = await db().followUpWeek.findMany({ orderBy: { week: "asc" }, select: { week: true, openedAt: true, closedAt: true } });
  expect(weeks).toHaveLength(21);
  expect(weeks.filter(({ closedAt }) => closedAt === null).map(({ week }) => week)).toEqual(["2022-W25", "2022-W26"]);
  const [first, afterHoliday] = [weeks[0], weeks.find(({ week }) => week === "2022-W17")];
  expect(first).toEqual({ week: "2022-W06", openedAt: instantOf("2022-02-10"), closedAt: instantOf("2022-02-14", 9, 30) });
  expect(afterHoliday).toEqual({ week: "2022-W17", openedAt: instantOf("2022-04-25"), closedAt: instantOf("2022-05-05", 9, 30) });
  expect(await db().followUp.count({ where: { status: "ENTERED", week: "2022-W25" } })).toBe(0);
});

test("a late closure is recorded as late, by the first deadline", async () => {
  const late = await db().closureRequest.findMany({ where: { closedLate: true }, select: { finding: { select: { number: true } } } });
  expect(late).toEqual([{ finding: { number: 10 } }]);
});
