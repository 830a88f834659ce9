import { beforeEach, describe, expect, test } from "vitest";
import { putReminders } from "#lib/commands/reminders/put-reminders.ts";
import { returnFollowUp } from "#lib/commands/return-follow-up.ts";
import { db } from "#lib/db/client.ts";
import { actor } from "#tests/support/cast.ts";
import { emptyDatabase, sampleDatabase } from "#tests/support/database.ts";
import { standing as everyTable } from "#tests/support/deeds.ts";
import { statements } from "#tests/support/statements.ts";
import { together } from "#tests/support/together.ts";
import { at, standing } from "./reminders-cast.ts";

beforeEach(sampleDatabase);

test("what is due is put down once, however often it is asked for", async () => {
  const first = await putReminders(at("2022-06-30 09:00"));
  expect(first).toBeGreaterThan(5);
  const before = await everyTable();
  expect(await putReminders(at("2022-06-30 09:10"))).toBe(0);
  expect(await everyTable()).toEqual(before);
  expect(await standing()).toContain("2022-06-30 entryDue zulianbu");
});

test("two at once put everything down once", async () => {
  const answers = await together(() => putReminders(at("2022-06-30 09:00")), () => putReminders(at("2022-06-30 09:00")));
  const rows = await db().reminder.count();
  expect(answers.reduce((sum, made) => sum + made, 0)).toBe(rows);
  expect(rows).toBeGreaterThan(5);
});

test.each(["2022-06-30 07:59", "2022-06-30 18:00", "2022-07-02 10:00"])("at %s nothing is put down", async (moment) => {
  const before = await everyTable();
  expect(await putReminders(at(moment))).toBe(0);
  expect(await everyTable()).toEqual(before);
});

test("neither a closed account nor an inspector nor an administrator is told of anything", async () => {
  await db().user.update({ where: { account: "zulianbu" }, data: { disabledAt: at("2022-06-29 09:00") } });
  for (const moment of ["2022-06-29 09:00", "2022-06-30 09:00", "2022-07-01 09:00", "2022-07-01 13:00"]) await putReminders(at(moment));
  const told = new Set((await standing()).map((line) => line.split(" ").at(-1)));
  expect(told).toContain("kangfubu");
  for (const account of ["zulianbu", "jijianzu", "guanliyuan"]) expect(told).not.toContain(account);
});

describe("an entry that is sent back", () => {
  /** The office sends an entry of this week back; answers whose it was. */
  async function sentBack(moment: string): Promise<string> {
    const entry = await db().followUp.findFirstOrThrow({
      where: { week: "2022-W26", status: "ENTERED", finding: { status: { not: "CLOSED" } } },
      select: { version: true, finding: { select: { number: true, leadDepartment: { select: { users: { select: { account: true } } } } } } },
    });
    const { number, leadDepartment } = entry.finding;
    const input = { number, week: "2022-W26", version: entry.version, reason: "请写明户数。" };
    expect(await returnFollowUp(await actor("zhenggaiban"), input, at(moment))).toMatchObject({ ok: true });
    return leadDepartment?.users[0]?.account ?? "";
  }
  const heard = async () => (await standing()).filter((line) => line.includes("entryReturned"));

  test("is told to its department on that day", async () => {
    await putReminders(at("2022-06-30 14:00"));
    const before = await heard();
    const account = await sentBack("2022-06-30 14:55");
    await putReminders(at("2022-06-30 15:00"));
    expect((await heard()).filter((line) => !before.includes(line))).toEqual([`2022-06-30 entryReturned ${account}`]);
  });

  test("in the evening, is told the next working day", async () => {
    const account = await sentBack("2022-07-01 19:00");
    expect(await putReminders(at("2022-07-02 10:00"))).toBe(0);
    await putReminders(at("2022-07-04 08:00"));
    expect(await heard()).toContain(`2022-07-04 entryReturned ${account}`);
  });
});

test("it asks as many questions for the whole round as for one finding", async () => {
  const whole = await statements(() => putReminders(at("2022-06-30 09:00")));
  await db().finding.updateMany({ where: { number: { gt: 1 } }, data: { inspectionId: (await db().finding.findFirstOrThrow()).inspectionId, status: "CLOSED" } });
  await db().reminder.deleteMany();
  const few = await statements(() => putReminders(at("2022-06-30 09:00")));
  expect(whole.count).toBe(few.count);
  expect(whole.count).toBeLessThan(20);
});

test("before there is a round it does nothing", async () => {
  await emptyDatabase();
  expect(await putReminders(at("2022-06-30 09:00"))).toBe(0);
});

test("what a finding missed while it was closed, nobody is told when it is open again", async () => {
  // Due at half past six on a Friday evening: told on Monday, the morning on which 组联维权部's finding 4 is reopened.
  const told = async () => {
    await db().inspection.updateMany({ data: { cutOffMinute: 18 * 60 + 30 } });
    await putReminders(at("2022-07-04 10:00"));
    const rows = await db().reminder.findMany({ where: { rule: "entryMissed", user: { account: "zulianbu" } }, select: { detail: true } });
    return rows.map(({ detail }) => Object(detail)).map(({ week, count }: { week?: string; count?: number }) => [week, count]);
  };
  const before = await told();
  expect(before).toEqual([["2022-W26", expect.any(Number)]]);
  await sampleDatabase();
  const { id } = await db().finding.findFirstOrThrow({ where: { number: 4 } });
  await db().closureRequest.updateMany({ where: { findingId: id, status: "GRANTED" }, data: { closedOn: new Date("2022-05-12"), reopenedOn: new Date("2022-07-04") } });
  await db().finding.update({ where: { id }, data: { status: "IN_PROGRESS", closedOn: null, deadline: new Date("2022-12-30") } });
  expect(await told()).toEqual(before);
});

test("a deadline that somebody once wrote for never keeps nobody from being told of the others", async () => {
  await db().finding.updateMany({ where: { number: 2 }, data: { deadline: new Date("9999-12-31") } });
  expect(await putReminders(at("2022-06-30 09:00"))).toBeGreaterThan(5);
});
