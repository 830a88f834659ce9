import { beforeEach, describe, expect, test } from "vitest";
import { endMeeting } from "#lib/commands/meetings/end-meeting.ts";
import { removeDecision } from "#lib/commands/meetings/remove-decision.ts";
import { takeDecision } from "#lib/commands/meetings/take-decision.ts";
import { removeMeasure } from "#lib/commands/remove-measure.ts";
import { db } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import type { TakeDecision } from "#lib/input/meetings.ts";
import { actor, findingOf, measureKey, measureOf, NO_FINDING, NO_ROW, NOW, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, entries, expectOnly, expectRefusedAtRest, expectUnbrokenRecord, refused } from "#tests/support/deeds.ts";
import { ANSWERS, begun, decisionsOf, resolution } from "./meetings-cast.ts";

beforeEach(sampleDatabase);

const NAME = "2022年6月30日整改领导小组会议";

const measure = async (meetingId: string, change: Partial<TakeDecision> = {}) =>
  resolution(meetingId, { kind: "MEASURE", number: 2, version: await versionOf(2), text: "逐户核验", responsible: "张某", deadline: "2022-07-05", ...change });
const deadline = async (meetingId: string, change: Partial<TakeDecision> = {}) =>
  resolution(meetingId, { kind: "DEADLINE", number: 2, version: await versionOf(2), text: "等上级文件", responsible: "张某", deadline: "2022-09-30", ...change });

/** Done, with the traces it left, oldest first. */
async function traces(attempt: () => ReturnType<typeof takeDecision>) {
  const before = (await entries()).length;
  expect(await attempt()).toMatchObject({ ok: true });
  await expectUnbrokenRecord();
  return (await entries()).slice(before).map(({ action, subject, findingId, detail }) => ({ action, subject, findingId, detail }));
}

test("what is agreed on nothing in particular stands in the minutes alone", async () => {
  const [office, id] = [await actor("zhenggaiban"), await begun()];
  const entry = await done(() => takeDecision(office, resolution(id, { responsible: "整改办", deadline: "2022-07-08" }), NOW));
  const detail = { meeting: NAME, kind: "RESOLUTION", text: "每周五通报进展", responsible: "整改办", dueOn: "2022-07-08" };
  expect(entry).toEqual({ by: "整改办", at: NOW, action: "decisionTaken", subject: NAME, detail });
  const [kept] = await decisionsOf(id);
  expect(kept).toMatchObject({ ordinal: 1, findingId: null, measureId: null, dueOn: fromDay("2022-07-08"), byName: "整改办", at: NOW });
});

test("a decided measure is on the finding's list at once, with its day, and knows where it came from", async () => {
  const [office, id, finding] = [await actor("zhenggaiban"), await begun(), await findingOf(2)];
  const ordinal = 1 + (await db().measure.count({ where: { findingId: finding.id } }));
  const left = await traces(async () => takeDecision(office, await measure(id), NOW));
  const about = { subject: "问题2", findingId: finding.id };
  expect(left).toEqual([
    { action: "measureAdded", ...about, detail: { ordinal, text: "逐户核验", deadline: "2022-07-05", reason: `${NAME}决定` } },
    { action: "decisionTaken", ...about, detail: { meeting: NAME, kind: "MEASURE", text: "逐户核验", responsible: "张某", dueOn: "2022-07-05" } },
  ]);
  const added = await measureOf(2, ordinal);
  expect(added).toMatchObject({ text: "逐户核验", status: "OPEN", deadline: fromDay("2022-07-05") });
  expect(await decisionsOf(id)).toMatchObject([{ kind: "MEASURE", findingId: finding.id, measureId: added.id, responsible: "张某" }]);
});

test("a decided deadline moves the finding's at once; the first stays, and the reason names the meeting", async () => {
  const [office, id, before] = [await actor("zhenggaiban"), await begun(), await findingOf(2)];
  const left = await traces(async () => takeDecision(office, await deadline(id), NOW));
  const reason = `${NAME}决定：等上级文件`;
  expect(left.map(({ action }) => action)).toEqual(["deadlineChanged", "decisionTaken"]);
  expect(left[0]?.detail).toEqual({ from: "2022-07-06", to: "2022-09-30", reason });
  expect(await findingOf(2)).toEqual({ ...before, deadline: fromDay("2022-09-30"), version: before.version + 1 });
  expect(await db().extension.findMany({ where: { findingId: before.id } })).toMatchObject([{ to: fromDay("2022-09-30"), reason, byName: "整改办" }]);
});

test("decisions are numbered as they are taken, and two measures of one meeting are two", async () => {
  const [office, id] = [await actor("zhenggaiban"), await begun()];
  await traces(async () => takeDecision(office, await measure(id), NOW));
  await traces(async () => takeDecision(office, await measure(id), NOW));
  await traces(async () => takeDecision(office, await deadline(id), NOW));
  expect((await decisionsOf(id)).map(({ ordinal, kind }) => [ordinal, kind])).toEqual([[1, "MEASURE"], [2, "MEASURE"], [3, "DEADLINE"]]);
});

