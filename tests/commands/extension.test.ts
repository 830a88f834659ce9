import { beforeEach, describe, expect, test } from "vitest";
import { applyForClosure } from "#lib/commands/apply-for-closure.ts";
import { assignFinding } from "#lib/commands/assign-finding.ts";
import { changeDeadline } from "#lib/commands/change-deadline.ts";
import { requestExtension } from "#lib/commands/extension/request-extension.ts";
import { signExtension } from "#lib/commands/extension/sign-extension.ts";
import { withdrawExtension } from "#lib/commands/extension/withdraw-extension.ts";
import { signClosure } from "#lib/commands/sign-closure.ts";
import { db } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { instantOf } from "#lib/domain/day.ts";
import type { RequestExtension, SignExtension } from "#lib/input/extension.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor, assignFinding28, findingOf, NO_FINDING, NOW, requestsOf, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { codeOf, done, entries, expectOnly, expectRefusedAtRest, refused } from "#tests/support/deeds.ts";
import { together } from "#tests/support/together.ts";

beforeEach(sampleDatabase);

const WISH = { to: "2022-10-31", reason: "上级文件尚未印发（测试理由）。" };

const wish = async (number: number, change: Partial<RequestExtension> = {}): Promise<RequestExtension> => ({
  number,
  version: await versionOf(number),
  ...WISH,
  ...change,
});

const ask = async (number = 2) => {
  const [department, input] = [await actor("zulianbu"), await wish(number)];
  return done(() => requestExtension(department, input, NOW));
};

async function requestOf(number: number, sequence = 1) {
  return db().extensionRequest.findFirstOrThrow({
    where: { sequence, finding: { number, inspection: { current: true } } },
    include: { decisions: { orderBy: { signedAt: "asc" } } },
  });
}

async function signature(number: number, change: Partial<SignExtension> = {}): Promise<SignExtension> {
  const { version } = await requestOf(number, change.sequence);
  return { number, sequence: 1, version, verdict: "pass", comment: "同意。", ...change };
}

const sign = async (account: SampleAccountName, number = 2, change: Partial<SignExtension> = {}, now = NOW) =>
  signExtension(await actor(account), await signature(number, change), now);

test("department, leader, office: the deadline moves when the office grants it, and not before; the first one stays", async () => {
  const before = await findingOf(2);
  const asked = await ask();
  const from = "2022-07-06";
  expect(asked).toMatchObject({ by: "组联维权部负责人", action: "extensionRequested", subject: "问题2", detail: { sequence: 1, from, ...WISH } });
  expect(await findingOf(2)).toEqual(before);

  const leader = await done(() => sign("fuzuzhang-yi"));
  expect(leader).toMatchObject({ by: "副组长乙", action: "extensionSigned", detail: { step: "LEADER", comment: "同意。" } });
  expect(await requestOf(2)).toMatchObject({ status: "AWAITING_OFFICE", endedAt: null });
  expect(await findingOf(2)).toEqual(before);

  const count = (await entries()).length;
  expect(await sign("zhenggaiban")).toMatchObject({ ok: true, value: { to: "GRANTED" } });
  const left = (await entries()).slice(count);
  expect(left.map(({ action }) => action)).toEqual(["extensionSigned", "deadlineChanged"]);
  expect(left[1]?.detail).toEqual({ from, to: WISH.to, reason: WISH.reason });
  expect(await requestOf(2)).toMatchObject({ status: "GRANTED", endedAt: NOW, decisions: [{ signedAs: "副组长乙" }, { signedAs: "整改办" }] });
  const after = await findingOf(2);
  expect(after).toMatchObject({ deadline: fromDay(WISH.to), firstDeadline: before.firstDeadline, status: before.status });
  const change = await db().extension.findFirstOrThrow({ where: { findingId: after.id } });
  expect(change).toMatchObject({ from: fromDay(from), to: fromDay(WISH.to), reason: WISH.reason, byName: "整改办" });
});

