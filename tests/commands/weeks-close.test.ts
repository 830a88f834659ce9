import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { enterFollowUp } from "#lib/commands/enter-follow-up.ts";
import { returnFollowUp } from "#lib/commands/return-follow-up.ts";
import { tickFollowUp } from "#lib/commands/tick-follow-up.ts";
import { closeWeek } from "#lib/commands/weeks/close-week.ts";
import { openWeeks } from "#lib/commands/weeks/open-weeks.ts";
import { stableJson } from "#lib/domain/audit.ts";
import { instantOf } from "#lib/domain/day.ts";
import { sha256 } from "#lib/db/audit-store.ts";
import { db } from "#lib/db/client.ts";
import { storedBulletin } from "#lib/db/stored-bulletin.ts";
import { actor, NOW } from "#tests/support/cast.ts";
import { emptyDatabase, sampleDatabase } from "#tests/support/database.ts";
import { codeOf, done, expectOnly, expectUnbrokenRecord, refused } from "#tests/support/deeds.ts";
import { together } from "#tests/support/together.ts";

beforeEach(sampleDatabase);

const LAST = { week: "2022-W25", version: 1 };
const THIS = { week: "2022-W26", version: 1 };
const WORDS = { progress: "走访3户。", nextStep: "下周复核。", difficulty: null };
/** Friday noon, when the entries of week 26 are due. */
const CUT_OFF = instantOf("2022-07-01", 12);

const weekOf = (week: string) => db().followUpWeek.findFirstOrThrow({ where: { week } });

/** Ticks what waits in this week, so that nothing but its time stands in the way. */
async function tickWaiting(): Promise<void> {
  const waiting = await db().followUp.findMany({ where: { week: THIS.week, status: "ENTERED" }, select: { version: true, finding: { select: { number: true } } } });
  const office = await actor("zhenggaiban");
  for (const { version, finding } of waiting) await done(() => tickFollowUp(office, { ...finding, week: THIS.week, version }, NOW));
}

describe("closing a week", () => {
  test("freezes it, keeps its bulletin, and records the bulletin's digest", async () => {
    const entry = await done(async () => closeWeek(await actor("zhenggaiban"), LAST, NOW));
    const kept = await weekOf(LAST.week);
    expect(kept).toMatchObject({ closedAt: NOW, closedByName: "整改办", version: 2 });
    const bulletin = storedBulletin.parse(kept.bulletin);
    expect(bulletin).toMatchObject({ week: LAST.week, from: "2022-06-20", asOf: "2022-06-26T15:59:59.999Z", before: { week: "2022-W24" } });
    const detail = { week: LAST.week, bulletin: sha256(stableJson(bulletin)) };
    expect(entry).toEqual({ by: "整改办", at: NOW, action: "weekClosed", subject: LAST.week, detail });
  });

  test("then nothing of it is entered, ticked, returned or closed again", async () => {
    const [office, service] = [await actor("zhenggaiban"), await actor("kangfubu")];
    await done(() => closeWeek(office, LAST, NOW));
    const attempts = [
      () => closeWeek(office, { ...LAST, version: 2 }, NOW),
      () => closeWeek(office, LAST, NOW),
      () => enterFollowUp(service, { number: 17, week: LAST.week, version: 0, ...WORDS }, NOW),
      () => tickFollowUp(office, { number: 2, week: LAST.week, version: 2 }, NOW),
      () => returnFollowUp(office, { number: 2, week: LAST.week, version: 2, reason: "请写明。" }, NOW),
    ];
    for (const attempt of attempts) expect(await refused(attempt)).toEqual({ code: "weekClosed" });
    await expect(db().followUpWeek.updateMany({ where: { week: LAST.week }, data: { bulletin: {} } })).rejects.toThrow(/is closed/);
  });

  test("what is missing and what was returned and not written anew is kept as not reported", async () => {
    await tickWaiting();
    const office = await actor("zhenggaiban");
    await done(() => closeWeek(office, LAST, CUT_OFF));
    await done(() => closeWeek(office, THIS, CUT_OFF));
    const { notReported, reporting } = storedBulletin.parse((await weekOf(THIS.week)).bulletin);
    const findings = notReported.flatMap((group) => group.findings);
    expect(findings).toHaveLength(reporting.notReported);
    expect(findings.filter(({ returned }) => returned).map(({ number }) => number)).toEqual([9]);
    expect(findings.map(({ number }) => number).sort((a, b) => a - b)).toEqual([8, 9, 12, 14, 17, 18, 25, 28]);
    expect(reporting.owed).toBe(reporting.reported + reporting.notReported);
  });

  test("of two at once, one closes it", async () => {
    const office = await actor("zhenggaiban");
    const answers = await together(() => closeWeek(office, LAST, NOW), () => closeWeek(office, LAST, NOW));
    expect(answers.map(codeOf).sort()).toEqual(["done", "weekClosed"]);
    await expectUnbrokenRecord();
  });

  test("an entry written while it is being closed is either told in the bulletin or refused", async () => {
    const [office, rehabilitation] = [await actor("zhenggaiban"), await actor("kangfubu")];
    const [closing, entering] = await together(
      () => closeWeek(office, LAST, NOW),
      () => enterFollowUp(rehabilitation, { number: 17, week: LAST.week, version: 0, ...WORDS }, NOW),
    );
    const answers = [closing, entering].map((answer) => answer && codeOf(answer));
    // The entry waits for a look if it was first, and then the week is not closed; else the week is closed, and it is refused.
    expect([["done", "weekClosed"], ["entriesWaiting", "done"]]).toContainEqual(answers);
  });
});

