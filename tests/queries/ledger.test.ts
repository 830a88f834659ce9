import { beforeAll, describe, expect, it } from "vitest";
import { usualRhythm } from "#lib/calendar/official.ts";
import { db } from "#lib/db/client.ts";
import { toDayOrNull } from "#lib/db/day-column.ts";
import { lightSql } from "#lib/db/light-sql.ts";
import { addDays, instantOf } from "#lib/domain/day.ts";
import { FINDING_STATUSES } from "#lib/domain/finding.ts";
import { type Light, LIGHTS, lightFrame, lightOf } from "#lib/domain/light.ts";
import { may } from "#lib/domain/permissions.ts";
import { ledgerFilter, ledgerHref } from "#lib/input/ledger-filter.ts";
import { type Ledger, ledger } from "#lib/queries/ledger.ts";
import { type SampleAccountName, sampleAccounts } from "#prisma/sample/accounts.ts";
import { actor, departmentId, NOW } from "#tests/support/cast.ts";
import { emptyDatabase, sampleDatabase } from "#tests/support/database.ts";
import { statements } from "#tests/support/statements.ts";

type Query = Record<string, string>;

async function ledgerOf(account: SampleAccountName, query: Query = {}): Promise<Ledger> {
  const answer = await ledger(await actor(account), ledgerFilter.parse(query), NOW);
  if (answer === null || answer === "noRound") throw new Error("no ledger");
  return answer;
}

async function numbersOf(account: SampleAccountName, query: Query = {}): Promise<number[]> {
  const { lines, matching } = await ledgerOf(account, query);
  expect(lines).toHaveLength(matching);
  return lines.map(({ number }) => number);
}

const everyFinding = Array.from({ length: 28 }, (_, index) => index + 1);

async function factsOfAll() {
  const rows = await db().finding.findMany({
    orderBy: { number: "asc" },
    include: { supporting: true, followUps: { select: { week: true } } },
  });
  return rows.map(({ supporting, followUps, deadline, ...row }) => ({
    ...row,
    deadline: toDayOrNull(deadline),
    supportingDepartmentIds: supporting.map((each) => each.departmentId),
    enteredWeeks: followUps.map(({ week }) => week),
  }));
}

beforeAll(sampleDatabase);

describe("who reads what", () => {
  const readers = sampleAccounts.filter(({ role }) => role !== "ADMIN").map(({ account }) => account);

  it.each(readers)("%s sees exactly what may be read", async (account) => {
    const reader = await actor(account);
    const readable = (await factsOfAll()).filter((finding) => may(reader, "read", finding)).map(({ number }) => number);
    expect(await numbersOf(account)).toEqual(readable);
    expect((await ledgerOf(account)).readable).toBe(readable.length);
  });

  it("a department sees what it leads and supports, and nothing else", async () => {
    const own = await departmentId("rights");
    const rights = "组联维权部";
    const { lines, choices } = await ledgerOf("zulianbu");
    expect(lines.every((line) => line.department === rights || line.supporting.includes(rights))).toBe(true);
    expect(lines.some(({ department }) => department !== rights)).toBe(true);
    expect(choices.departments.map(({ value }) => value)).toContain(own);
    expect(choices.departments.map(({ label }) => label)).not.toContain("康复部");
  });

  it("a leader sees the own findings", async () => {
    const { lines } = await ledgerOf("fuzuzhang-yi");
    expect(new Set(lines.map(({ leader }) => leader))).toEqual(new Set(["副组长乙"]));
  });

  it("an administrator has no ledger", async () => {
    expect(await ledger(await actor("guanliyuan"), ledgerFilter.parse({}), NOW)).toBeNull();
  });
});

describe("narrowing", () => {
  it("by part; what belongs to none has a choice of its own", async () => {
    const parts = await Promise.all(["1", "2", "3", "0"].map((part) => numbersOf("zhenggaiban", { part })));
    expect(parts.flat()).toEqual(everyFinding);
    expect(parts[3]).toEqual([28]);
  });

  it("by leader, department and status, each and together", async () => {
    const department = await departmentId("rights");
    const leader = (await actor("fuzuzhang-yi")).id;
    const { lines } = await ledgerOf("zhenggaiban", { department });
    expect(new Set(lines.map((line) => line.department))).toEqual(new Set(["组联维权部"]));
    const byStatus = await Promise.all(FINDING_STATUSES.map((status) => numbersOf("zhenggaiban", { status })));
    expect(byStatus.flat().sort((a, b) => a - b)).toEqual(everyFinding);
    expect(await numbersOf("zhenggaiban", { department, leader, status: "CLOSED", part: "1" })).toEqual([4]);
  });

  it("by words in the title, in a measure, or by the number", async () => {
    expect(await numbersOf("zhenggaiban", { search: "无障碍" })).toContain(2);
    expect(await numbersOf("zhenggaiban", { search: "会办" })).toEqual([]);
    expect(await numbersOf("zhenggaiban", { search: " 监督员队伍 " })).toEqual([2]);
    expect(await numbersOf("zhenggaiban", { search: "12" })).toEqual([12]);
  });

  it.each(["%", "_", "\\", "'", "100%_"])("takes %s as it is written", async (search) => {
    expect(await numbersOf("zhenggaiban", { search })).toEqual([]);
  });

  it("does not narrow by what it does not know, and says so", async () => {
    const nonsense = { part: "9", leader: "nobody", department: "-", light: "blue", status: "OPEN", sort: "title", page: "0" };
    const { lines, filter } = await ledgerOf("zhenggaiban", nonsense);
    expect(lines).toHaveLength(28);
    expect(filter).toEqual(ledgerFilter.parse({}));
    expect(ledgerHref(filter)).toBe("/desk/findings");
  });

  it("is not led to findings of others by their department", async () => {
    expect((await ledgerOf("zulianbu", { department: await departmentId("rehabilitation") })).filter.department).toBeNull();
  });
});

