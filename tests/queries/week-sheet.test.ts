import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { enterFollowUp } from "#lib/commands/enter-follow-up.ts";
import { returnFollowUp } from "#lib/commands/return-follow-up.ts";
import { tickFollowUp } from "#lib/commands/tick-follow-up.ts";
import { db } from "#lib/db/client.ts";
import { toDay } from "#lib/db/day-column.ts";
import { instantOf } from "#lib/domain/day.ts";
import { isOpenIn, type Standing } from "#lib/domain/follow-up.ts";
import { may } from "#lib/domain/permissions.ts";
import { addWeeks } from "#lib/domain/week.ts";
import { weekEntry } from "#lib/queries/week-entry.ts";
import { type WeekSheet, weekSheet } from "#lib/queries/week-sheet.ts";
import { type SampleAccountName, sampleAccounts } from "#prisma/sample/accounts.ts";
import { actor, NOW } from "#tests/support/cast.ts";
import { emptyDatabase, sampleDatabase } from "#tests/support/database.ts";
import { statements } from "#tests/support/statements.ts";

const THIS_WEEK = "2022-W26";
const ALL = { standing: null, page: 1 };

async function sheetOf(account: SampleAccountName, week = THIS_WEEK, filter: { standing: Standing | null; page: number } = ALL, now = NOW): Promise<WeekSheet> {
  const sheet = await weekSheet(await actor(account), week, filter, now);
  if (sheet === null || sheet === "noRound") throw new Error("no sheet");
  return sheet;
}

const numbers = ({ rows }: WeekSheet) => rows.map(({ number }) => number);

async function rowOf(account: SampleAccountName, number: number, week = THIS_WEEK) {
  const row = (await sheetOf(account, week)).rows.find((each) => each.number === number);
  if (!row) throw new Error(`finding ${number} is not on the sheet`);
  return row;
}

/** In the sample nothing is reopened. */
const spellsOf = (closedOn: Date | null) => (closedOn ? [{ closedOn: toDay(closedOn), reopenedOn: null }] : []);

beforeAll(sampleDatabase);

/** At the head of a test that writes: the next one finds the sample as it was. */
const writes = () => onTestFinished(sampleDatabase);

describe("which findings are on it", () => {
  it("those readable and open in the week, for every role and around every closing", async () => {
    const findings = await db().finding.findMany({ include: { supporting: true }, orderBy: { number: "asc" } });
    for (const { account, role } of sampleAccounts) {
      if (role === "ADMIN") continue;
      const reader = await actor(account);
      for (let week = "2022-W06"; week <= THIS_WEEK; week = addWeeks(week, 1)) {
        const expected = findings.filter(
          ({ supporting, ...finding }) =>
            isOpenIn(week, spellsOf(finding.closedOn)) &&
            may(reader, "read", { ...finding, supportingDepartmentIds: supporting.map(({ departmentId }) => departmentId) }),
        );
        const sheet = await sheetOf(account, week);
        expect(numbers(sheet).sort((a, b) => a - b), `${account} ${week}`).toEqual(expected.map(({ number }) => number));
        expect(sheet.counts.total).toBe(expected.length);
      }
    }
  });

  it("a finding closed on a Friday is on that week's sheet and not on the next", async () => {
    // Finding 4 was closed on Friday 2022-04-15.
    expect(numbers(await sheetOf("zhenggaiban", "2022-W15"))).toContain(4);
    expect(numbers(await sheetOf("zhenggaiban", "2022-W16"))).not.toContain(4);
  });

  it.each([
    ["2022-04-11", "2022-W14", true, "2022-W15", true],
    ["2022-04-10", "2022-W14", true, "2022-W15", false],
  ])("closed on %s", async (day, before, onBefore, after, onAfter) => {
    writes();
    await db().closureRequest.updateMany({ where: { finding: { number: 4 } }, data: { closedOn: new Date(`${day}T00:00:00Z`) } });
    expect(numbers(await sheetOf("zhenggaiban", before)).includes(4)).toBe(onBefore);
    expect(numbers(await sheetOf("zhenggaiban", after)).includes(4)).toBe(onAfter);
  });

  it("no sheet before the plan, in the future, or for an administrator", async () => {
    const office = await actor("zhenggaiban");
    expect(await weekSheet(office, "2022-W05", ALL, NOW)).toBeNull();
    expect(await weekSheet(office, "2022-W27", ALL, NOW)).toBeNull();
    expect(await weekSheet(office, "2022-W27", ALL, instantOf("2022-07-04"))).not.toBeNull();
    expect(await weekSheet(await actor("guanliyuan"), THIS_WEEK, ALL, NOW)).toBeNull();
  });

  it("before there is a round, or its plan, says so", async () => {
    writes();
    const office = await actor("zhenggaiban");
    expect(await weekSheet(office, "2022-W05", ALL, instantOf("2022-02-02"))).toBe("noRound");
    await emptyDatabase();
    expect(await weekSheet(office, THIS_WEEK, ALL, NOW)).toBe("noRound");
  });
});

