import { beforeEach, describe, expect, it } from "vitest";
import { enterFollowUp } from "#lib/commands/enter-follow-up.ts";
import { correctCalendar } from "#lib/commands/rules/correct-calendar.ts";
import { restoreCalendar } from "#lib/commands/rules/restore-calendar.ts";
import { setRules } from "#lib/commands/rules/set-rules.ts";
import { instantOf } from "#lib/domain/day.ts";
import type { FollowUpRules } from "#lib/domain/follow-up-rules.ts";
import { calendarPage, correctionOf } from "#lib/queries/calendar-page.ts";
import { deskHome } from "#lib/queries/desk-home.ts";
import { findingPage } from "#lib/queries/finding-page.ts";
import { rulesPage } from "#lib/queries/rules-page.ts";
import { weekSheet } from "#lib/queries/week-sheet.ts";
import { sampleAccounts } from "#prisma/sample/accounts.ts";
import { actor, entryOf, NOW } from "#tests/support/cast.ts";
import { emptyDatabase, sampleDatabase } from "#tests/support/database.ts";
import { done } from "#tests/support/deeds.ts";
import { statements } from "#tests/support/statements.ts";

beforeEach(sampleDatabase);

const USUAL: FollowUpRules = { cutOff: { weekday: 5, minute: 720 }, rungDays: [1, 3, 5, 7, 10], lookBackMonths: [3, 12], lookBackEvery: 3, retentionYears: 10 };
const FRIDAY = { day: "2022-07-01", working: false, note: "市委办通知放假" };
const WEEK = "2022-W26";
const [THURSDAY_NOON, FRIDAY_NOON] = [instantOf("2022-06-30", 12), instantOf("2022-07-01", 12)];

async function pageOf(account: Parameters<typeof actor>[0], now = NOW) {
  const page = await rulesPage(await actor(account), now);
  if (page === null || page === "noRound") throw new Error("no page");
  return page;
}

async function sheet(now = NOW) {
  const found = await weekSheet(await actor("zhenggaiban"), WEEK, { standing: null, page: 1 }, now);
  if (found === null || found === "noRound") throw new Error("no sheet");
  return found;
}

const correct = (correction = FRIDAY) => done(async () => correctCalendar(await actor("zhenggaiban"), correction, NOW));

describe("a corrected day is known at once", () => {
  it("a Friday off moves the cut-off to Thursday, everywhere it is said; taken back, it is Friday again", async () => {
    const office = await actor("zhenggaiban");
    expect((await sheet()).cutOff).toEqual(FRIDAY_NOON);
    await correct();
    expect(await sheet()).toMatchObject({ cutOff: THURSDAY_NOON, cutOffPassed: true });
    expect(await pageOf("zhenggaiban")).toMatchObject({ cutOff: THURSDAY_NOON, cutOffPassed: true });
    expect(await deskHome(office, NOW)).toMatchObject({ cutOff: THURSDAY_NOON, cutOffPassed: true });
    await done(() => restoreCalendar(office, { day: FRIDAY.day }, NOW));
    expect(await sheet()).toMatchObject({ cutOff: FRIDAY_NOON, cutOffPassed: false });
  });

  it("the light of a finding without an entry turns the sooner", async () => {
    const lights = async () => new Map((await sheet()).rows.map(({ number, light, entry }) => [number, { light, entered: entry !== null }]));
    const before = await lights();
    await correct();
    const after = await lights();
    const turned = [...after].filter(([number, { light }]) => light !== before.get(number)?.light);
    expect(turned.length).toBeGreaterThan(0);
    expect(turned.every(([, { entered }]) => !entered)).toBe(true);
  });

  it("there is one working day less until a deadline, and one more for a Saturday worked", async () => {
    const office = await actor("zhenggaiban");
    const left = async () => (await findingPage(office, 2, NOW))?.workingDays;
    expect(await left()).toEqual({ left: 4 });
    await correct();
    expect(await left()).toEqual({ left: 3 });
    await correct({ day: "2022-07-02", working: true, note: "补班" });
    expect(await left()).toEqual({ left: 4 });
  });
});