test("closed within the extension but after the first deadline, it is recorded as late", async () => {
  await ask(22);
  await sign("fuzuzhang-yi", 22);
  await sign("zhenggaiban", 22);
  const department = await actor("zulianbu");
  const request = { statement: "均已完成。", grade: "COMPLETED", longTermWork: null } as const;
  await done(async () => applyForClosure(department, { number: 22, version: await versionOf(22), ...request }, NOW));
  for (const account of ["fuzuzhang-yi", "zhenggaiban", "zuzhang"] as const) {
    const input = { number: 22, version: await versionOf(22), verdict: "pass", comment: "同意。", longTermWork: null } as const;
    const person = await actor(account);
    await done(() => signClosure(person, input, instantOf("2022-08-10", 9)));
  }
  expect(await findingOf(22)).toMatchObject({ status: "CLOSED", firstDeadline: fromDay("2022-08-09"), deadline: fromDay(WISH.to) });
  expect((await requestsOf(22)).at(-1)).toMatchObject({ closedLate: true, firstDeadline: fromDay("2022-08-09") });
});

describe("asking", () => {
  test("is for the lead department alone", async () => {
    const input = await wish(2);
    await expectOnly("zulianbu", (person) => requestExtension(person, input, NOW));
  });

  test("is refused under signature and after", async () => {
    await expectRefusedAtRest(async ({ number, department }) => requestExtension(await actor(department), await wish(number), NOW));
  });

  test.each([
    [{ to: "2022-07-06" }, { code: "deadlineNotLater", deadline: "2022-07-06", field: "to" }],
    [{ version: 0 }, { code: "stale" }],
    [{ number: NO_FINDING }, { code: "notFound" }],
  ])("%j is refused", async (change, refusal) => {
    const [department, input] = [await actor("zulianbu"), await wish(2)];
    expect(await refused(() => requestExtension(department, { ...input, ...change }, NOW))).toEqual(refusal);
  });

  test("a second request beside one under way is refused; after a no, another may be made", async () => {
    await ask();
    const [department, input] = [await actor("zulianbu"), await wish(2)];
    expect(await refused(() => requestExtension(department, input, NOW))).toEqual({ code: "extensionUnderWay" });
    await done(() => sign("fuzuzhang-yi", 2, { verdict: "return", comment: "还来得及。" }));
    expect(await ask()).toMatchObject({ detail: { sequence: 2 } });
  });

  test("twice at once, it is made once", async () => {
    const [department, input] = [await actor("zulianbu"), await wish(2)];
    const answers = await together(() => requestExtension(department, input, NOW), () => requestExtension(department, input, NOW));
    expect(answers.map(codeOf).sort()).toEqual(["done", "extensionUnderWay"]);
  });

  test("a finding that nobody answers for, or that has no deadline, cannot be extended", async () => {
    await assignFinding28();
    const [department, office] = [await actor("zulianbu"), await actor("zhenggaiban")];
    const input = await wish(28);
    await db().finding.updateMany({ where: { number: 28 }, data: { deadline: null, firstDeadline: null } });
    expect(await refused(() => requestExtension(department, input, NOW))).toEqual({ code: "deadlineMissing" });
    const { title, target, responsible, leadDepartmentId } = await findingOf(2);
    const nobody = { title, target, responsible, leadDepartmentId, leaderId: null, supportingDepartmentIds: [], number: 2 };
    const version = await versionOf(2);
    await done(() => assignFinding(office, { ...nobody, version }, NOW));
    const orphan = await wish(2);
    expect(await refused(() => requestExtension(department, orphan, NOW))).toEqual({ code: "leaderUnknown" });
  });
});