describe("counts and order", () => {
  const standingOf = ({ entry }: WeekSheet["rows"][number]): Standing => {
    if (entry === null) return "missing";
    return ({ RETURNED: "returned", ENTERED: "entered", TICKED: "ticked" } as const)[entry.status];
  };

  it("count what a reader can count in the rows, and add up", async () => {
    for (const week of ["2022-W06", "2022-W20", THIS_WEEK]) {
      const { counts, rows } = await sheetOf("zhenggaiban", week);
      const counted = { total: rows.length, returned: 0, missing: 0, entered: 0, ticked: 0 };
      for (const row of rows) counted[standingOf(row)] += 1;
      expect(counts).toEqual(counted);
    }
  });

  it("n of m: ticking moves one from entered to ticked", async () => {
    writes();
    const before = (await sheetOf("zhenggaiban")).counts;
    expect(before).toMatchObject({ returned: 1, ticked: 3 });
    const { version } = await rowOf("zhenggaiban", 2);
    await tickFollowUp(await actor("zhenggaiban"), { number: 2, week: THIS_WEEK, version }, NOW);
    expect((await sheetOf("zhenggaiban")).counts).toEqual({ ...before, entered: before.entered - 1, ticked: 4 });
  });

  it("returned, missing, entered, ticked; by number within", async () => {
    const { rows } = await sheetOf("zhenggaiban");
    const order: Standing[] = ["returned", "missing", "entered", "ticked"];
    const keys = rows.map((row) => order.indexOf(standingOf(row)) * 1000 + row.number);
    expect(keys).toEqual(keys.toSorted((a, b) => a - b));
    expect(new Set(rows.map(standingOf))).toEqual(new Set(order));
  });

  it("narrows by standing; the counts stay those of the whole sheet", async () => {
    const whole = await sheetOf("zhenggaiban");
    for (const standing of ["returned", "missing", "entered", "ticked"] as const) {
      const sheet = await sheetOf("zhenggaiban", THIS_WEEK, { standing, page: 1 });
      expect(sheet.rows).toEqual(whole.rows.filter((row) => standingOf(row) === standing));
      expect(sheet.counts).toEqual(whole.counts);
    }
    expect((await sheetOf("zhenggaiban", THIS_WEEK, { standing: null, page: 2 })).rows).toEqual([]);
  });
});

describe("cut-off, weeks and lateness", () => {
  it("is passed from Friday noon", async () => {
    expect(await sheetOf("zhenggaiban")).toMatchObject({ cutOff: instantOf("2022-07-01", 12), cutOffPassed: false });
    const atNoon = await sheetOf("zhenggaiban", THIS_WEEK, ALL, instantOf("2022-07-01", 12));
    expect(atNoon.cutOffPassed).toBe(true);
  });

  it("offers every week from the plan to now, the latest first", async () => {
    const { weeks, thisWeek } = await sheetOf("zhenggaiban", "2022-W10");
    expect([weeks[0], weeks.at(-1), weeks.length, thisWeek]).toEqual([THIS_WEEK, "2022-W06", 21, THIS_WEEK]);
  });

  it("an entry after the cut-off is late, one at the cut-off is not", async () => {
    writes();
    const words = { progress: "已办", nextStep: "续办", difficulty: null, week: THIS_WEEK, version: 0 };
    const rehabilitation = await actor("kangfubu");
    await enterFollowUp(rehabilitation, { ...words, number: 14 }, instantOf("2022-07-01", 12));
    await enterFollowUp(rehabilitation, { ...words, number: 17 }, instantOf("2022-07-01", 12, 1));
    expect((await rowOf("zhenggaiban", 14)).entry?.late).toBe(false);
    expect((await rowOf("zhenggaiban", 17)).entry?.late).toBe(true);
  });
});

