import { beforeEach, describe, expect, test } from "vitest";
import { applyForClosure } from "#lib/commands/apply-for-closure.ts";
import { changeDeadline } from "#lib/commands/change-deadline.ts";
import { signClosure } from "#lib/commands/sign-closure.ts";
import { db } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import type { SignClosure } from "#lib/input/closure.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor, assignFinding28, findingOf, NO_FINDING, NOW, requestsOf, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, refused } from "#tests/support/deeds.ts";

beforeEach(sampleDatabase);

const signature = async (number: number, change: Partial<SignClosure> = {}): Promise<SignClosure> => ({
  number,
  version: await versionOf(number),
  verdict: "pass",
  comment: "同意。",
  longTermWork: null,
  ...change,
});

async function sign(account: SampleAccountName, number: number, now = NOW, change: Partial<SignClosure> = {}) {
  const [person, input] = [await actor(account), await signature(number, change)];
  return done(() => signClosure(person, input, now));
}

const lastRequest = async (number: number) => (await requestsOf(number)).at(-1);

test("leader, office, chief: each passes it on, the chief's yes closes it with its grade and its day", async () => {
  const before = await findingOf(15);
  const leader = await sign("fuzuzhang-yi", 15);
  const detail = { step: "LEADER", comment: "同意。", from: "AWAITING_LEADER", to: "AWAITING_OFFICE" };
  expect(leader).toEqual({ by: "副组长乙", at: NOW, action: "closureSigned", subject: "问题15", detail });
  expect(await findingOf(15)).toEqual({ ...before, status: "AWAITING_OFFICE", version: before.version + 1 });

  const office = await sign("zhenggaiban", 15);
  expect(office).toMatchObject({ by: "整改办", action: "closureSigned" });
  expect(office.detail).toEqual({ step: "OFFICE", comment: "同意。", from: "AWAITING_OFFICE", to: "AWAITING_CHIEF" });
  expect(await lastRequest(15)).toMatchObject({ status: "PENDING", endedAt: null });

  const evening = new Date("2022-07-01T16:30:00Z");
  const chief = await sign("zuzhang", 15, evening);
  const outcome = { grade: "COMPLETED", longTermWork: null, closedLate: false };
  expect(chief).toMatchObject({ by: "组长", action: "closureSigned", at: evening });
  const lookBacks = ["2022-10-02", "2023-07-02"];
  expect(chief.detail).toEqual({ step: "CHIEF", comment: "同意。", ...outcome, lookBacks, from: "AWAITING_CHIEF", to: "CLOSED" });
  const closed = { status: "CLOSED", grade: "COMPLETED", longTermWork: null, closedOn: fromDay("2022-07-02") } as const;
  expect(await findingOf(15)).toEqual({ ...before, ...closed, version: before.version + 3 });

  const request = await lastRequest(15);
  expect(request).toMatchObject({ status: "GRANTED", endedAt: evening, ...outcome });
  const signed = request?.decisions.map(({ step, passed, signedAs, comment }) => ({ step, passed, signedAs, comment }));
  expect(signed).toEqual([
    { step: "LEADER", passed: true, signedAs: "副组长乙", comment: "同意。" },
    { step: "OFFICE", passed: true, signedAs: "整改办", comment: "同意。" },
    { step: "CHIEF", passed: true, signedAs: "组长", comment: "同意。" },
  ]);
});

describe("late or not", () => {
  test("on the first deadline itself it is in time, by the Shanghai clock", async () => {
    await sign("zuzhang", 12, new Date("2022-07-10T15:59:59Z"));
    expect(await lastRequest(12)).toMatchObject({ closedLate: false });
    expect(await findingOf(12)).toMatchObject({ closedOn: fromDay("2022-07-10") });
  });

  test("a minute later it is late, and stays recorded as late", async () => {
    const entry = await sign("zuzhang", 12, new Date("2022-07-10T16:00:00Z"));
    expect(entry.detail).toMatchObject({ closedLate: true });
    expect(await lastRequest(12)).toMatchObject({ closedLate: true });
  });

  test("an extension does not make a late closure punctual", async () => {
    const [office, rights] = [await actor("zhenggaiban"), await actor("zulianbu")];
    const extension = { number: 22, version: await versionOf(22), deadline: "2022-12-31", reason: "需等上级文件。" };
    await done(() => changeDeadline(office, extension, NOW));
    const request = { statement: "均已完成。", grade: "COMPLETED", longTermWork: null } as const;
    await done(async () => applyForClosure(rights, { number: 22, version: await versionOf(22), ...request }, NOW));
    await sign("fuzuzhang-yi", 22);
    await sign("zhenggaiban", 22);
    await sign("zuzhang", 22, new Date("2022-08-10T01:00:00Z"));
    expect(await findingOf(22)).toMatchObject({ firstDeadline: fromDay("2022-08-09"), deadline: fromDay("2022-12-31") });
    expect(await lastRequest(22)).toMatchObject({ closedLate: true });
  });
});

