import { beforeEach, describe, expect, test } from "vitest";
import { enterFollowUp } from "#lib/commands/enter-follow-up.ts";
import { db } from "#lib/db/client.ts";
import { weekEntry } from "#lib/queries/week-entry.ts";
import { actor, assignFinding28, entryOf, findingOf, NO_FINDING, NOW, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, refused } from "#tests/support/deeds.ts";

beforeEach(sampleDatabase);

const WORDS = { progress: "走访3户，补齐台账。", nextStep: "下周复核。", difficulty: "一户外出，待返家后走访。" };
const week26 = (number: number, version = 0) => ({ number, week: "2022-W26", version, ...WORDS });

test("the department writes what happened this week", async () => {
  const rights = await actor("zulianbu");
  const before = await findingOf(8);
  const entry = await done(() => enterFollowUp(rights, week26(8), NOW));
  const detail = { week: "2022-W26", ...WORDS };
  expect(entry).toEqual({ by: "组联维权部负责人", at: NOW, action: "followUpEntered", subject: "问题8", detail });
  expect(await entryOf(8, "2022-W26")).toMatchObject({
    ...WORDS,
    status: "ENTERED",
    version: 1,
    enteredById: rights.id,
    enteredAt: NOW,
    reviewedById: null,
    returnReason: null,
  });
  expect(await findingOf(8)).toEqual(before);
});

test("the first entry starts the finding, in the same single audit entry", async () => {
  await assignFinding28();
  const version = await versionOf(28);
  const rights = await actor("zulianbu");
  const entry = await done(() => enterFollowUp(rights, { ...week26(28), difficulty: null }, NOW));
  expect(entry.action).toBe("followUpEntered");
  expect(entry.detail).toEqual({ ...WORDS, difficulty: null, week: "2022-W26", from: "NOT_STARTED", to: "IN_PROGRESS" });
  expect(await findingOf(28)).toMatchObject({ status: "IN_PROGRESS", version: version + 1 });
});

test("the second entry starts nothing any more", async () => {
  await assignFinding28();
  const rights = await actor("zulianbu");
  await done(() => enterFollowUp(rights, { ...week26(28), week: "2022-W25" }, NOW));
  const before = await findingOf(28);
  const entry = await done(() => enterFollowUp(rights, week26(28), NOW));
  expect(entry.detail).toEqual({ week: "2022-W26", ...WORDS });
  expect(await findingOf(28)).toEqual(before);
});

test("an entry written in time and sent back is not late for being written anew after the cut-off", async () => {
  const office = await actor("bangongshi");
  const saturday = new Date("2022-07-02T02:00:00Z");
  await done(() => enterFollowUp(office, week26(9, 2), saturday));
  expect(await weekEntry(office, "2022-W26", 9, saturday)).toMatchObject({ cutOffPassed: true, entry: { late: false } });
  await done(() => enterFollowUp(office, week26(18), saturday));
  expect(await weekEntry(office, "2022-W26", 18, saturday)).toMatchObject({ entry: { late: true } });
});

test("an entry sent back is written anew, and awaits the office again", async () => {
  const office = await actor("bangongshi");
  const sentBack = await entryOf(9, "2022-W26");
  expect(sentBack).toMatchObject({ status: "RETURNED", version: 2 });
  const entry = await done(() => enterFollowUp(office, week26(9, 2), NOW));
  expect(entry).toMatchObject({ action: "followUpRevised", detail: { week: "2022-W26", ...WORDS } });
  const anew = await entryOf(9, "2022-W26");
  expect(anew).toEqual({ ...sentBack, ...WORDS, status: "ENTERED", enteredAt: NOW, version: 3 });
});

test("an entry the office has not looked at yet may be corrected", async () => {
  const rights = await actor("zulianbu");
  const entry = await done(() => enterFollowUp(rights, week26(2, 1), NOW));
  expect(entry.action).toBe("followUpRevised");
  expect(await entryOf(2, "2022-W26")).toMatchObject({ ...WORDS, status: "ENTERED", version: 2 });
  expect(await db().followUp.count({ where: { week: "2022-W26", finding: { number: 2 } } })).toBe(1);
});

