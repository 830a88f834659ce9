import { beforeEach, describe, expect, test } from "vitest";
import { enterFollowUp } from "#lib/commands/enter-follow-up.ts";
import { returnFollowUp } from "#lib/commands/return-follow-up.ts";
import { signClosure } from "#lib/commands/sign-closure.ts";
import { tickFollowUp } from "#lib/commands/tick-follow-up.ts";
import { actor, entryOf, findingOf, NO_FINDING, NOW, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, refused } from "#tests/support/deeds.ts";

beforeEach(sampleDatabase);

const week = "2022-W26";
const REASON = "请写明走访了哪3户。";
const WORDS = { progress: "走访3户。", nextStep: "下周复核。", difficulty: null };

describe("ticking", () => {
  test("the office ticks an entry as followed up", async () => {
    const office = await actor("zhenggaiban");
    const [before, finding] = [await entryOf(2, week), await findingOf(2)];
    const entry = await done(() => tickFollowUp(office, { number: 2, week, version: 1 }, NOW));
    expect(entry).toEqual({ by: "整改办", at: NOW, action: "followUpTicked", subject: "问题2", detail: { week, reason: null } });
    const ticked = { status: "TICKED", reviewedById: office.id, reviewedAt: NOW, returnReason: null, version: 2 };
    expect(await entryOf(2, week)).toEqual({ ...before, ...ticked });
    expect(await findingOf(2)).toEqual(finding);
  });

  test("what is ticked is not ticked again, nor sent back", async () => {
    const office = await actor("zhenggaiban");
    await done(() => tickFollowUp(office, { number: 2, week, version: 1 }, NOW));
    for (const version of [1, 2]) {
      expect(await refused(() => tickFollowUp(office, { number: 2, week, version }, NOW))).toEqual({ code: "entryTicked" });
    }
    const back = () => returnFollowUp(office, { number: 2, week, version: 2, reason: REASON }, NOW);
    expect(await refused(back)).toEqual({ code: "entryTicked" });
  });

  test("an entry that changed since the office read it is not ticked unread", async () => {
    const [rights, office] = [await actor("zulianbu"), await actor("zhenggaiban")];
    await done(() => enterFollowUp(rights, { number: 2, week, version: 1, ...WORDS }, NOW));
    expect(await refused(() => tickFollowUp(office, { number: 2, week, version: 1 }, NOW))).toEqual({ code: "stale" });
    await done(() => tickFollowUp(office, { number: 2, week, version: 2 }, NOW));
  });

  test("an entry left open when the finding was closed may still be ticked", async () => {
    const [service, chief, office] = [await actor("fuwuzhongxin"), await actor("zuzhang"), await actor("zhenggaiban")];
    await done(() => enterFollowUp(service, { number: 12, week, version: 0, ...WORDS }, NOW));
    const yes = { number: 12, version: await versionOf(12), verdict: "pass", comment: "同意。", longTermWork: null } as const;
    await done(() => signClosure(chief, yes, NOW));
    expect(await findingOf(12)).toMatchObject({ status: "CLOSED" });
    await done(() => tickFollowUp(office, { number: 12, week, version: 1 }, NOW));
  });

  test("only the office ticks: no department confirms its own entry", async () => {
    await expectOnly("zhenggaiban", (person) => tickFollowUp(person, { number: 2, week, version: 1 }, NOW));
  });

  test("where there is no entry or no finding, there is nothing to tick", async () => {
    const office = await actor("zhenggaiban");
    const attempts = [
      { number: 8, week, version: 1 },
      { number: 8, week, version: 0 },
      { number: 2, week: "2022-W27", version: 1 },
      { number: NO_FINDING, week, version: 1 },
    ];
    for (const input of attempts) {
      expect(await refused(() => tickFollowUp(office, input, NOW))).toEqual({ code: "notFound" });
    }
  });
});

describe("sending back", () => {
  test("the office sends an entry back with a reason", async () => {
    const office = await actor("zhenggaiban");
    const before = await entryOf(2, week);
    const entry = await done(() => returnFollowUp(office, { number: 2, week, version: 1, reason: REASON }, NOW));
    expect(entry).toEqual({ by: "整改办", at: NOW, action: "followUpReturned", subject: "问题2", detail: { week, reason: REASON } });
    const sentBack = { status: "RETURNED", reviewedById: office.id, reviewedAt: NOW, returnReason: REASON, version: 2 };
    expect(await entryOf(2, week)).toEqual({ ...before, ...sentBack });
  });

  test("what was sent back waits for the department: not sent back again, not ticked", async () => {
    const office = await actor("zhenggaiban");
    await done(() => returnFollowUp(office, { number: 2, week, version: 1, reason: REASON }, NOW));
    const again = (version: number) => () => returnFollowUp(office, { number: 2, week, version, reason: REASON }, NOW);
    expect(await refused(again(1))).toEqual({ code: "entryAlreadyReturned" });
    expect(await refused(again(2))).toEqual({ code: "entryAlreadyReturned" });
    const tick = () => tickFollowUp(office, { number: 2, week, version: 2 }, NOW);
    expect(await refused(tick)).toEqual({ code: "entryAlreadyReturned" });
  });

  test("sent back, written anew, ticked: each step is on record", async () => {
    const [rights, office] = [await actor("zulianbu"), await actor("zhenggaiban")];
    await done(() => returnFollowUp(office, { number: 2, week, version: 1, reason: REASON }, NOW));
    await done(() => enterFollowUp(rights, { number: 2, week, version: 2, ...WORDS }, NOW));
    await done(() => tickFollowUp(office, { number: 2, week, version: 3 }, NOW));
    expect(await entryOf(2, week)).toMatchObject({ ...WORDS, status: "TICKED", version: 4 });
  });

  test("only the office sends back", async () => {
    const input = { number: 2, week, version: 1, reason: REASON };
    await expectOnly("zhenggaiban", (person) => returnFollowUp(person, input, NOW));
  });

  test("where there is no entry or no finding, there is nothing to send back", async () => {
    const office = await actor("zhenggaiban");
    for (const number of [8, NO_FINDING]) {
      const refusal = await refused(() => returnFollowUp(office, { number, week, version: 1, reason: REASON }, NOW));
      expect(refusal).toEqual({ code: "notFound" });
    }
  });
});