describe("order and pages", () => {
  const read = async (sort: string) => (await ledgerOf("zhenggaiban", { sort })).lines;

  it("by number, both ways", async () => {
    expect(await numbersOf("zhenggaiban")).toEqual(everyFinding);
    expect(await numbersOf("zhenggaiban", { sort: "-number" })).toEqual(everyFinding.toReversed());
  });

  it("by deadline, both ways; without one comes last", async () => {
    const up = (await read("deadline")).map(({ deadline }) => deadline);
    expect(up.slice(0, -1)).toEqual(up.slice(0, -1).toSorted());
    expect(up.at(-1)).toBeNull();
    const down = (await read("-deadline")).map(({ deadline }) => deadline);
    expect(down.at(-1)).toBeNull();
    expect(down.slice(0, -1)).toEqual(up.slice(0, -1).toReversed());
  });

  it("by status in the order of a finding's life", async () => {
    const ranks = (await read("status")).map(({ status }) => FINDING_STATUSES.indexOf(status));
    expect(ranks).toEqual(ranks.toSorted());
    expect((await read("-status"))[0]?.status).toBe("CLOSED");
  });

  it("by department in the office's order; without one comes last", async () => {
    const names = (await read("department")).map(({ department }) => department);
    expect([...new Set(names)]).toEqual(["办公室", "康复部", "组联维权部", "市残疾人服务中心", "机关党支部", null]);
    expect((await read("-department")).at(-1)?.department).toBeNull();
  });

  it("a page beyond the last is empty and still counts", async () => {
    expect(await ledgerOf("zhenggaiban", { page: "2" })).toMatchObject({ lines: [], matching: 28, readable: 28 });
  });

  it("the address says what is unusual, and is read back the same", () => {
    const filter = ledgerFilter.parse({ search: "培训 A&B", part: "0", light: "red", sort: "-deadline", page: "3" });
    const query = new URL(ledgerHref(filter), "http://desk").searchParams;
    expect(ledgerFilter.parse(Object.fromEntries(query))).toEqual(filter);
  });
});

describe("lights", () => {
  it("count and filter the lines that show them", async () => {
    const { lines, lights } = await ledgerOf("zhenggaiban");
    for (const light of LIGHTS) {
      const shown = lines.filter((line) => line.light === light).map(({ number }) => number);
      expect(await numbersOf("zhenggaiban", { light })).toEqual(shown);
      expect(lights[light]).toBe(shown.length);
      expect(lights[light]).toBeGreaterThan(0);
    }
  });

  it("are counted under the rest of the filter", async () => {
    const { lights, matching } = await ledgerOf("zhenggaiban", { status: "CLOSED", light: "red" });
    expect(lights).toEqual({ red: 0, yellow: 0, green: 0, grey: 0, tick: matching + lights.tick });
    expect(lights.tick).toBe((await ledgerOf("zhenggaiban", { status: "CLOSED" })).matching);
  });

  it("are the same in SQL and in the rules, for every finding on every day of the round, before and after the cut-off", async () => {
    const findings = await factsOfAll();
    const seen = new Set<Light>();
    for (let day = "2022-02-10"; day <= "2022-12-31"; day = addDays(day, 1)) {
      for (const hour of [9, 12]) {
        const frame = lightFrame(instantOf(day, hour), "2022-W06", usualRhythm);
        const { light: expression, joins } = lightSql(frame);
        const inSql = await db().$queryRaw<{ light: Light }[]>`
          SELECT ${expression} AS light FROM "Finding" f ${joins} ORDER BY f.number`;
        const byRule = findings.map((finding) => lightOf(finding, frame));
        expect(inSql.map(({ light }) => light), `${day} ${hour}:00`).toEqual(byRule);
        for (const light of byRule) seen.add(light);
      }
    }
    expect(seen).toEqual(new Set(LIGHTS));
  }, 60_000);
});

describe("what a line says", () => {
  it("keeps the first deadline beside an extended one, and supporting departments", async () => {
    const line = (await ledgerOf("zhenggaiban", { search: "16" })).lines[0];
    expect(line).toMatchObject({ firstDeadline: "2022-05-11", deadline: "2022-11-27", supporting: ["办公室"], part: 2 });
  });

  it("leaves the 28th without title, part and people", async () => {
    const line = (await ledgerOf("zhenggaiban", { search: "28" })).lines[0];
    expect(line).toMatchObject({ number: 28, title: null, part: null, leader: null, department: null, deadline: null, light: "grey" });
  });
});

it("asks three times, in two round trips, however many findings there are", async () => {
  const office = await actor("zhenggaiban");
  for (const query of [{}, { search: "整改" }, { light: "red" }, { search: "没有这样的问题" }]) {
    const { count } = await statements(() => ledger(office, ledgerFilter.parse(query), NOW));
    expect(count).toBe(3);
  }
});

it("before there is a round says so", async () => {
  const office = await actor("zhenggaiban");
  await emptyDatabase();
  expect(await ledger(office, ledgerFilter.parse({}), NOW)).toBe("noRound");
});
