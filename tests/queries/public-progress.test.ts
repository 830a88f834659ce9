import pg from "pg";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { signClosure } from "#lib/commands/sign-closure.ts";
import { db } from "#lib/db/client.ts";
import { instantOf } from "#lib/domain/day.ts";
import { PUBLIC_STATES, type PublicFinding, type PublicProgress, type PublicState } from "#lib/domain/public-progress.ts";
import { publicProgress } from "#lib/queries/public-progress.ts";
import { sampleAccounts, sampleDepartments } from "#prisma/sample/accounts.ts";
import { emptyDatabase, sampleDatabase } from "#tests/support/database.ts";

const TODAY = "2022-06-30";

async function view(asOf = TODAY): Promise<PublicProgress> {
  const progress = await publicProgress(asOf);
  if (!progress) throw new Error("there is a round, and nothing is published of it");
  return progress;
}

function listed({ parts }: Pick<PublicProgress, "parts">): PublicFinding[] {
  return parts.flatMap(({ categories }) => categories).flatMap(({ findings }) => findings);
}

function inState(progress: Pick<PublicProgress, "parts">, ...states: PublicState[]): number {
  return listed(progress).filter(({ state }) => states.includes(state)).length;
}

/** Every figure, counted anew from what a reader sees: the list, and the line about what is not in it. */
function expectCountable(seen: PublicProgress): void {
  const { progress, notItemised } = seen;
  expect(progress.total).toBe(listed(seen).length + notItemised.total);
  expect(progress.undisclosed).toBe(notItemised.total);
  expect(progress.closed).toBe(inState(seen, "COMPLETED", "COMPLETED_LONG_TERM") + notItemised.closed);
  expect(progress.longTerm).toBe(inState(seen, "COMPLETED_LONG_TERM") + notItemised.longTerm);
  expect(progress.awaiting).toBe(inState(seen, "APPLIED") + notItemised.awaiting);
  expect(progress.inProgress).toBe(inState(seen, "IN_PROGRESS") + notItemised.inProgress);
  expect(progress.notStarted).toBe(inState(seen, "NOT_STARTED") + notItemised.notStarted);
  for (const part of seen.parts) {
    const own = { parts: [part] };
    expect(part.progress.total).toBe(listed(own).length);
    expect(part.progress.closed).toBe(inState(own, "COMPLETED", "COMPLETED_LONG_TERM"));
    expect(part.progress.awaiting).toBe(inState(own, "APPLIED"));
    expect(part.progress.undisclosed).toBe(0);
  }
  expect(seen.tally.map(({ number }) => number)).toEqual(seen.tally.map((_, index) => index + 1));
  expect(seen.tally).toHaveLength(progress.total);
  const stamped = seen.tally.flatMap(({ number, finding }) => (finding ? [{ number, ...finding }] : []));
  expect(stamped).toEqual(listed(seen).map(({ number, title, state }) => ({ number, title, state })));
}

describe("the sample round, as the public reads it", () => {
  beforeAll(sampleDatabase);

  test("28 are counted, 27 listed under their parts, and every figure can be counted in the list", async () => {
    const seen = await view();
    expect(seen.progress).toEqual({
      ...{ total: 28, closed: 11, completed: 8, longTerm: 3 },
      ...{ awaiting: 6, inProgress: 10, notStarted: 1, undisclosed: 1 },
    });
    expect(seen.parts.map((part) => [part.ordinal, part.categories.length, listed({ parts: [part] }).length])).toEqual([
      [1, 3, 9],
      [2, 3, 9],
      [3, 3, 9],
    ]);
    expect(listed(seen).map(({ numberInPart }) => numberInPart)).toEqual([1, 2, 3].flatMap(() => [1, 2, 3, 4, 5, 6, 7, 8, 9]));
    expect(listed(seen).flatMap(({ measures }) => measures)).toHaveLength(110);
    expect(seen.tally.at(-1)).toEqual({ number: 28, finding: null });
    expectCountable(seen);
  });

  test("what goes on is told of a finding closed with long-term work, and of no other", async () => {
    const told = listed(await view()).filter(({ longTermWork }) => longTermWork !== null);
    expect(told.map(({ number, state }) => [number, state])).toEqual([6, 20, 24].map((number) => [number, "COMPLETED_LONG_TERM"]));
  });

  test("26 rules are counted and 15 named; the leading group met nine times", async () => {
    const { regulations, meetings } = await view();
    expect(regulations.total).toBe(26);
    expect(regulations.named).toHaveLength(15);
    expect(meetings).toEqual({ leadingGroup: 9, democraticLife: { total: 1, days: ["2022-04-02"] } });
  });

  test("what lies ahead is not told as done", async () => {
    expect((await view()).round).toMatchObject({ feedbackOn: "2022-01-29", planOn: "2022-02-10", noticeOn: null });
    expect((await view("2022-11-30")).round.noticeOn).toBe("2022-11-30");
    const early = await view("2022-02-01");
    expect(early.round).toMatchObject({ feedbackOn: "2022-01-29", planOn: null });
    expect(early.meetings.democraticLife).toEqual({ total: 0, days: [] });
  });

  test("the view has no field but these, and no word of who does what inside", async () => {
    const seen = await view();
    const keys = new Set<string>();
    const text = JSON.stringify(seen, (key, value: unknown) => {
      if (!/^\d*$/.test(key)) keys.add(key);
      return value;
    });
    expect([...keys].toSorted()).toEqual(PUBLIC_FIELDS.toSorted());
    const people = sampleAccounts.flatMap(({ account, name }) => [account, name]);
    for (const word of [...people, "部室负责人", ...Object.values(sampleDepartments)]) expect(text).not.toContain(`"${word}"`);
    expect(text).not.toMatch(/AWAITING|示例理由|示例意见|示例说明|示例目标|不附原件/);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(listed(seen).every(({ state }) => PUBLIC_STATES.includes(state))).toBe(true);
  });

  test("it is read in one round trip", async () => {
    await view();
    const asked = vi.spyOn(pg.Client.prototype, "query");
    await view();
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });
});