test("a decided measure that is removed later stays decided", async () => {
  const [office, id] = [await actor("zhenggaiban"), await begun()];
  const ordinal = 1 + (await db().measure.count({ where: { finding: { number: 2 } } }));
  await traces(async () => takeDecision(office, await measure(id), NOW));
  await done(async () => removeMeasure(office, await measureKey(2, ordinal), NOW));
  expect(await decisionsOf(id)).toMatchObject([{ kind: "MEASURE", text: "逐户核验", measureId: null }]);
});

describe("refused", () => {
  test("a measure or a deadline of a finding whose signatures are being collected, or that is closed", async () => {
    const [office, id] = [await actor("zhenggaiban"), await begun()];
    await expectRefusedAtRest(async ({ number }) => takeDecision(office, await measure(id, { number, version: await versionOf(number) }), NOW));
    await expectRefusedAtRest(async ({ number }) => takeDecision(office, await deadline(id, { number, version: await versionOf(number) }), NOW));
    await done(() => takeDecision(office, resolution(id, { number: 15 }), NOW));
  });

  test("a form that saw another version of the finding, or none", async () => {
    const [office, id, version] = [await actor("zhenggaiban"), await begun(), await versionOf(2)];
    for (const seen of [version - 1, version + 1, null]) {
      expect(await refused(async () => takeDecision(office, await measure(id, { version: seen }), NOW))).toEqual({ code: "stale" });
      expect(await refused(async () => takeDecision(office, await deadline(id, { version: seen }), NOW))).toEqual({ code: "stale" });
    }
    expect(await refused(() => takeDecision(office, resolution(id, { number: 2, version: version + 1 }), NOW))).toEqual({ code: "stale" });
  });

  test.each([
    ["a measure due after its finding", "MEASURE", "2022-12-31", { code: "measureDeadlineAfterFinding", deadline: "2022-07-06", field: "deadline" }],
    ["a measure due before the meeting", "MEASURE", "2022-06-29", { code: "decisionBeforeMeeting", heldOn: "2022-06-30", field: "deadline" }],
    ["the deadline that stands already", "DEADLINE", "2022-07-06", { code: "deadlineUnchanged", field: "deadline" }],
    ["no deadline at all", "DEADLINE", null, { code: "decisionNeedsDay", field: "deadline" }],
  ] as const)("%s", async (_, kind, day, refusal) => {
    const [office, id] = [await actor("zhenggaiban"), await begun()];
    expect(await refused(async () => takeDecision(office, await measure(id, { kind, deadline: day }), NOW))).toEqual(refusal);
  });

  test("a finding that is not there, a meeting that is not there, and one whose minutes are final", async () => {
    const [office, id] = [await actor("zhenggaiban"), await begun()];
    expect(await refused(() => takeDecision(office, resolution(id, { number: NO_FINDING }), NOW))).toEqual({ code: "findingUnknown", field: "number" });
    expect(await refused(() => takeDecision(office, resolution(NO_ROW), NOW))).toEqual({ code: "notFound" });
    await done(() => endMeeting(office, { id, version: 1 }, NOW));
    expect(await refused(() => takeDecision(office, resolution(id), NOW))).toEqual({ code: "meetingEnded" });
  });

  test("everybody but the office", async () => {
    const id = await begun();
    const input = await measure(id);
    await expectOnly("zhenggaiban", (person) => takeDecision(person, input, NOW), ANSWERS);
    await expectOnly("zhenggaiban", (person) => takeDecision(person, resolution(id), NOW), ANSWERS);
  });
});

describe("taking back", () => {
  const removal = async (meetingId: string) => ({ meetingId, decisionId: (await decisionsOf(meetingId))[0]?.id ?? NO_ROW });

  test("what was only agreed can be taken back while the minutes are not final; the record keeps it", async () => {
    const [office, id] = [await actor("zhenggaiban"), await begun()];
    await done(() => takeDecision(office, resolution(id, { number: 15 }), NOW));
    const input = await removal(id);
    const entry = await done(() => removeDecision(office, input, NOW));
    expect(entry).toEqual({ by: "整改办", at: NOW, action: "decisionRemoved", subject: "问题15", detail: { meeting: NAME, text: "每周五通报进展" } });
    expect(await decisionsOf(id)).toEqual([]);
    expect(await refused(() => removeDecision(office, input, NOW))).toEqual({ code: "notFound" });
  });

  test("a measure and a deadline are in force", async () => {
    const [office, id] = [await actor("zhenggaiban"), await begun()];
    await traces(async () => takeDecision(office, await measure(id), NOW));
    const input = await removal(id);
    expect(await refused(() => removeDecision(office, input, NOW))).toEqual({ code: "decisionInForce", kind: "MEASURE" });
  });

  test("not out of final minutes, not through another meeting, and by nobody but the office", async () => {
    const [office, id, other] = [await actor("zhenggaiban"), await begun(), await begun()];
    await done(() => takeDecision(office, resolution(id), NOW));
    const input = await removal(id);
    expect(await refused(() => removeDecision(office, { ...input, meetingId: other }, NOW))).toEqual({ code: "notFound" });
    await expectOnly("zhenggaiban", (person) => removeDecision(person, input, NOW), ANSWERS);
    await done(() => endMeeting(office, { id, version: 1 }, NOW));
    expect(await refused(() => removeDecision(office, input, NOW))).toEqual({ code: "meetingEnded" });
  });
});
