import { beforeEach, describe, expect, test } from "vitest";
import { applyForClosure } from "#lib/commands/apply-for-closure.ts";
import { signClosure } from "#lib/commands/sign-closure.ts";
import { withdrawClosure } from "#lib/commands/withdraw-closure.ts";
import { actor, assignFinding28, findingOf, NO_FINDING, NOW, requestsOf, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, refused } from "#tests/support/deeds.ts";

beforeEach(sampleDatabase);

const REASON = "第三项措施的台账还缺两户。";
const LATER = new Date("2022-07-04T01:00:00Z");

/** A finding at each step, with who signs there and who applied. */
const STEPS = [
  { step: "LEADER", status: "AWAITING_LEADER", number: 15, signer: "fuzuzhang-yi", department: "zulianbu" },
  { step: "OFFICE", status: "AWAITING_OFFICE", number: 25, signer: "zhenggaiban", department: "zulianbu" },
  { step: "CHIEF", status: "AWAITING_CHIEF", number: 12, signer: "zuzhang", department: "fuwuzhongxin" },
] as const;

const answer = async (number: number, comment: string) =>
  ({ number, version: await versionOf(number), verdict: "return", comment, longTermWork: null }) as const;

async function applyAgain(department: (typeof STEPS)[number]["department"], number: number) {
  const request = { statement: "已补齐。", grade: "COMPLETED", longTermWork: null } as const;
  const [head, version] = [await actor(department), await versionOf(number)];
  return done(() => applyForClosure(head, { number, version, ...request }, LATER));
}

describe("returned", () => {
  test.each(STEPS)("at the step of $step with a reason, which stays with the request", async ({ step, status, number, signer, department }) => {
    const [person, before, [pending]] = [await actor(signer), await findingOf(number), await requestsOf(number)];
    const input = await answer(number, REASON);
    const entry = await done(() => signClosure(person, input, NOW));
    const detail = { step, comment: REASON, from: status, to: "IN_PROGRESS" };
    expect(entry).toEqual({ by: person.name, at: NOW, action: "closureReturned", subject: `问题${number}`, detail });
    expect(await findingOf(number)).toEqual({ ...before, status: "IN_PROGRESS", version: before.version + 1 });
    const signature = { step, passed: false, comment: REASON, signerId: person.id, signedAs: person.name, signedAt: NOW };
    const decisions = [...(pending?.decisions ?? []), expect.objectContaining(signature)];
    const returned = { ...pending, status: "RETURNED", endedAt: NOW, decisions };
    expect(await requestsOf(number)).toEqual([returned]);

    await applyAgain(department, number);
    const [first, second] = await requestsOf(number);
    expect(first).toEqual(returned);
    expect(second).toMatchObject({ sequence: 2, status: "PENDING", statement: "已补齐。", decisions: [] });
    expect(await findingOf(number)).toMatchObject({ status: "AWAITING_LEADER" });
  });

  test("whoever returned a request may sign the next one", async () => {
    const yi = await actor("fuzuzhang-yi");
    const input = await answer(15, REASON);
    await done(() => signClosure(yi, input, NOW));
    await applyAgain("zulianbu", 15);
    const yes = { ...input, version: await versionOf(15), verdict: "pass", comment: "" } as const;
    await done(() => signClosure(yi, yes, LATER));
    expect(await findingOf(15)).toMatchObject({ status: "AWAITING_OFFICE" });
  });

  test.each(STEPS)("not without a reason ($step)", async ({ number, signer }) => {
    const [person, input] = [await actor(signer), await answer(number, "")];
    expect(await refused(() => signClosure(person, input, NOW))).toEqual({ code: "reasonNeeded", field: "comment" });
  });

  test("the chief may return what is not graded rightly", async () => {
    const [chief, input] = [await actor("zuzhang"), await answer(12, REASON)];
    await done(() => signClosure(chief, { ...input, grade: "COMPLETED_LONG_TERM" }, NOW));
    expect(await findingOf(12)).toMatchObject({ status: "IN_PROGRESS", grade: null, longTermWork: null, closedOn: null });
  });

  test("a page opened on the first request signs nothing on the second", async () => {
    const [yi, rights, seen] = [await actor("fuzuzhang-yi"), await actor("zulianbu"), await answer(15, REASON)];
    await done(() => withdrawClosure(rights, { number: 15, version: seen.version, reason: REASON }, NOW));
    await applyAgain("zulianbu", 15);
    expect(await refused(() => signClosure(yi, seen, NOW))).toEqual({ code: "stale" });
    expect(await refused(() => signClosure(yi, { ...seen, verdict: "pass" }, NOW))).toEqual({ code: "stale" });
  });
});

