import { beforeEach, describe, expect, test } from "vitest";
import { correctCalendar } from "#lib/commands/rules/correct-calendar.ts";
import { restoreCalendar } from "#lib/commands/rules/restore-calendar.ts";
import { setRules } from "#lib/commands/rules/set-rules.ts";
import { db } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import type { FollowUpRules } from "#lib/domain/follow-up-rules.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor, NOW } from "#tests/support/cast.ts";
import { emptyDatabase, sampleDatabase } from "#tests/support/database.ts";
import { codeOf, done, entries, expectUnbrokenRecord, refused, standing } from "#tests/support/deeds.ts";
import { together } from "#tests/support/together.ts";

beforeEach(sampleDatabase);

const USUAL: FollowUpRules = { cutOff: { weekday: 5, minute: 720 }, rungDays: [1, 3, 5, 7, 10], lookBackMonths: [3, 12], lookBackEvery: 3, retentionYears: 10 };
const THURSDAYS: FollowUpRules = { ...USUAL, cutOff: { weekday: 4, minute: 1020 } };
const FRIDAY = { day: "2022-07-01", working: false, note: "市委办通知放假" };

const READERS: readonly SampleAccountName[] = ["zuzhang", "jijianzu", "fuzuzhang-jia", "bangongshi"];

/** Readers of the rules hear that it is not theirs, the administrator that there is no such thing, and nothing changes. */
async function expectOffice(attempt: (by: Awaited<ReturnType<typeof actor>>) => Promise<Parameters<typeof codeOf>[0]>): Promise<void> {
  const before = await standing();
  for (const account of READERS) expect(codeOf(await attempt(await actor(account))), account).toBe("notYours");
  expect(codeOf(await attempt(await actor("guanliyuan")))).toBe("notFound");
  expect(await standing()).toEqual(before);
}

const rulesInUse = () =>
  db().inspection.findFirstOrThrow({
    where: { current: true },
    select: { cutOffWeekday: true, cutOffMinute: true, rungDays: true, lookBackMonths: true, lookBackEvery: true, retentionYears: true, rulesVersion: true },
  });
const corrections = () => db().calendarDay.findMany({ orderBy: { day: "asc" } });

describe("the rules", () => {
  test("are set by the office, and the record tells from what to what", async () => {
    const office = await actor("zhenggaiban");
    const rules: FollowUpRules = { cutOff: { weekday: 4, minute: 1020 }, rungDays: [2, 4, 6, 8, 12], lookBackMonths: [3, 6, 12], lookBackEvery: 3, retentionYears: 30 };
    const entry = await done(() => setRules(office, { version: 1, rules }, NOW));
    const detail = {
      cutOff: { from: { weekday: 5, minute: 720 }, to: { weekday: 4, minute: 1020 } },
      rungDays: { from: [1, 3, 5, 7, 10], to: [2, 4, 6, 8, 12] },
      lookBackMonths: { from: [3, 12], to: [3, 6, 12] },
      retentionYears: { from: 10, to: 30 },
    };
    expect(entry).toEqual({ by: "整改办", at: NOW, action: "rulesChanged", subject: "跟进规则", detail });
    expect(await rulesInUse()).toEqual({ cutOffWeekday: 4, cutOffMinute: 1020, rungDays: [2, 4, 6, 8, 12], lookBackMonths: [3, 6, 12], lookBackEvery: 3, retentionYears: 30, rulesVersion: 2 });
  });

  test("are the office's alone", async () => {
    await expectOffice((by) => setRules(by, { version: 1, rules: THURSDAYS }, NOW));
  });

  test("are refused as they stand, from a stale page, and when they are none", async () => {
    const office = await actor("zhenggaiban");
    const attempt = (version: number, rules: FollowUpRules) => refused(() => setRules(office, { version, rules }, NOW));
    expect(await attempt(1, USUAL)).toEqual({ code: "rulesUnchanged" });
    expect(await attempt(1, { ...USUAL, rungDays: [1, 3, 3, 7, 10] })).toEqual({ code: "rungNotAfter", previous: 3, field: "rung3" });
    await done(() => setRules(office, { version: 1, rules: THURSDAYS }, NOW));
    expect(await attempt(1, USUAL)).toEqual({ code: "stale" });
  });

  test("of two who set them at once, one is told to look again", async () => {
    const office = await actor("zhenggaiban");
    const set = (lookBackEvery: number) => () => setRules(office, { version: 1, rules: { ...USUAL, lookBackEvery } }, NOW);
    const answers = await together(set(4), set(6));
    expect(answers.map(codeOf).sort()).toEqual(["done", "stale"]);
    expect((await rulesInUse()).rulesVersion).toBe(2);
    expect((await entries()).filter(({ action }) => action === "rulesChanged")).toHaveLength(1);
    await expectUnbrokenRecord();
  });

  test("belong to a round: before there is one there is nothing to set", async () => {
    const office = await actor("zhenggaiban");
    await emptyDatabase();
    expect(codeOf(await setRules(office, { version: 1, rules: THURSDAYS }, NOW))).toBe("notFound");
  });
});

