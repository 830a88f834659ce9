import { beforeEach, expect, test } from "vitest";
import { changeDeadline } from "#lib/commands/change-deadline.ts";
import { db } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { actor, findingOf, NO_FINDING, NOW, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, expectRefusedAtRest, refused } from "#tests/support/deeds.ts";

beforeEach(sampleDatabase);

const REASON = "需等上级文件出台。";

async function extensionsOf(number: number) {
  return db().extension.findMany({
    where: { finding: { number } },
    orderBy: { at: "asc" },
    select: { from: true, to: true, reason: true, byName: true, at: true },
  });
}

test("an extension moves the deadline, keeps the first one, and stays on record with its reason", async () => {
  const [office, before] = [await actor("zhenggaiban"), await findingOf(2)];
  const input = { number: 2, version: before.version, deadline: "2022-09-30", reason: REASON };
  const entry = await done(() => changeDeadline(office, input, NOW));
  const detail = { from: "2022-07-06", to: "2022-09-30", reason: REASON };
  expect(entry).toEqual({ by: "整改办", at: NOW, action: "deadlineChanged", subject: "问题2", detail });
  expect(await findingOf(2)).toEqual({ ...before, deadline: fromDay("2022-09-30"), version: before.version + 1 });
  expect(before.firstDeadline).toEqual(fromDay("2022-07-06"));
  const kept = { from: fromDay("2022-07-06"), to: fromDay("2022-09-30"), reason: REASON, byName: "整改办", at: NOW };
  expect(await extensionsOf(2)).toEqual([kept]);
});

test("extended twice, the first deadline is still the first", async () => {
  const office = await actor("zhenggaiban");
  const [earlier] = await extensionsOf(16);
  const input = { number: 16, deadline: "2023-03-31", reason: REASON };
  await done(async () => changeDeadline(office, { ...input, version: await versionOf(16) }, NOW));
  expect(await findingOf(16)).toMatchObject({ firstDeadline: fromDay("2022-05-11"), deadline: fromDay("2023-03-31") });
  expect(await extensionsOf(16)).toEqual([earlier, expect.objectContaining({ from: earlier?.to, to: fromDay("2023-03-31") })]);
});

test("a deadline may be brought forward, with a reason; the first one stays", async () => {
  const office = await actor("zhenggaiban");
  const input = { number: 2, version: await versionOf(2), deadline: "2022-07-01", reason: REASON };
  await done(() => changeDeadline(office, input, NOW));
  expect(await findingOf(2)).toMatchObject({ firstDeadline: fromDay("2022-07-06"), deadline: fromDay("2022-07-01") });
});

test("the first setting sets both and needs no reason; the next change needs one and keeps the first", async () => {
  const office = await actor("zhenggaiban");
  const set = { number: 28, version: await versionOf(28), deadline: "2022-08-31", reason: "" };
  const entry = await done(() => changeDeadline(office, set, NOW));
  expect(entry.detail).toEqual({ from: null, to: "2022-08-31", reason: "" });
  const both = { firstDeadline: fromDay("2022-08-31"), deadline: fromDay("2022-08-31"), status: "NOT_STARTED" };
  expect(await findingOf(28)).toMatchObject(both);
  expect(await extensionsOf(28)).toEqual([expect.objectContaining({ from: null, to: fromDay("2022-08-31") })]);
  const next = { ...set, version: await versionOf(28), deadline: "2022-10-31" };
  expect(await refused(() => changeDeadline(office, next, NOW))).toEqual({ code: "reasonNeeded", field: "reason" });
  await done(() => changeDeadline(office, { ...next, reason: REASON }, NOW));
  expect(await findingOf(28)).toMatchObject({ firstDeadline: fromDay("2022-08-31"), deadline: fromDay("2022-10-31") });
});

test("not before the feedback; on its day it may be", async () => {
  const [office, version] = [await actor("zhenggaiban"), await versionOf(2)];
  const before = () => changeDeadline(office, { number: 2, version, deadline: "2022-01-28", reason: REASON }, NOW);
  expect(await refused(before)).toEqual({ code: "deadlineBeforeFeedback", feedbackOn: "2022-01-29", field: "deadline" });
  await done(() => changeDeadline(office, { number: 2, version, deadline: "2022-01-29", reason: REASON }, NOW));
});

test("the same day is no change, with a reason or without", async () => {
  const [office, version] = [await actor("zhenggaiban"), await versionOf(2)];
  for (const reason of [REASON, ""]) {
    const same = () => changeDeadline(office, { number: 2, version, deadline: "2022-07-06", reason }, NOW);
    expect(await refused(same)).toEqual({ code: "deadlineUnchanged", field: "deadline" });
  }
});

test("without a reason nothing is extended", async () => {
  const [office, version] = [await actor("zhenggaiban"), await versionOf(2)];
  const silent = () => changeDeadline(office, { number: 2, version, deadline: "2022-09-30", reason: "" }, NOW);
  expect(await refused(silent)).toEqual({ code: "reasonNeeded", field: "reason" });
});

test("the same twice: the second saw another version", async () => {
  const [office, version] = [await actor("zhenggaiban"), await versionOf(2)];
  const extend = () => changeDeadline(office, { number: 2, version, deadline: "2022-09-30", reason: REASON }, NOW);
  await done(extend);
  expect(await refused(extend)).toEqual({ code: "stale" });
});

test("only the office changes a deadline, no department its own", async () => {
  const input = { number: 2, version: await versionOf(2), deadline: "2022-09-30", reason: REASON };
  await expectOnly("zhenggaiban", (person) => changeDeadline(person, input, NOW));
});

test("the deadline of a finding under signature or closed stays", async () => {
  const office = await actor("zhenggaiban");
  await expectRefusedAtRest(async ({ number }) => {
    return changeDeadline(office, { number, version: await versionOf(number), deadline: "2022-12-31", reason: REASON }, NOW);
  });
});

test("a finding that does not exist has no deadline", async () => {
  const office = await actor("zhenggaiban");
  const input = { number: NO_FINDING, version: 1, deadline: "2022-12-31", reason: REASON };
  expect(await refused(() => changeDeadline(office, input, NOW))).toEqual({ code: "notFound" });
});