describe("what a row says and allows", () => {
  it("shows last week's plan beside this week's words", async () => {
    const lastWeek = await rowOf("zhenggaiban", 2, "2022-W25");
    const row = await rowOf("zhenggaiban", 2);
    expect(row.announced).toBe(lastWeek.entry?.nextStep);
    expect(row.entry).toMatchObject({ status: "ENTERED", enteredBy: "组联维权部负责人", reviewedBy: null });
    expect((await rowOf("zhenggaiban", 4, "2022-W06")).announced).toBeNull();
  });

  it("tells who returned it and why", async () => {
    expect((await rowOf("bangongshi", 9)).entry).toMatchObject({ status: "RETURNED", reviewedBy: "整改办", returnReason: /^只写了/ });
  });

  it.each([
    ["bangongshi", 9, { mayEnter: true, mayTick: false }], // returned, own
    ["kangfubu", 14, { mayEnter: true, mayTick: false }], // missing, own
    ["zulianbu", 2, { mayEnter: true, mayTick: false }], // entered, own
    ["fuwuzhongxin", 2, { mayEnter: false, mayTick: false }], // entered, only supported
    ["bangongshi", 1, { mayEnter: false, mayTick: false }], // ticked, own
    ["zhenggaiban", 2, { mayEnter: false, mayTick: true }],
    ["zhenggaiban", 9, { mayEnter: false, mayTick: false }], // returned already
    ["zhenggaiban", 14, { mayEnter: false, mayTick: false }], // nothing to review
    ["fuzuzhang-yi", 2, { mayEnter: false, mayTick: false }],
    ["jijianzu", 2, { mayEnter: false, mayTick: false }],
  ] as const)("%s on finding %i: %o", async (account, number, rights) => {
    expect(await rowOf(account, number)).toMatchObject(rights);
    expect(await weekEntry(await actor(account), THIS_WEEK, number, NOW)).toMatchObject(rights);
  });

  it("carries the version a form needs", async () => {
    writes();
    expect((await rowOf("kangfubu", 14)).version).toBe(0);
    const office = await actor("zhenggaiban");
    const { version } = await rowOf("zhenggaiban", 2);
    await returnFollowUp(office, { number: 2, week: THIS_WEEK, version, reason: "请补充" }, NOW);
    expect((await rowOf("zhenggaiban", 2)).version).toBe(version + 1);
  });
});

describe("the entry's own page", () => {
  it("shows this week, last week and the measures", async () => {
    const page = await weekEntry(await actor("zulianbu"), THIS_WEEK, 2, NOW);
    const lastWeek = await rowOf("zhenggaiban", 2, "2022-W25");
    expect(page).toMatchObject({ number: 2, department: "组联维权部", leader: "副组长乙", before: lastWeek.entry, version: 1 });
    expect(page?.measures.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5]);
    expect(page?.measures.map(({ status }) => status)).toEqual(["DONE", "DONE", "DONE", "DONE", "OPEN"]);
    expect(page?.light).toBe((await rowOf("zhenggaiban", 2)).light);
  });

  it.each([
    ["somebody else's", "kangfubu", THIS_WEEK, 2],
    ["for an administrator", "guanliyuan", THIS_WEEK, 2],
    ["closed before the week", "zhenggaiban", THIS_WEEK, 4],
    ["before the plan", "zhenggaiban", "2022-W05", 2],
    ["in the future", "zhenggaiban", "2022-W27", 2],
    ["no such finding", "zhenggaiban", THIS_WEEK, 999],
  ] as const)("is nothing %s", async (_, account, week, number) => {
    expect(await weekEntry(await actor(account), week, number, NOW)).toBeNull();
  });

  it("of the week of its closing stays readable, and closed to writing", async () => {
    const page = await weekEntry(await actor("zulianbu"), "2022-W15", 4, NOW);
    expect(page).toMatchObject({ status: "CLOSED", mayEnter: false, mayTick: false });
  });
});

it("asks three times for a sheet and twice for an entry, however many rows there are", async () => {
  const office = await actor("zhenggaiban");
  for (const week of ["2022-W06", THIS_WEEK]) {
    expect((await statements(() => weekSheet(office, week, ALL, NOW))).count).toBe(3);
  }
  expect((await statements(() => weekEntry(office, THIS_WEEK, 2, NOW))).count).toBe(2);
});
