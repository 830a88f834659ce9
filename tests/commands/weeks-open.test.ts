import { beforeEach, describe, expect, test } from "vitest";
import { openWeeks } from "#lib/commands/weeks/open-weeks.ts";
import { instantOf } from "#lib/domain/day.ts";
import { db } from "#lib/db/client.ts";
import { NOW } from "#tests/support/cast.ts";
import { emptyDatabase, sampleDatabase } from "#tests/support/database.ts";
import { entries, expectUnbrokenRecord, standing } from "#tests/support/deeds.ts";
import { together } from "#tests/support/together.ts";

beforeEach(sampleDatabase);

const openedWeeks = async () =>
  (await db().followUpWeek.findMany({ orderBy: { week: "asc" }, select: { week: true } })).map(({ week }) => week);
const openingsOnRecord = async () => (await entries()).filter(({ action }) => action === "weekOpened");

/** As though the timetable had been down since the week 24. */
async function withoutLatest(): Promise<void> {
  await db().followUpWeek.deleteMany({ where: { week: { in: ["2022-W25", "2022-W26"] } } });
}

describe("opening the weeks", () => {
  test("each week that has begun is open once, from the one of the plan on", async () => {
    const weeks = await openedWeeks();
    expect([weeks[0], weeks.at(-1), weeks.length]).toEqual(["2022-W06", "2022-W26", 21]);
    const before = await standing();
    expect(await openWeeks(NOW)).toEqual([]);
    expect(await standing()).toEqual(before);
  });

  test.each([
    ["2022-07-03", 23, []],
    ["2022-07-04", 0, ["2022-W27"]],
  ])("on %s at %i o'clock: %j", async (day, hour, opened) => {
    const now = instantOf(day, hour);
    expect(await openWeeks(now)).toEqual(opened);
    for (const week of opened) {
      expect(await db().followUpWeek.findFirstOrThrow({ where: { week } })).toMatchObject({ openedAt: now, closedAt: null, bulletin: null, version: 1 });
    }
  });

  test("after a gap the weeks in between are opened too, each with its entry, by the system itself", async () => {
    const before = (await openingsOnRecord()).length;
    const now = instantOf("2022-07-20", 8);
    expect(await openWeeks(now)).toEqual(["2022-W27", "2022-W28", "2022-W29"]);
    const told = (await openingsOnRecord()).slice(before);
    expect(told.map(({ subject, actorId, actorName, detail, at }) => ({ subject, actorId, actorName, detail, at }))).toEqual(
      ["2022-W27", "2022-W28", "2022-W29"].map((week) => ({ subject: week, actorId: null, actorName: "系统", detail: { week }, at: now })),
    );
    await expectUnbrokenRecord();
  });

  test("two at once open each week once, and only one of them tells of it", async () => {
    await withoutLatest();
    const before = (await openingsOnRecord()).length;
    const answers = await together(() => openWeeks(NOW), () => openWeeks(NOW));
    expect(answers.flat().sort()).toEqual(["2022-W25", "2022-W26"]);
    expect(await openedWeeks()).toHaveLength(21);
    expect(await openingsOnRecord()).toHaveLength(before + 2);
    await expectUnbrokenRecord();
  });

  test("before there is a round, and before its plan, there is nothing to open", async () => {
    await db().followUpWeek.deleteMany({ where: { closedAt: null } });
    const before = await standing();
    expect(await openWeeks(instantOf("2022-02-06", 23))).toEqual([]);
    expect(await standing()).toEqual(before);
    await emptyDatabase();
    expect(await openWeeks(NOW)).toEqual([]);
    expect(await entries()).toEqual([]);
  });
});