describe("withdrawn", () => {
  test.each(STEPS)("while it awaits $step, and applied for again", async ({ status, number, department }) => {
    const [head, before, [pending]] = [await actor(department), await findingOf(number), await requestsOf(number)];
    const input = { number, version: before.version, reason: REASON };
    const entry = await done(() => withdrawClosure(head, input, NOW));
    const detail = { reason: REASON, from: status, to: "IN_PROGRESS" };
    expect(entry).toEqual({ by: head.name, at: NOW, action: "closureWithdrawn", subject: `问题${number}`, detail });
    expect(await findingOf(number)).toEqual({ ...before, status: "IN_PROGRESS", version: before.version + 1 });
    const withdrawn = { ...pending, status: "WITHDRAWN", endedAt: NOW };
    expect(await requestsOf(number)).toEqual([withdrawn]);

    await applyAgain(department, number);
    expect(await requestsOf(number)).toEqual([withdrawn, expect.objectContaining({ sequence: 2, status: "PENDING", decisions: [] })]);
    expect(await findingOf(number)).toMatchObject({ status: "AWAITING_LEADER" });
  });

  test("signatures given before it was withdrawn stay with it", async () => {
    const [service, [pending]] = [await actor("fuwuzhongxin"), await requestsOf(12)];
    expect(pending?.decisions.map(({ step }) => step)).toEqual(["LEADER", "OFFICE"]);
    await done(async () => withdrawClosure(service, { number: 12, version: await versionOf(12), reason: REASON }, NOW));
    const [withdrawn] = await requestsOf(12);
    expect(withdrawn?.decisions).toEqual(pending?.decisions);
  });

  test("the requests of other findings stay as they are", async () => {
    const [rights, others] = [await actor("zulianbu"), await requestsOf(25)];
    await done(async () => withdrawClosure(rights, { number: 15, version: await versionOf(15), reason: REASON }, NOW));
    expect(await requestsOf(25)).toEqual(others);
  });

  test("only by the lead department", async () => {
    const input = { number: 15, version: await versionOf(15), reason: REASON };
    await expectOnly("zulianbu", (person) => withdrawClosure(person, input, NOW));
  });

  test("twice: the second finds it back at work; a stale page withdraws nothing", async () => {
    const [rights, version] = [await actor("zulianbu"), await versionOf(15)];
    for (const other of [version - 1, version + 1]) {
      expect(await refused(() => withdrawClosure(rights, { number: 15, version: other, reason: REASON }, NOW))).toEqual({ code: "stale" });
    }
    const withdraw = () => withdrawClosure(rights, { number: 15, version, reason: REASON }, NOW);
    await done(withdraw);
    expect(await refused(withdraw)).toEqual({ code: "wrongStatus", status: "IN_PROGRESS" });
  });

  test("nothing can be withdrawn where nothing is under signature", async () => {
    await assignFinding28();
    const rights = await actor("zulianbu");
    const withdraw = (number: number) => async () => withdrawClosure(rights, { number, version: await versionOf(number), reason: REASON }, NOW);
    expect(await refused(withdraw(28))).toEqual({ code: "wrongStatus", status: "NOT_STARTED" });
    expect(await refused(withdraw(2))).toEqual({ code: "wrongStatus", status: "IN_PROGRESS" });
    expect(await refused(withdraw(4))).toEqual({ code: "wrongStatus", status: "CLOSED" });
    const nowhere = () => withdrawClosure(rights, { number: NO_FINDING, version: 1, reason: REASON }, NOW);
    expect(await refused(nowhere)).toEqual({ code: "notFound" });
  });
});