describe("when something changes", () => {
  beforeEach(sampleDatabase);

  test("the chief closes one more, and the public counts one more", async () => {
    const before = await view();
    const chief = await db().user.findUniqueOrThrow({
      where: { account: "zuzhang" },
      select: { id: true, name: true, role: true, departmentId: true },
    });
    const { version } = await db().finding.findFirstOrThrow({ where: { number: 12 }, select: { version: true } });
    const verdict = { verdict: "pass", comment: "同意。", longTermWork: null } as const;
    const closed = await signClosure(chief, { number: 12, version, ...verdict }, instantOf(TODAY, 10));
    expect(closed.ok).toBe(true);
    const after = await view();
    expect(after.progress).toEqual({ ...before.progress, closed: 12, completed: 9, awaiting: 5 });
    expect(listed(after).find(({ number }) => number === 12)?.state).toBe("COMPLETED");
    expectCountable(after);
  });

  test("a finding that is no longer disclosed is counted, and no word of it is left", async () => {
    const before = await view();
    const hidden = listed(before).find(({ number }) => number === 15);
    await db().finding.updateMany({ where: { number: 15 }, data: { disclosed: false } });
    const after = await view();
    expect(after.progress).toEqual({ ...before.progress, undisclosed: 2 });
    expect(after.tally[14]).toEqual({ number: 15, finding: null });
    expect(after.notItemised).toMatchObject({ total: 2, awaiting: 1, notStarted: 1 });
    expectCountable(after);
    const text = JSON.stringify(after);
    expect(text).not.toContain(hidden?.title ?? "no title");
    for (const measure of hidden?.measures ?? []) expect(text).not.toContain(measure.text);
    expect(after.regulations.total).toBe(26);
    expect(after.regulations.named.map(({ finding }) => finding)).not.toContain(15);
  });

  test("a heading under which everything is undisclosed is not told either", async () => {
    const before = await view();
    const category = before.parts[0]?.categories[0];
    const numbers = category?.findings.map(({ number }) => number) ?? [];
    await db().finding.updateMany({ where: { number: { in: numbers } }, data: { disclosed: false } });
    const after = await view();
    expect(JSON.stringify(after)).not.toContain(category?.title);
    expect(after.parts[0]?.categories.map(({ ordinal }) => ordinal)).toEqual([2, 3]);
    expectCountable(after);
  });

  test("a finding reopened after closure is in progress again, and its old grade says nothing", async () => {
    await db().finding.updateMany({ where: { number: 6 }, data: { status: "IN_PROGRESS" } });
    const after = await view();
    expect(listed(after).find(({ number }) => number === 6)).toMatchObject({ state: "IN_PROGRESS", longTermWork: null });
    expect(after.progress).toMatchObject({ closed: 10, longTerm: 2, inProgress: 11 });
    expectCountable(after);
  });
});

test("without a round there is nothing to publish", async () => {
  await emptyDatabase();
  expect(await publicProgress(TODAY)).toBeNull();
});

const PUBLIC_FIELDS = [
  ...["asOf", "round", "contact", "progress", "notItemised", "tally", "parts", "regulations", "meetings"],
  ...["party", "body", "periodStart", "periodEnd", "feedbackOn", "planOn", "noticeOn", "sample"],
  ...["phone", "post", "email"],
  ...["total", "closed", "completed", "longTerm", "awaiting", "inProgress", "notStarted", "undisclosed"],
  ...["number", "finding", "title", "state", "ordinal", "categories", "findings", "numberInPart", "longTermWork"],
  ...["measures", "text", "done", "outcome", "undisclosedMeasures"],
  ...["named", "leadingGroup", "democraticLife", "days"],
];