describe("what was written is judged by the cut-off of its time", () => {
  const entry = { number: 8, week: WEEK, version: 0, progress: "走访。", nextStep: "复核。", difficulty: null };

  it("an entry of Thursday afternoon stays in time when Friday becomes a holiday afterwards", async () => {
    await done(async () => enterFollowUp(await actor("zulianbu"), entry, NOW));
    await correct();
    expect((await entryOf(8, WEEK)).dueAt).toEqual(FRIDAY_NOON);
    expect((await sheet()).rows.find(({ number }) => number === 8)?.entry?.late).toBe(false);
  });

  it("written after the correction, it is late", async () => {
    await correct();
    await done(async () => enterFollowUp(await actor("zulianbu"), entry, NOW));
    expect((await entryOf(8, WEEK)).dueAt).toEqual(THURSDAY_NOON);
    expect((await sheet()).rows.find(({ number }) => number === 8)?.entry?.late).toBe(true);
  });
});

describe("the page of the rules", () => {
  it("is read by everybody but the administrator, and only the office may set", async () => {
    for (const { account, role } of sampleAccounts) {
      const page = await rulesPage(await actor(account), NOW);
      if (role === "ADMIN") expect(page).toBeNull();
      else expect(page).toMatchObject({ rules: USUAL, version: 1, maySet: role === "OFFICE" });
    }
  });

  it("shows what was set, what it comes to, and the changes in words, the latest first", async () => {
    const office = await actor("zhenggaiban");
    const rules = { ...USUAL, cutOff: { weekday: 4, minute: 1020 } };
    await done(() => setRules(office, { version: 1, rules }, NOW));
    await done(() => setRules(office, { version: 2, rules: { ...rules, lookBackEvery: 6 } }, NOW));
    const page = await pageOf("bangongshi");
    expect(page).toMatchObject({ rules: { ...rules, lookBackEvery: 6 }, version: 3, cutOff: instantOf("2022-06-30", 17), cutOffPassed: false });
    expect(page.moved).toEqual({ week: "2022-W40", cutOff: null });
    expect(page.changes.map(({ by, what }) => `${by} ${what}`)).toEqual([
      "整改办 修改跟进规则：长期事项回头看间隔由3个月改为6个月",
      "整改办 修改跟进规则：填报截止由周五12:00改为周四17:00",
    ]);
    const sent = await statements(() => rulesPage(office, NOW));
    expect(sent.count).toBe(2);
  });

  it("says when there is no round yet", async () => {
    const office = await actor("zhenggaiban");
    await emptyDatabase();
    expect(await rulesPage(office, NOW)).toBe("noRound");
  });
});

describe("the page of the calendar", () => {
  it("shows this year unless another is asked for, with its corrections, in one statement", async () => {
    await correct();
    const reader = await actor("bangongshi");
    const { count, answer } = await statements(() => calendarPage(reader, null, NOW));
    expect(count).toBe(1);
    expect(answer).toMatchObject({ year: 2022, known: true, workingDays: 248, maySet: false });
    expect(answer?.corrections).toEqual([{ ...FRIDAY, byName: "整改办", at: NOW }]);
    const july = answer?.months[6]?.weeks.flat().find((date) => date?.day === FRIDAY.day);
    expect(july).toEqual({ day: FRIDAY.day, working: false, special: true, holiday: null, corrected: true });
    expect(await calendarPage(reader, 2023, NOW)).toMatchObject({ year: 2023, known: true, corrections: [] });
    expect(await calendarPage(reader, 2060, NOW)).toMatchObject({ year: 2060, known: false, holidays: [] });
  });

  it("is closed to the administrator, and the page that takes a correction back to all but the office", async () => {
    await correct();
    expect(await calendarPage(await actor("guanliyuan"), null, NOW)).toBeNull();
    expect(await correctionOf(await actor("bangongshi"), FRIDAY.day)).toBeNull();
    expect(await correctionOf(await actor("zhenggaiban"), "2022-07-04")).toBeNull();
    expect(await correctionOf(await actor("zhenggaiban"), FRIDAY.day)).toEqual({ ...FRIDAY, byName: "整改办", at: NOW });
  });
});