describe("a day of the calendar", () => {
  test("is corrected, noted anew, and taken back; the record keeps what was before", async () => {
    const office = await actor("zhenggaiban");
    const first = await done(() => correctCalendar(office, FRIDAY, NOW));
    expect(first).toEqual({ by: "整改办", at: NOW, action: "calendarCorrected", subject: "工作日历 2022-07-01", detail: { ...FRIDAY, before: null } });
    expect(await corrections()).toEqual([{ ...FRIDAY, day: fromDay(FRIDAY.day), byName: "整改办", at: NOW }]);

    const later = new Date(NOW.getTime() + 60_000);
    const again = await done(() => correctCalendar(office, { ...FRIDAY, note: "市政府通告" }, later));
    expect(again.detail).toEqual({ ...FRIDAY, note: "市政府通告", before: { working: false, note: FRIDAY.note } });
    expect(await corrections()).toEqual([{ ...FRIDAY, note: "市政府通告", day: fromDay(FRIDAY.day), byName: "整改办", at: later }]);

    const back = await done(() => restoreCalendar(office, { day: FRIDAY.day }, later));
    expect(back).toMatchObject({ action: "calendarRestored", detail: { day: FRIDAY.day, before: { working: false, note: "市政府通告" } } });
    expect(await corrections()).toEqual([]);
    expect(await refused(() => restoreCalendar(office, { day: FRIDAY.day }, later))).toEqual({ code: "notFound" });
  });

  test("is the office's alone to correct and to restore", async () => {
    await expectOffice((by) => correctCalendar(by, FRIDAY, NOW));
    await done(async () => correctCalendar(await actor("zhenggaiban"), FRIDAY, NOW));
    await expectOffice((by) => restoreCalendar(by, { day: FRIDAY.day }, NOW));
  });

  test.each([
    ["a working day that is one", { ...FRIDAY, working: true }, "calendarSaysSo"],
    ["a Sunday off", { ...FRIDAY, day: "2022-07-03" }, "calendarSaysSo"],
    ["a make-up Saturday worked", { day: "2022-10-08", working: true, note: "国庆调休" }, "calendarSaysSo"],
    ["a day of 2024 beyond two years", { ...FRIDAY, day: "2024-07-01" }, "correctionTooFar"],
    ["a slip of the pen", { ...FRIDAY, day: "0222-07-01" }, "correctionTooFar"],
  ])("%s is refused", async (_, correction, code) => {
    const office = await actor("zhenggaiban");
    expect(await refused(() => correctCalendar(office, correction, NOW))).toMatchObject({ code });
  });

  test("corrected by two at once is corrected once, by one after the other", async () => {
    const office = await actor("zhenggaiban");
    const correct = (note: string) => () => correctCalendar(office, { ...FRIDAY, note }, NOW);
    const answers = await together(correct("甲"), correct("乙"), correct("甲"));
    const codes = answers.map(codeOf);
    const kept = (await entries()).filter(({ action }) => action === "calendarCorrected");
    expect(kept).toHaveLength(codes.filter((code) => code === "done").length);
    expect(kept.slice(1).every(({ detail }) => detail.before !== null)).toBe(true);
    expect(await corrections()).toHaveLength(1);
    await expectUnbrokenRecord();
  });
});
