import { beforeAll, describe, expect, it } from "vitest";
import type { Due } from "#lib/domain/reports/due.ts";
import { db } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { dueHref } from "#lib/input/due-href.ts";
import { calendarMonth, type DueMonth } from "#lib/queries/due.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor, findingOf, NOW } from "#tests/support/cast.ts";
import { emptyDatabase, sampleDatabase } from "#tests/support/database.ts";
import { statements } from "#tests/support/statements.ts";
import { countAt } from "./reports-cast.ts";

beforeAll(sampleDatabase);

async function monthOf(account: SampleAccountName, month: string | null): Promise<DueMonth> {
  const answer = await calendarMonth(await actor(account), month, NOW);
  if (answer === null || answer === "noRound") throw new Error("no calendar");
  return answer;
}

function findingsIn({ days }: DueMonth): number[] {
  return days.flatMap(({ dues }) => dues).flatMap((due: Due) => (due.kind === "finding" && "number" in due ? [due.number] : []));
}

describe("a month", () => {
  it("holds the open findings that fall due in it, each on its day, and none that is closed", async () => {
    const calendar = await monthOf("zhenggaiban", "2022-07");
    const rows = await db().finding.findMany({
      where: { deadline: { gte: fromDay("2022-07-01"), lte: fromDay("2022-07-31") }, status: { not: "CLOSED" } },
      orderBy: [{ deadline: "asc" }, { number: "asc" }],
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(findingsIn(calendar)).toEqual(rows.map(({ number }) => number));
    expect(calendar.days).toHaveLength(31);
  });

  it("is the present one where none is asked for", async () => {
    expect(await monthOf("zhenggaiban", null)).toMatchObject({ month: "2022-06", today: "2022-06-30" });
  });

  it("shows no one what they may not read", async () => {
    const own = findingsIn(await monthOf("fuwuzhongxin", "2022-07"));
    const all = findingsIn(await monthOf("zhenggaiban", "2022-07"));
    expect(own.length).toBeLessThan(all.length);
    expect(await calendarMonth(await actor("guanliyuan"), "2022-07", NOW)).toBeNull();
  });

  it("goes by the round's calendar, with the office's corrections", async () => {
    await db().calendarDay.create({ data: { day: fromDay("2022-07-15"), working: false, note: "停电", byName: "整改办", at: NOW } });
    const july = await monthOf("zhenggaiban", "2022-07");
    const cutOffs = july.days.flatMap(({ day, dues }) => (dues.some(({ kind }) => kind === "cutOff") ? [day] : []));
    expect(cutOffs).toEqual(["2022-07-01", "2022-07-08", "2022-07-14", "2022-07-22", "2022-07-29"]);
    expect(july.days.find(({ day }) => day === "2022-07-15")?.working).toBe(false);
    const april = await monthOf("zhenggaiban", "2022-04");
    expect([april.days[1]?.working, april.days[4]?.working]).toEqual([true, false]);
  });

  it("a day of many shows five, and leads to as many as it says", async () => {
    const { inspectionId } = await findingOf(1);
    await db().finding.createMany({
      data: Array.from({ length: 8 }, (_, index) => ({ inspectionId, number: 100 + index, title: "问题", status: "IN_PROGRESS", deadline: fromDay("2022-08-02") })),
    });
    const { days } = await monthOf("zhenggaiban", "2022-08");
    const dues = days[1]?.dues ?? [];
    const more = dues.at(-1);
    expect(dues).toHaveLength(6);
    if (!more || !("more" in more)) throw new Error("no more");
    expect(more).toMatchObject({ more: 3, total: 8 });
    expect(await countAt(await actor("zhenggaiban"), dueHref(more), NOW)).toBe(8);
  });

  it("asks twice", async () => {
    const office = await actor("zhenggaiban");
    expect((await statements(() => calendarMonth(office, "2022-07", NOW))).count).toBe(2);
  });
});

it("before there is a round says so", async () => {
  const office = await actor("zhenggaiban");
  await emptyDatabase();
  expect(await calendarMonth(office, null, NOW)).toBe("noRound");
});
