import { beforeEach, describe, expect, test } from "vitest";
import { addMeasure } from "#lib/commands/add-measure.ts";
import { reopenMeasure } from "#lib/commands/reopen-measure.ts";
import { tickMeasure } from "#lib/commands/tick-measure.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { actor, assignFinding28, findingOf, measureKey, measureOf, NO_ROW, NOW, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, expectRefusedAtRest, refused } from "#tests/support/deeds.ts";

beforeEach(sampleDatabase);

const DONE = { outcome: "建立台账，走访12户。", noEvidenceReason: "原件存档。" };
const REASON = "台账还缺两户，补齐后再报。";

describe("ticking", () => {
  test("the department ticks a measure done with its outcome", async () => {
    const [rights, before, finding] = [await actor("zulianbu"), await measureOf(2, 5), await findingOf(2)];
    const entry = await done(async () => tickMeasure(rights, { ...(await measureKey(2, 5)), ...DONE }, NOW));
    const detail = { ordinal: 5, ...DONE };
    expect(entry).toEqual({ by: "组联维权部负责人", at: NOW, action: "measureTicked", subject: "问题2", detail });
    const ticked = { ...DONE, status: "DONE", doneOn: fromDay("2022-06-30"), version: before.version + 1 };
    expect(await measureOf(2, 5)).toEqual({ ...before, ...ticked });
    expect(await findingOf(2)).toEqual(finding);
  });

  test("it is done on the Shanghai day, and evidence may follow", async () => {
    const rights = await actor("zulianbu");
    const justAfterMidnight = new Date("2022-06-30T16:00:00Z");
    const input = { ...(await measureKey(2, 5)), ...DONE, noEvidenceReason: null };
    await done(() => tickMeasure(rights, input, justAfterMidnight));
    expect(await measureOf(2, 5)).toMatchObject({ doneOn: fromDay("2022-07-01"), noEvidenceReason: null });
  });

  test("the first measure ticked starts the finding, in the same single audit entry", async () => {
    await assignFinding28();
    const [rights, office] = [await actor("zulianbu"), await actor("zhenggaiban")];
    await done(() => addMeasure(office, { number: 28, text: "立行立改", deadline: null }, NOW));
    const version = await versionOf(28);
    const entry = await done(async () => tickMeasure(rights, { ...(await measureKey(28, 1)), ...DONE }, NOW));
    expect(entry).toMatchObject({ action: "measureTicked", subject: "问题28" });
    expect(entry.detail).toEqual({ ordinal: 1, ...DONE, from: "NOT_STARTED", to: "IN_PROGRESS" });
    expect(await findingOf(28)).toMatchObject({ status: "IN_PROGRESS", version: version + 1 });
  });

  test("what is done is not ticked again", async () => {
    const [rights, seen] = [await actor("zulianbu"), await measureKey(2, 5)];
    await done(() => tickMeasure(rights, { ...seen, ...DONE }, NOW));
    expect(await refused(() => tickMeasure(rights, { ...seen, ...DONE }, NOW))).toEqual({ code: "stale" });
    const now = await measureKey(2, 5);
    expect(await refused(() => tickMeasure(rights, { ...now, ...DONE }, NOW))).toEqual({ code: "measureDone" });
  });

  test("only the lead department ticks, not the supporting one, not the office", async () => {
    const key = await measureKey(2, 5);
    await expectOnly("zulianbu", (person) => tickMeasure(person, { ...key, ...DONE }, NOW));
  });

  test("nothing is ticked in a finding under signature or closed", async () => {
    await expectRefusedAtRest(async ({ number, department }) => {
      return tickMeasure(await actor(department), { ...(await measureKey(number, 1)), ...DONE }, NOW);
    });
  });

  test("a measure that does not exist is not ticked", async () => {
    const rights = await actor("zulianbu");
    const attempt = () => tickMeasure(rights, { measureId: NO_ROW, version: 1, ...DONE }, NOW);
    expect(await refused(attempt)).toEqual({ code: "notFound" });
  });
});

describe("taking the tick back", () => {
  test("the department takes its tick back with a reason; what was written stays", async () => {
    const [rights, before, finding] = [await actor("zulianbu"), await measureOf(2, 1), await findingOf(2)];
    const entry = await done(async () => reopenMeasure(rights, { ...(await measureKey(2, 1)), reason: REASON }, NOW));
    const detail = { ordinal: 1, reason: REASON };
    expect(entry).toEqual({ by: "组联维权部负责人", at: NOW, action: "measureReopened", subject: "问题2", detail });
    expect(await measureOf(2, 1)).toEqual({ ...before, status: "OPEN", doneOn: null, version: before.version + 1 });
    expect(await findingOf(2)).toEqual(finding);
  });

  test("taken back and ticked anew, it is done on the new day", async () => {
    const rights = await actor("zulianbu");
    await done(async () => reopenMeasure(rights, { ...(await measureKey(2, 1)), reason: REASON }, NOW));
    await done(async () => tickMeasure(rights, { ...(await measureKey(2, 1)), ...DONE }, NOW));
    expect(await measureOf(2, 1)).toMatchObject({ ...DONE, status: "DONE", doneOn: fromDay("2022-06-30") });
  });

  test("what is open cannot be taken back, nor twice", async () => {
    const [rights, seen] = [await actor("zulianbu"), await measureKey(2, 1)];
    await done(() => reopenMeasure(rights, { ...seen, reason: REASON }, NOW));
    expect(await refused(() => reopenMeasure(rights, { ...seen, reason: REASON }, NOW))).toEqual({ code: "stale" });
    const now = await measureKey(2, 1);
    expect(await refused(() => reopenMeasure(rights, { ...now, reason: REASON }, NOW))).toEqual({ code: "measureOpen" });
  });

  test("only the lead department takes it back", async () => {
    const key = await measureKey(2, 1);
    await expectOnly("zulianbu", (person) => reopenMeasure(person, { ...key, reason: REASON }, NOW));
  });

  test("nothing is taken back in a finding under signature or closed", async () => {
    await expectRefusedAtRest(async ({ number, department }) => {
      return reopenMeasure(await actor(department), { ...(await measureKey(number, 1)), reason: REASON }, NOW);
    });
  });

  test("a measure that does not exist is not taken back", async () => {
    const rights = await actor("zulianbu");
    const attempt = () => reopenMeasure(rights, { measureId: NO_ROW, version: 1, reason: REASON }, NOW);
    expect(await refused(attempt)).toEqual({ code: "notFound" });
  });
});