test("an entry the office has ticked stays as ticked", async () => {
  const office = await actor("bangongshi");
  const { version } = await entryOf(1, "2022-W26");
  expect(await refused(() => enterFollowUp(office, week26(1, version), NOW))).toEqual({ code: "entryTicked" });
  expect(await refused(() => enterFollowUp(office, week26(1, 0), NOW))).toEqual({ code: "entryTicked" });
});

describe("which weeks", () => {
  test("a week to come is not open", async () => {
    const rights = await actor("zulianbu");
    const next = { ...week26(8), week: "2022-W27" };
    expect(await refused(() => enterFollowUp(rights, next, NOW))).toEqual({ code: "weekNotOpen" });
  });

  test("a week opens on its Monday, by the Shanghai clock", async () => {
    const rights = await actor("zulianbu");
    const next = { ...week26(8), week: "2022-W27" };
    const sundayNight = new Date("2022-07-03T15:59:59.999Z");
    expect(await refused(() => enterFollowUp(rights, next, sundayNight))).toEqual({ code: "weekNotOpen" });
    await done(() => enterFollowUp(rights, next, new Date("2022-07-03T16:00:00Z")));
  });

  test("a week before the plan is not followed up; the week of the plan was, and is closed by now", async () => {
    const rights = await actor("zulianbu");
    const before = { ...week26(8), week: "2022-W05" };
    expect(await refused(() => enterFollowUp(rights, before, NOW))).toEqual({ code: "weekNotOpen" });
    expect(await refused(() => enterFollowUp(rights, { ...before, week: "2022-W06" }, NOW))).toEqual({ code: "weekClosed" });
  });

  test("a week that was missed may be entered later, until it is closed, and is dated as it was entered", async () => {
    const rights = await actor("zulianbu");
    await done(() => enterFollowUp(rights, { ...week26(8), week: "2022-W25" }, NOW));
    expect(await entryOf(8, "2022-W25")).toMatchObject({ enteredAt: NOW, status: "ENTERED" });
  });
});

test("while signatures are collected the weeks go on, and the finding stays where it is", async () => {
  const service = await actor("fuwuzhongxin");
  const before = await findingOf(12);
  await done(() => enterFollowUp(service, week26(12), NOW));
  expect(await findingOf(12)).toEqual(before);
});

test("a closed finding takes no entry", async () => {
  const rights = await actor("zulianbu");
  for (const week of ["2022-W26", "2022-W15"]) {
    const refusal = await refused(() => enterFollowUp(rights, { ...week26(4), week }, NOW));
    expect(refusal).toEqual({ code: "wrongStatus", status: "CLOSED" });
  }
});

test("the same entry twice: the second is told that somebody was there before", async () => {
  const rights = await actor("zulianbu");
  await done(() => enterFollowUp(rights, week26(8), NOW));
  expect(await refused(() => enterFollowUp(rights, week26(8), NOW))).toEqual({ code: "stale" });
});

test("a form that saw another version does nothing", async () => {
  const [rights, office] = [await actor("zulianbu"), await actor("bangongshi")];
  expect(await refused(() => enterFollowUp(rights, week26(8, 1), NOW))).toEqual({ code: "stale" });
  expect(await refused(() => enterFollowUp(office, week26(9, 1), NOW))).toEqual({ code: "stale" });
  expect(await refused(() => enterFollowUp(office, week26(9, 3), NOW))).toEqual({ code: "stale" });
});

test("only the lead department writes a finding's weeks, the supporting one does not", async () => {
  await expectOnly("zulianbu", (person) => enterFollowUp(person, week26(2, 1), NOW));
});

test("a finding that does not exist, or is given to nobody, takes no entry", async () => {
  const rights = await actor("zulianbu");
  for (const number of [NO_FINDING, 28]) {
    expect(await refused(() => enterFollowUp(rights, week26(number), NOW))).toEqual({ code: "notFound" });
  }
});