describe("signing", () => {
  beforeEach(() => ask());

  test("is for the responsible leader, then for the office", async () => {
    const first = await signature(2);
    await expectOnly("fuzuzhang-yi", (person) => signExtension(person, first, NOW), { zhenggaiban: "extensionMovedOn" });
    await done(() => sign("fuzuzhang-yi"));
    const second = await signature(2);
    await expectOnly("zhenggaiban", (person) => signExtension(person, second, NOW), { "fuzuzhang-yi": "signedAlready" });
  });

  test.each([
    ["fuzuzhang-yi", []],
    ["zhenggaiban", ["fuzuzhang-yi"]],
  ] as const)("%s may say no, with a reason; the deadline stays", async (account, before) => {
    for (const signer of before) await done(() => sign(signer));
    const kept = await findingOf(2);
    const [person, silent] = [await actor(account), await signature(2, { verdict: "return", comment: "" })];
    expect(await refused(() => signExtension(person, silent, NOW))).toEqual({ code: "reasonNeeded", field: "comment" });
    expect(await done(() => sign(account, 2, { verdict: "return", comment: "还来得及。" }))).toMatchObject({ action: "extensionReturned" });
    expect(await requestOf(2)).toMatchObject({ status: "RETURNED", endedAt: NOW });
    expect(await findingOf(2)).toEqual(kept);
  });

  test("the same page twice signs once; another version signs nothing", async () => {
    const [leader, input] = [await actor("fuzuzhang-yi"), await signature(2)];
    expect(await refused(() => signExtension(leader, { ...input, version: input.version + 1 }, NOW))).toEqual({ code: "stale" });
    const answers = await together(() => signExtension(leader, input, NOW), () => signExtension(leader, input, NOW));
    expect(answers.map(codeOf).sort()).toEqual(["done", "signedAlready"]);
  });

  test("after the office moved the deadline itself, only a no is left", async () => {
    const office = await actor("zhenggaiban");
    const moved = { number: 2, version: await versionOf(2), deadline: "2022-07-20", reason: "按会议要求。" };
    await done(() => changeDeadline(office, moved, NOW));
    const [leader, input] = [await actor("fuzuzhang-yi"), await signature(2)];
    const refusal = { code: "extensionOutdated", from: "2022-07-06", deadline: "2022-07-20" };
    expect(await refused(() => signExtension(leader, input, NOW))).toEqual(refusal);
    await done(() => sign("fuzuzhang-yi", 2, { verdict: "return", comment: "时限已改。" }));
  });

  test("there is no such request", async () => {
    const [leader, input] = [await actor("fuzuzhang-yi"), await signature(2)];
    expect(await refused(() => signExtension(leader, { ...input, sequence: 2 }, NOW))).toEqual({ code: "notFound" });
    expect(await refused(() => signExtension(leader, { ...input, number: NO_FINDING }, NOW))).toEqual({ code: "notFound" });
  });
});

describe("withdrawing", () => {
  beforeEach(() => ask());
  const taken = async () => ({ number: 2, sequence: 1, version: (await requestOf(2)).version, reason: "可以按期完成。" });

  test("is for the lead department, while it is under way; the leader's signature stays on record", async () => {
    await done(() => sign("fuzuzhang-yi"));
    const [department, input] = [await actor("zulianbu"), await taken()];
    await expectOnly("zulianbu", (person) => withdrawExtension(person, input, NOW));
    expect(await refused(() => withdrawExtension(department, { ...input, version: 1 }, NOW))).toEqual({ code: "stale" });
    expect(await done(() => withdrawExtension(department, input, NOW))).toMatchObject({ action: "extensionWithdrawn" });
    expect(await requestOf(2)).toMatchObject({ status: "WITHDRAWN", decisions: [{ signedAs: "副组长乙" }] });
    const again = await taken();
    expect(await refused(() => withdrawExtension(department, again, NOW))).toEqual({ code: "extensionMovedOn", status: "WITHDRAWN" });
  });
});

test("a request under way does not stop a closure: the application withdraws it, on record", async () => {
  await ask(22);
  const department = await actor("zulianbu");
  const count = (await entries()).length;
  const request = { number: 22, version: await versionOf(22), statement: "均已完成。", grade: "COMPLETED", longTermWork: null } as const;
  expect(await applyForClosure(department, request, NOW)).toMatchObject({ ok: true });
  expect((await entries()).slice(count).map(({ action }) => action)).toEqual(["extensionWithdrawn", "closureApplied"]);
  expect(await requestOf(22)).toMatchObject({ status: "WITHDRAWN", endedAt: NOW });
});
