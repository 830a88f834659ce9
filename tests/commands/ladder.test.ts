import { beforeEach, describe, expect, test } from "vitest";
import { climbLadder } from "#lib/commands/ladder/climb-ladder.ts";
import { dropOrder } from "#lib/commands/orders/drop-order.ts";
import { db } from "#lib/db/client.ts";
import { type Day, instantOf } from "#lib/domain/day.ts";
import { weeksFrom } from "#lib/domain/week.ts";
import { actor, findingOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { entries, expectUnbrokenRecord, standing } from "#tests/support/deeds.ts";
import { accountsRemindedBy, orderKey, remindedBy } from "#tests/support/orders.ts";
import { together } from "#tests/support/together.ts";

beforeEach(async () => {
  await sampleDatabase();
  await allInOrder();
});

const at = (day: Day, hour = 9) => instantOf(day, hour);

/** Nothing is late or silent on 30 June: every deadline lies ahead, every week due has its entry. */
async function allInOrder(): Promise<void> {
  await db().$executeRaw`UPDATE "Finding" SET deadline = '2022-12-30' WHERE status <> 'CLOSED'`;
  await db().$executeRaw`UPDATE "FollowUp" SET "enteredAt" = '2022-06-01'`;
  for (const week of weeksFrom("2022-W06", "2022-W25")) await enterWeek(week);
}

/** An entry of this week for every open finding that lacks one. */
async function enterWeek(week: string): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "FollowUp" (id, "findingId", week, progress, "nextStep", "enteredById", "enteredAt", "firstEnteredAt")
    SELECT gen_random_uuid()::text, f.id, ${week}, '正常推进。', '继续。', (SELECT min(u.id) FROM "User" u WHERE u."departmentId" = f."leadDepartmentId"), '2022-06-24', '2022-06-24'
    FROM "Finding" f WHERE f.status <> 'CLOSED' AND f."leadDepartmentId" IS NOT NULL ON CONFLICT DO NOTHING`;
}

/** Finding 2, of 组联维权部 under 副组长乙, was due on this day. */
async function due(day: Day, number = 2): Promise<void> {
  await db().finding.update({ where: { id: (await findingOf(number)).id }, data: { deadline: new Date(day) } });
}

async function rungs(number = 2): Promise<string[]> {
  const { id } = await findingOf(number);
  const rows = await db().escalation.findMany({ where: { findingId: id }, orderBy: [{ at: "asc" }, { trouble: "asc" }, { rung: "asc" }] });
  return rows.map(({ trouble, rung, reachedOn }) => `${trouble} ${rung} ${reachedOn.toISOString().slice(0, 10)}`);
}

describe("a late finding climbs, a rung at a time", () => {
  test("each on its day, each told to its people, the fourth with the draft of an order", async () => {
    await due("2022-06-10");
    const days = ["2022-06-13", "2022-06-14", "2022-06-15", "2022-06-16", "2022-06-17", "2022-06-20", "2022-06-21", "2022-06-22", "2022-06-24"];
    const climbed: number[] = [];
    for (const day of days) climbed.push(await climbLadder(at(day)));
    expect(climbed).toEqual([1, 0, 1, 0, 1, 0, 1, 0, 1]);
    expect(await rungs()).toEqual(["LATE 1 2022-06-13", "LATE 2 2022-06-15", "LATE 3 2022-06-17", "LATE 4 2022-06-21", "LATE 5 2022-06-24"]);
    const thing = `finding:${(await findingOf(2)).id}`;
    expect(await remindedBy("rungPerson")).toEqual([{ account: "zulianbu", thing, day: "2022-06-13" }]);
    expect(await remindedBy("rungHead")).toEqual([{ account: "zulianbu", thing, day: "2022-06-15" }]);
    expect(await remindedBy("rungLeader")).toEqual([{ account: "fuzuzhang-yi", thing, day: "2022-06-17" }]);
    expect(await remindedBy("rungChief")).toEqual([{ account: "zuzhang", thing, day: "2022-06-24" }]);
    const order = await db().supervisionOrder.findFirstOrThrow({ include: { escalation: true } });
    expect(order).toMatchObject({ status: "DRAFT", replyBy: new Date("2022-06-28"), escalation: { rung: 4, trouble: "LATE", since: new Date("2022-06-11") } });
    expect(order.cause).toMatch(/^问题2“.*”，整改时限为2022年6月10日，截至2022年6月21日已逾期7个工作日，/);
    expect(await remindedBy("orderToConfirm")).toEqual([{ account: "zhenggaiban", thing: `order:${order.id}`, day: "2022-06-21" }]);
  });

  test("on the finding's record, by the system", async () => {
    await due("2022-06-29");
    const before = (await entries()).length;
    await climbLadder(at("2022-06-30"));
    const [entry, ...more] = (await entries()).slice(before);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      actorId: null,
      action: "ladderClimbed",
      findingId: (await findingOf(2)).id,
      subject: "问题2",
      detail: { rung: "提醒经办人", trouble: "LATE", since: "2022-06-30" },
    });
  });

  test("waiting for signatures it does not; another deadline begins another stretch", async () => {
    await due("2022-06-10", 15);
    expect(await climbLadder(at("2022-06-21"))).toBe(0);
    await due("2022-06-10");
    await climbLadder(at("2022-06-13"));
    await due("2022-06-20");
    await climbLadder(at("2022-06-21"));
    expect(await rungs()).toEqual(["LATE 1 2022-06-13", "LATE 1 2022-06-21"]);
  });

  test("a finding without a department does not climb before it has one", async () => {
    await due("2022-06-10", 28);
    expect(await climbLadder(at("2022-06-21"))).toBe(0);
    await db().finding.update({ where: { id: (await findingOf(28)).id }, data: { leadDepartmentId: (await actor("kangfubu")).departmentId } });
    expect(await climbLadder(at("2022-06-21"))).toBe(4);
  });
});

describe("a silent finding climbs", () => {
  /** Finding 2 has no entry since this week. */
  async function silentSince(week: string): Promise<void> {
    await db().followUp.deleteMany({ where: { findingId: (await findingOf(2)).id, week: { gte: week } } });
  }

  test("from the first cut-off it missed", async () => {
    await silentSince("2022-W24");
    await climbLadder(at("2022-06-17", 8));
    expect(await rungs()).toEqual([]);
    await climbLadder(at("2022-06-17", 13));
    await climbLadder(at("2022-06-21"));
    expect(await rungs()).toEqual(["SILENT 1 2022-06-17", "SILENT 2 2022-06-21"]);
    expect(await db().escalation.findFirst({ select: { since: true } })).toEqual({ since: new Date("2022-06-17") });
  });

  test("an entry, even a late one, ends the stretch; the next silence is another", async () => {
    await silentSince("2022-W24");
    await climbLadder(at("2022-06-20"));
    await enterWeek("2022-W24");
    await climbLadder(at("2022-06-23"));
    expect(await rungs()).toEqual(["SILENT 1 2022-06-20"]);
    await climbLadder(at("2022-06-24", 13));
    expect(await rungs()).toEqual(["SILENT 1 2022-06-20", "SILENT 1 2022-06-24"]);
  });

  test("another hour or day of the cut-off makes no other stretch of it", async () => {
    await silentSince("2022-W24");
    await climbLadder(at("2022-06-21"));
    await db().inspection.updateMany({ data: { cutOffWeekday: 4 } });
    expect(await climbLadder(at("2022-06-21"))).toBe(0);
    await climbLadder(at("2022-06-22"));
    expect(await rungs()).toEqual(["SILENT 1 2022-06-21", "SILENT 2 2022-06-21", "SILENT 3 2022-06-22"]);
    expect(await db().escalation.groupBy({ by: ["since"] })).toEqual([{ since: new Date("2022-06-17") }]);
  });

  test("the person who entered it last is reminded first, else the whole department", async () => {
    const { departmentId } = await actor("zulianbu");
    const colleague = await db().user.create({ data: { account: "zulianbu-2", name: "经办人", role: "DEPARTMENT", departmentId, passwordHash: "-" } });
    await db().followUp.updateMany({ where: { findingId: (await findingOf(2)).id }, data: { enteredById: colleague.id } });
    await silentSince("2022-W25");
    await climbLadder(at("2022-06-24", 13));
    expect(await accountsRemindedBy("rungPerson")).toEqual(["zulianbu-2"]);
    await climbLadder(at("2022-06-28"));
    expect(await accountsRemindedBy("rungHead")).toEqual(["zulianbu", "zulianbu-2"]);
    await db().$executeRaw`DELETE FROM "Escalation"`;
    await db().reminder.deleteMany();
    await db().user.update({ where: { id: colleague.id }, data: { disabledAt: at("2022-06-26") } });
    await climbLadder(at("2022-06-27"));
    expect(await accountsRemindedBy("rungPerson")).toEqual(["zulianbu"]);
  });

  test("late and silent at once, both climb, and one order is drafted", async () => {
    await silentSince("2022-W24");
    await due("2022-06-16");
    await climbLadder(at("2022-06-29"));
    expect(await rungs()).toHaveLength(8);
    const orders = await db().supervisionOrder.findMany();
    expect(orders).toHaveLength(1);
    expect(orders[0]?.cause).toMatch(/已逾期9个工作日.*；自2022年6月17日填报截止起连续2周未填报整改进展。$/);
  });
});

describe("no order is drafted", () => {
  test("while one of the finding is open; once it is dropped, the next stretch drafts one", async () => {
    await due("2022-06-10");
    await climbLadder(at("2022-06-21"));
    await due("2022-06-11");
    await climbLadder(at("2022-06-22"));
    expect(await db().supervisionOrder.count()).toBe(1);
    const { id } = await db().supervisionOrder.findFirstOrThrow();
    await dropOrder(await actor("zhenggaiban"), { ...(await orderKey(id)), reason: "已有进展。" }, at("2022-06-22"));
    await climbLadder(at("2022-06-23"));
    expect(await db().supervisionOrder.count()).toBe(1);
    await due("2022-06-14");
    await climbLadder(at("2022-06-23"));
    expect(await db().supervisionOrder.count()).toBe(2);
  });
});

describe("outside its hours it does nothing", () => {
  test.each([
    ["before eight", "2022-06-21", 7],
    ["after six", "2022-06-21", 18],
    ["on a Saturday", "2022-06-18", 10],
    ["on the Dragon Boat Festival", "2022-06-03", 10],
  ] as const)("%s", async (_, day, hour) => {
    await due("2022-03-01");
    const before = await standing();
    expect(await climbLadder(at(day, hour))).toBe(0);
    expect(await standing()).toEqual(before);
  });

  test("by the office's own calendar, and its own number of days", async () => {
    await due("2022-06-10");
    await db().calendarDay.create({ data: { day: new Date("2022-06-13"), working: false, note: "停电", byName: "整改办", at: at("2022-06-01") } });
    expect(await climbLadder(at("2022-06-13"))).toBe(0);
    await db().inspection.updateMany({ data: { rungDays: [2, 2, 9, 9, 9] } });
    expect(await climbLadder(at("2022-06-14"))).toBe(0);
    expect(await climbLadder(at("2022-06-15"))).toBe(2);
  });
});

describe("whatever happens to a run", () => {
  test("twice it is once", async () => {
    await due("2022-06-10");
    await climbLadder(at("2022-06-24"));
    const before = await standing();
    expect(await climbLadder(at("2022-06-24", 17))).toBe(0);
    expect(await standing()).toEqual(before);
  });

  test("by two at once it is once", async () => {
    await due("2022-06-10");
    await due("2022-06-10", 8);
    const climbed = await together(() => climbLadder(at("2022-06-24")), () => climbLadder(at("2022-06-24")));
    expect(climbed.reduce((sum, each) => sum + each, 0)).toBe(10);
    expect([await db().escalation.count(), await db().supervisionOrder.count()]).toEqual([10, 2]);
    await expectUnbrokenRecord();
  });

  test("where one finding cannot climb, the others do, it is told, and the next run takes up the rest", async () => {
    for (const number of [2, 7, 8]) await due("2022-06-10", number);
    const { id } = await findingOf(7);
    await db().$executeRawUnsafe(`ALTER TABLE "SupervisionOrder" ADD CONSTRAINT broken CHECK ("findingId" <> '${id}')`);
    await expect(climbLadder(at("2022-06-24"))).rejects.toThrow(/broken/);
    expect([await rungs(2), await rungs(7), await rungs(8)].map(({ length }) => length)).toEqual([5, 0, 5]);
    await db().$executeRaw`ALTER TABLE "SupervisionOrder" DROP CONSTRAINT broken`;
    expect(await climbLadder(at("2022-06-24"))).toBe(5);
    expect(await db().supervisionOrder.count()).toBe(3);
    await expectUnbrokenRecord();
  });

  test("before there is a round, there is nothing to climb", async () => {
    await db().inspection.updateMany({ data: { current: false } });
    expect(await climbLadder(at("2022-06-24"))).toBe(0);
  });
});
