import { beforeEach, describe, expect, test } from "vitest";
import { addMeeting, beginMeeting } from "#lib/commands/meetings/add-meeting.ts";
import { editMeeting } from "#lib/commands/meetings/edit-meeting.ts";
import { endMeeting } from "#lib/commands/meetings/end-meeting.ts";
import { removeMeeting } from "#lib/commands/meetings/remove-meeting.ts";
import { takeDecision } from "#lib/commands/meetings/take-decision.ts";
import { db } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { publicProgress } from "#lib/queries/public-progress.ts";
import { actor, NO_ROW, NOW } from "#tests/support/cast.ts";
import { emptyDatabase, sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, refused } from "#tests/support/deeds.ts";
import { ANSWERS, begun, MEETING, meetingOf, resolution } from "./meetings-cast.ts";

beforeEach(sampleDatabase);

const TODAY = "2022-06-30";
const counted = async (asOf = TODAY) => (await publicProgress(asOf))?.meetings;

test("the office registers a meeting, and it is on record", async () => {
  const office = await actor("zhenggaiban");
  const entry = await done(() => addMeeting(office, MEETING, NOW));
  expect(entry).toEqual({ by: "整改办", at: NOW, action: "meetingAdded", subject: "2022年6月30日整改领导小组会议", detail: MEETING });
  const kept = await db().meeting.findFirstOrThrow({ where: { title: MEETING.title } });
  expect(kept).toMatchObject({ ...MEETING, heldOn: fromDay(TODAY), endedAt: null, version: 1 });
});

test("a meeting that sits now is of today, the rest is filled in later", async () => {
  const id = await begun();
  expect(await meetingOf(id)).toMatchObject({ kind: "LEADING_GROUP", heldOn: fromDay(TODAY), summary: null });
  const later = { id, version: 1, ...MEETING, summary: "听取汇报。" };
  const entry = await done(async () => editMeeting(await actor("zhenggaiban"), later, NOW));
  expect(entry).toMatchObject({ action: "meetingEdited", subject: "2022年6月30日整改领导小组会议", detail: { summary: "听取汇报。" } });
  expect(await meetingOf(id)).toMatchObject({ summary: "听取汇报。", version: 2 });
});

describe("what the public counts", () => {
  test.each([
    ["LEADING_GROUP", 10, 1],
    ["DEMOCRATIC_LIFE", 9, 2],
    ["PARTY_GROUP", 9, 1],
    ["OTHER", 9, 1],
  ] as const)("a meeting of the kind %s", async (kind, leadingGroup, democraticLife) => {
    expect(await counted()).toMatchObject({ leadingGroup: 9, democraticLife: { total: 1 } });
    await done(async () => addMeeting(await actor("zhenggaiban"), { ...MEETING, kind }, NOW));
    expect(await counted()).toMatchObject({ leadingGroup, democraticLife: { total: democraticLife } });
  });

  test("a planned meeting counts from its day on, a removed one no more", async () => {
    const office = await actor("zhenggaiban");
    await done(() => addMeeting(office, { ...MEETING, heldOn: "2022-07-05" }, NOW));
    expect([(await counted())?.leadingGroup, (await counted("2022-07-05"))?.leadingGroup]).toEqual([9, 10]);
    const { id, version } = await db().meeting.findFirstOrThrow({ where: { title: MEETING.title } });
    const entry = await done(() => removeMeeting(office, { id, version }, NOW));
    expect(entry).toMatchObject({ action: "meetingRemoved", subject: "2022年7月5日整改领导小组会议" });
    expect((await counted("2022-07-05"))?.leadingGroup).toBe(9);
  });
});

test("minutes once final stay as they are", async () => {
  const [office, id] = [await actor("zhenggaiban"), await begun()];
  await done(() => takeDecision(office, resolution(id), NOW));
  const entry = await done(() => endMeeting(office, { id, version: 1 }, NOW));
  expect(entry).toMatchObject({ action: "meetingEnded", subject: "2022年6月30日整改领导小组会议", detail: { decisions: 1 } });
  expect(await meetingOf(id)).toMatchObject({ endedAt: NOW, version: 2 });
  const over = { code: "meetingEnded" };
  expect(await refused(() => endMeeting(office, { id, version: 2 }, NOW))).toEqual(over);
  expect(await refused(() => editMeeting(office, { id, version: 2, ...MEETING }, NOW))).toEqual(over);
  expect(await refused(() => removeMeeting(office, { id, version: 2 }, NOW))).toEqual(over);
});

describe("refused", () => {
  test("minutes of a meeting without a day, or of a day to come", async () => {
    const office = await actor("zhenggaiban");
    const undated = await db().meeting.findFirstOrThrow({ where: { heldOn: null } });
    expect(await refused(() => endMeeting(office, { id: undated.id, version: 1 }, NOW))).toEqual({ code: "meetingDayNeeded" });
    await db().meeting.update({ where: { id: undated.id }, data: { heldOn: fromDay("2022-07-01") } });
    expect(await refused(() => endMeeting(office, { id: undated.id, version: 1 }, NOW))).toEqual({ code: "meetingNotHeld", heldOn: "2022-07-01" });
  });

  test("removing a meeting that decided something", async () => {
    const [office, id] = [await actor("zhenggaiban"), await begun()];
    await done(() => takeDecision(office, resolution(id), NOW));
    expect(await refused(() => removeMeeting(office, { id, version: 1 }, NOW))).toEqual({ code: "meetingHasDecisions" });
  });

  test("a form that saw another version, and a meeting that is not there", async () => {
    const [office, id] = [await actor("zhenggaiban"), await begun()];
    for (const version of [0, 2]) {
      expect(await refused(() => editMeeting(office, { id, version, ...MEETING }, NOW))).toEqual({ code: "stale" });
      expect(await refused(() => removeMeeting(office, { id, version }, NOW))).toEqual({ code: "stale" });
      expect(await refused(() => endMeeting(office, { id, version }, NOW))).toEqual({ code: "stale" });
    }
    expect(await refused(() => removeMeeting(office, { id: NO_ROW, version: 1 }, NOW))).toEqual({ code: "notFound" });
  });

  test("a meeting of an earlier round", async () => {
    const [office, id] = [await actor("zhenggaiban"), await begun()];
    await db().inspection.updateMany({ data: { current: false } });
    expect(await refused(() => editMeeting(office, { id, version: 1, ...MEETING }, NOW))).toEqual({ code: "notFound" });
    expect(await refused(() => addMeeting(office, MEETING, NOW))).toEqual({ code: "notFound" });
  });

  test("everybody but the office", async () => {
    const id = await begun();
    await expectOnly("zhenggaiban", (person) => addMeeting(person, MEETING, NOW), ANSWERS);
    await expectOnly("zhenggaiban", (person) => beginMeeting(person, { kind: "OTHER", title: null }, NOW), ANSWERS);
    await expectOnly("zhenggaiban", (person) => editMeeting(person, { id, version: 1, ...MEETING }, NOW), ANSWERS);
    await expectOnly("zhenggaiban", (person) => removeMeeting(person, { id, version: 1 }, NOW), ANSWERS);
    await expectOnly("zhenggaiban", (person) => endMeeting(person, { id, version: 1 }, NOW), ANSWERS);
  });
});

test("without a round there is no meeting to register", async () => {
  const office = await actor("zhenggaiban");
  await emptyDatabase();
  expect(await refused(() => addMeeting(office, MEETING, NOW))).toEqual({ code: "notFound" });
});