describe("the grade", () => {
  const LONG = { grade: "COMPLETED_LONG_TERM", longTermWork: "每季度回访。" } as const;

  test("the chief may grade otherwise than was asked for; the request keeps what was asked, the signature what was decided", async () => {
    const asked = await lastRequest(12);
    const entry = await sign("zuzhang", 12, NOW, LONG);
    expect(entry.detail).toMatchObject(LONG);
    expect(await findingOf(12)).toMatchObject({ ...LONG, status: "CLOSED" });
    expect(await lastRequest(12)).toMatchObject({ grade: asked?.grade, longTermWork: asked?.longTermWork, status: "GRANTED" });
    const decision = await db().decision.findFirst({
      where: { step: "CHIEF", request: { finding: { number: 12 } } },
      select: { grade: true, longTermWork: true },
    });
    expect(decision).toEqual(LONG);
  });

  test("the long term must be named by the chief too", async () => {
    const [chief, input] = [await actor("zuzhang"), await signature(12, { ...LONG, longTermWork: null })];
    expect(await refused(() => signClosure(chief, input, NOW))).toEqual({ code: "longTermWorkNeeded", field: "longTermWork" });
  });

  test("the chief may not grade 完成 what says of itself that it is not", async () => {
    const rights = await actor("zulianbu");
    const request = { statement: "换证工作尚未完成，其余均已完成。", ...LONG };
    await done(async () => applyForClosure(rights, { number: 22, version: await versionOf(22), ...request }, NOW));
    await sign("fuzuzhang-yi", 22);
    await sign("zhenggaiban", 22);
    const [chief, input] = [await actor("zuzhang"), await signature(22, { grade: "COMPLETED" })];
    expect(await refused(() => signClosure(chief, input, NOW))).toEqual({ code: "gradeNotEarned", phrase: "尚未完成", field: "grade" });
    await sign("zuzhang", 22);
    expect(await findingOf(22)).toMatchObject({ ...LONG, status: "CLOSED" });
  });

  test("what the leader or the office send as a grade changes nothing", async () => {
    const asked = await lastRequest(15);
    await sign("fuzuzhang-yi", 15, NOW, LONG);
    await sign("zhenggaiban", 15, NOW, LONG);
    expect(await lastRequest(15)).toMatchObject({ grade: asked?.grade, longTermWork: asked?.longTermWork });
    expect(await findingOf(15)).toMatchObject({ grade: null, longTermWork: null, closedOn: null });
  });
});

describe("who signs", () => {
  test("at each step one person, and nobody else; who signs at another step is told where it stands", async () => {
    const moved = "wrongStatus";
    const attempt = (input: SignClosure) => (person: Awaited<ReturnType<typeof actor>>) => signClosure(person, input, NOW);
    await expectOnly("fuzuzhang-yi", attempt(await signature(15)), { zhenggaiban: moved, zuzhang: moved });
    await sign("fuzuzhang-yi", 15);
    await expectOnly("zhenggaiban", attempt(await signature(15)), { "fuzuzhang-yi": moved, zuzhang: moved });
    await sign("zhenggaiban", 15);
    await expectOnly("zuzhang", attempt(await signature(15)), { "fuzuzhang-yi": moved, zhenggaiban: moved });
  });

  test("nobody signs twice on one request, whatever office they have come to hold", async () => {
    const yi = await actor("fuzuzhang-yi");
    await sign("fuzuzhang-yi", 15);
    const inOffice = { ...yi, role: "OFFICE" } as const;
    const again = await signature(15);
    expect(await refused(() => signClosure(inOffice, again, NOW))).toEqual({ code: "signedAlready" });
    await sign("zhenggaiban", 15);
    const asChief = { ...yi, role: "CHIEF" } as const;
    const third = await signature(15);
    expect(await refused(() => signClosure(asChief, third, NOW))).toEqual({ code: "signedAlready" });
    expect(await refused(() => signClosure(asChief, { ...third, verdict: "return" }, NOW))).toEqual({ code: "signedAlready" });
  });

  test("where no signature is awaited, nobody signs anything", async () => {
    const [yi, underWay] = [await actor("fuzuzhang-yi"), await signature(2)];
    const signers = { "fuzuzhang-yi": "wrongStatus", zhenggaiban: "wrongStatus", zuzhang: "wrongStatus" };
    await expectOnly(null, (person) => signClosure(person, underWay, NOW), signers);
    expect(await refused(() => signClosure(yi, underWay, NOW))).toEqual({ code: "wrongStatus", status: "IN_PROGRESS" });
    const closed = await signature(4);
    expect(await refused(() => signClosure(yi, closed, NOW))).toEqual({ code: "wrongStatus", status: "CLOSED" });
  });

  test("nobody signs the finding not started, nor one that does not exist", async () => {
    await assignFinding28();
    const [yi, input] = [await actor("fuzuzhang-yi"), await signature(28)];
    expect(await refused(() => signClosure(yi, input, NOW))).toEqual({ code: "wrongStatus", status: "NOT_STARTED" });
    expect(await refused(() => signClosure(yi, { ...input, number: NO_FINDING }, NOW))).toEqual({ code: "notFound" });
  });
});

describe("what was on the screen", () => {
  test.each([
    [3, "fuzuzhang-jia"],
    [25, "zhenggaiban"],
    [12, "zuzhang"],
  ] as const)("a page that saw another version signs nothing (finding %i, %s)", async (number, account) => {
    const [person, input] = [await actor(account), await signature(number)];
    for (const version of [input.version - 1, input.version + 1]) {
      expect(await refused(() => signClosure(person, { ...input, version }, NOW))).toEqual({ code: "stale" });
    }
  });

  test.each([
    [15, "fuzuzhang-yi", "AWAITING_OFFICE"],
    [25, "zhenggaiban", "AWAITING_CHIEF"],
    [12, "zuzhang", "CLOSED"],
  ] as const)("signing the same page twice signs once, and says where it stands (finding %i, %s: %s)", async (number, account, status) => {
    const [person, input] = [await actor(account), await signature(number)];
    await done(() => signClosure(person, input, NOW));
    expect(await refused(() => signClosure(person, input, NOW))).toEqual({ code: "wrongStatus", status });
  });
});
