import { beforeEach, describe, expect, test } from "vitest";
import { addMeasure } from "#lib/commands/add-measure.ts";
import { editMeasure } from "#lib/commands/edit-measure.ts";
import { removeMeasure } from "#lib/commands/remove-measure.ts";
import { db } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { actor, findingOf, measureKey, measureOf, NO_FINDING, NO_ROW, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, expectRefusedAtRest, refused } from "#tests/support/deeds.ts";
import { putEvidence } from "#tests/support/evidence.ts";

beforeEach(sampleDatabase);

const TEXT = "每季度回访一次";
const FEEDBACK = { code: "deadlineBeforeFeedback", feedbackOn: "2022-01-29", field: "deadline" };
const LATER = { code: "measureDeadlineAfterFinding", deadline: "2022-07-06", field: "deadline" };

async function measuresOf(number: number) {
  return db().measure.findMany({
    where: { finding: { number } },
    orderBy: { ordinal: "asc" },
    select: { id: true, ordinal: true, text: true, version: true },
  });
}

describe("adding", () => {
  test("the office adds a measure at the end", async () => {
    const [office, before] = [await actor("zhenggaiban"), await measuresOf(2)];
    const finding = await findingOf(2);
    const entry = await done(() => addMeasure(office, { number: 2, text: TEXT, deadline: "2022-07-06" }, NOW));
    const detail = { ordinal: 6, text: TEXT, deadline: "2022-07-06" };
    expect(entry).toEqual({ by: "整改办", at: NOW, action: "measureAdded", subject: "问题2", detail });
    const added = { text: TEXT, deadline: fromDay("2022-07-06"), status: "OPEN", outcome: null, doneOn: null, version: 1 };
    expect(await measureOf(2, 6)).toMatchObject(added);
    expect((await measuresOf(2)).slice(0, -1)).toEqual(before);
    expect(await findingOf(2)).toEqual(finding);
  });

  test("the first measure of a finding without any is number one", async () => {
    const office = await actor("zhenggaiban");
    await done(() => addMeasure(office, { number: 28, text: TEXT, deadline: null }, NOW));
    expect(await measureOf(28, 1)).toMatchObject({ text: TEXT, deadline: null });
    expect(await findingOf(28)).toMatchObject({ status: "NOT_STARTED" });
  });

  test("its deadline lies between the feedback and the finding's own deadline, both included", async () => {
    const office = await actor("zhenggaiban");
    const add = (deadline: string) => () => addMeasure(office, { number: 2, text: TEXT, deadline }, NOW);
    expect(await refused(add("2022-01-28"))).toEqual(FEEDBACK);
    expect(await refused(add("2022-07-07"))).toEqual(LATER);
    await done(add("2022-01-29"));
    await done(add("2022-07-06"));
  });

  test("only the office adds", async () => {
    await expectOnly("zhenggaiban", (person) => addMeasure(person, { number: 2, text: TEXT, deadline: null }, NOW));
  });

  test("nothing is added to a finding under signature or closed", async () => {
    const office = await actor("zhenggaiban");
    await expectRefusedAtRest(({ number }) => addMeasure(office, { number, text: TEXT, deadline: null }, NOW));
  });

  test("a finding that does not exist takes no measure", async () => {
    const office = await actor("zhenggaiban");
    const attempt = () => addMeasure(office, { number: NO_FINDING, text: TEXT, deadline: null }, NOW);
    expect(await refused(attempt)).toEqual({ code: "notFound" });
  });
});