test("nor does an entry slip in that was begun before the week had a row", async () => {
  const [office, rehabilitation] = [await actor("zhenggaiban"), await actor("kangfubu")];
  await db().followUpWeek.deleteMany({ where: { week: LAST.week } });
  // Whoever writes the entry is held up half-way, while the office closes the week.
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(`BEGIN; SELECT 1 FROM "User" WHERE id = '${rehabilitation.id}' FOR UPDATE`);
    const entering = enterFollowUp(rehabilitation, { number: 17, week: LAST.week, version: 0, ...WORDS }, NOW);
    await pause(1_000);
    const closing = closeWeek(office, LAST, NOW);
    await pause(1_000);
    await client.query("COMMIT");
    expect([codeOf(await entering), codeOf(await closing)]).toEqual(["done", "entriesWaiting"]);
  } finally {
    await client.end();
  }
});

describe("it is refused", () => {
  test("to everybody but the office", async () => {
    const readers = { "fuzuzhang-jia": "notYours", "fuzuzhang-bing": "notYours", bangongshi: "notYours", kangfubu: "notYours", dangzhibu: "notYours" } as const;
    await expectOnly("zhenggaiban", (person) => closeWeek(person, LAST, NOW), readers);
  });

  test("before its cut-off", async () => {
    const office = await actor("zhenggaiban");
    await tickWaiting();
    await done(() => closeWeek(office, LAST, NOW));
    const before = new Date(CUT_OFF.getTime() - 1);
    expect(await refused(() => closeWeek(office, THIS, before))).toEqual({ code: "weekNotOver", from: CUT_OFF });
    await done(() => closeWeek(office, THIS, CUT_OFF));
  });

  test("while an earlier week is open", async () => {
    const office = await actor("zhenggaiban");
    await tickWaiting();
    expect(await refused(() => closeWeek(office, THIS, CUT_OFF))).toEqual({ code: "earlierWeekOpen", week: "2022-W25" });
  });

  test("while entries wait for the office, saying how many", async () => {
    const [office, rehabilitation] = [await actor("zhenggaiban"), await actor("kangfubu")];
    await done(() => enterFollowUp(rehabilitation, { number: 17, week: LAST.week, version: 0, ...WORDS }, NOW));
    expect(await refused(() => closeWeek(office, LAST, NOW))).toEqual({ code: "entriesWaiting", count: 1 });
    await done(() => tickFollowUp(office, { number: 17, week: LAST.week, version: 1 }, NOW));
    await done(() => closeWeek(office, LAST, NOW));
    expect(storedBulletin.parse((await weekOf(LAST.week)).bulletin)).toMatchObject({ reporting: { late: 1 }, late: [{ department: "康复部", findings: [{ number: 17 }] }] });
  });

  test("in another version than was looked at", async () => {
    const office = await actor("zhenggaiban");
    for (const version of [0, 2]) expect(await refused(() => closeWeek(office, { ...LAST, version }, NOW))).toEqual({ code: "stale" });
  });

  test("before the plan, in the future, and where there is no round", async () => {
    const office = await actor("zhenggaiban");
    for (const week of ["2022-W05", "2022-W27"]) expect(await refused(() => closeWeek(office, { week, version: 1 }, NOW))).toEqual({ code: "weekNotOpen" });
    await emptyDatabase();
    expect(await refused(() => closeWeek(office, LAST, NOW))).toEqual({ code: "weekNotOpen" });
  });
});

test("a week that the timetable has not come to is opened and closed", async () => {
  await tickWaiting();
  const office = await actor("zhenggaiban");
  await done(() => closeWeek(office, LAST, NOW));
  await db().followUpWeek.deleteMany({ where: { week: THIS.week } });
  expect(codeOf(await closeWeek(office, THIS, CUT_OFF))).toBe("done");
  expect(await openWeeks(CUT_OFF)).toEqual([]);
});