describe("rewording", () => {
  test("the office rewords an open measure; the record keeps both wordings", async () => {
    const [office, before] = [await actor("zhenggaiban"), await measureOf(2, 5)];
    const input = { ...(await measureKey(2, 5)), text: TEXT, deadline: "2022-07-01" };
    const entry = await done(() => editMeasure(office, input, NOW));
    expect(entry).toMatchObject({ by: "整改办", at: NOW, action: "measureEdited", subject: "问题2" });
    expect(entry.detail).toEqual({
      ordinal: 5,
      before: { text: before.text, deadline: null },
      after: { text: TEXT, deadline: "2022-07-01" },
    });
    const after = { text: TEXT, deadline: fromDay("2022-07-01"), version: before.version + 1 };
    expect(await measureOf(2, 5)).toEqual({ ...before, ...after });
  });

  test("a deadline may be taken off again", async () => {
    const office = await actor("zhenggaiban");
    await done(async () => editMeasure(office, { ...(await measureKey(2, 5)), text: TEXT, deadline: "2022-07-01" }, NOW));
    const entry = await done(async () => editMeasure(office, { ...(await measureKey(2, 5)), text: TEXT, deadline: null }, NOW));
    expect(entry.detail).toMatchObject({ before: { deadline: "2022-07-01" }, after: { deadline: null } });
    expect(await measureOf(2, 5)).toMatchObject({ deadline: null });
  });

  test("a measure ticked done keeps its words", async () => {
    const [office, key] = [await actor("zhenggaiban"), await measureKey(2, 1)];
    expect(await refused(() => editMeasure(office, { ...key, text: TEXT, deadline: null }, NOW))).toEqual({ code: "measureDone" });
  });

  test("its deadline stays between the feedback and the finding's own", async () => {
    const [office, key] = [await actor("zhenggaiban"), await measureKey(2, 5)];
    const edit = (deadline: string) => () => editMeasure(office, { ...key, text: TEXT, deadline }, NOW);
    expect(await refused(edit("2022-01-28"))).toEqual(FEEDBACK);
    expect(await refused(edit("2022-07-07"))).toEqual(LATER);
  });

  test("the same twice: the second saw another version", async () => {
    const [office, key] = [await actor("zhenggaiban"), await measureKey(2, 5)];
    await done(() => editMeasure(office, { ...key, text: TEXT, deadline: null }, NOW));
    expect(await refused(() => editMeasure(office, { ...key, text: TEXT, deadline: null }, NOW))).toEqual({ code: "stale" });
  });

  test("only the office rewords", async () => {
    const input = { ...(await measureKey(2, 5)), text: TEXT, deadline: null };
    await expectOnly("zhenggaiban", (person) => editMeasure(person, input, NOW));
  });

  test("nothing is reworded in a finding under signature or closed", async () => {
    const office = await actor("zhenggaiban");
    await expectRefusedAtRest(async ({ number }) => {
      return editMeasure(office, { ...(await measureKey(number, 1)), text: TEXT, deadline: null }, NOW);
    });
  });

  test("a measure that does not exist is not reworded", async () => {
    const office = await actor("zhenggaiban");
    const attempt = () => editMeasure(office, { measureId: NO_ROW, version: 1, text: TEXT, deadline: null }, NOW);
    expect(await refused(attempt)).toEqual({ code: "notFound" });
  });
});

describe("removing", () => {
  test("the office removes an open measure, and those after it move up", async () => {
    const [office, before, removed] = [await actor("zhenggaiban"), await measuresOf(7), await measureOf(7, 3)];
    expect(before).toHaveLength(5);
    const entry = await done(async () => removeMeasure(office, await measureKey(7, 3), NOW));
    const detail = { ordinal: 3, text: removed.text };
    expect(entry).toEqual({ by: "整改办", at: NOW, action: "measureRemoved", subject: "问题7", detail });
    const moved = before.slice(3).map((each) => ({ ...each, ordinal: each.ordinal - 1, version: each.version + 1 }));
    expect(await measuresOf(7)).toEqual([...before.slice(0, 2), ...moved]);
  });

  test("a page opened before the numbers moved ticks nothing by mistake", async () => {
    const [office, seen] = [await actor("zhenggaiban"), await measureKey(7, 4)];
    await done(async () => removeMeasure(office, await measureKey(7, 3), NOW));
    expect(await refused(() => editMeasure(office, { ...seen, text: TEXT, deadline: null }, NOW))).toEqual({ code: "stale" });
  });

  test("the last one may go, and the next one added takes its number", async () => {
    const office = await actor("zhenggaiban");
    await done(async () => removeMeasure(office, await measureKey(7, 5), NOW));
    await done(() => addMeasure(office, { number: 7, text: TEXT, deadline: null }, NOW));
    expect((await measuresOf(7)).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5]);
  });

  test("a measure ticked done stays", async () => {
    const [office, key] = [await actor("zhenggaiban"), await measureKey(7, 1)];
    expect(await refused(() => removeMeasure(office, key, NOW))).toEqual({ code: "measureDone" });
  });

  test.each([
    ["on file", null],
    ["withdrawn", NOW],
  ])("a measure with evidence stays (%s)", async (_, withdrawnAt) => {
    const [office, key, uploader] = [await actor("zhenggaiban"), await measureKey(7, 3), await actor("fuwuzhongxin")];
    const upload = { measureId: key.measureId, uploadedById: uploader.id, uploadedAt: NOW };
    await putEvidence({ ...upload, withdrawnAt, withdrawReason: withdrawnAt && "传错" });
    expect(await refused(() => removeMeasure(office, key, NOW))).toEqual({ code: "measureProven" });
  });

  test("the same twice: the second finds nothing; a stale page removes nothing", async () => {
    const [office, third, fifth] = [await actor("zhenggaiban"), await measureKey(7, 3), await measureKey(7, 5)];
    await done(() => removeMeasure(office, third, NOW));
    expect(await refused(() => removeMeasure(office, third, NOW))).toEqual({ code: "notFound" });
    expect(await refused(() => removeMeasure(office, fifth, NOW))).toEqual({ code: "stale" });
  });

  test("only the office removes", async () => {
    const key = await measureKey(2, 5);
    await expectOnly("zhenggaiban", (person) => removeMeasure(person, key, NOW));
  });

  test("nothing is removed from a finding under signature or closed", async () => {
    const office = await actor("zhenggaiban");
    await expectRefusedAtRest(async ({ number }) => removeMeasure(office, await measureKey(number, 1), NOW));
  });
});
