import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { changeDeadline } from "#lib/commands/change-deadline.ts";
import { closeWeek } from "#lib/commands/weeks/close-week.ts";
import { reopenMeasure } from "#lib/commands/reopen-measure.ts";
import { bulletinOf } from "#lib/domain/bulletin/bulletin-of.ts";
import { progressOf } from "#lib/domain/counts.ts";
import { instantOf } from "#lib/domain/day.ts";
import { bulletinFacts } from "#lib/db/bulletin-facts.ts";
import { db } from "#lib/db/client.ts";
import { roundInUse } from "#lib/db/round-store.ts";
import { storedBulletin } from "#lib/db/stored-bulletin.ts";
import { bulletins } from "#lib/queries/bulletins.ts";
import { deskHome } from "#lib/queries/desk-home.ts";
import { weekBulletin, weekClosing } from "#lib/queries/week-bulletin.ts";
import { weekSheet } from "#lib/queries/week-sheet.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor, measureKey, NOW, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done } from "#tests/support/deeds.ts";
import { statements } from "#tests/support/statements.ts";
import { exportBulletin } from "../../app/api/weeks/[week]/bulletin/export-bulletin.ts";

beforeAll(sampleDatabase);

/** At the head of a test that writes: the next one finds the sample as it was. */
const writes = () => onTestFinished(sampleDatabase);

const keptBulletins = async () => {
  const rows = await db().followUpWeek.findMany({ where: { closedAt: { not: null } }, orderBy: { week: "asc" }, select: { bulletin: true } });
  return rows.map(({ bulletin }) => storedBulletin.parse(bulletin));
};

async function bulletinFor(account: SampleAccountName, week: string, now = NOW) {
  const found = await weekBulletin(await actor(account), week, now);
  if (!found) throw new Error("no bulletin");
  return found;
}

describe("the bulletins of the sample", () => {
  it("are kept for every week but the last two", async () => {
    const kept = await keptBulletins();
    expect([kept[0]?.week, kept.at(-1)?.week, kept.length]).toEqual(["2022-W06", "2022-W24", 19]);
  });

  it("come out the same when they are asked for again, months of changes later: the record is reckoned back", async () => {
    const round = await roundInUse(db());
    if (!round) throw new Error("no round");
    for (const bulletin of await keptBulletins()) {
      expect(bulletinOf(await bulletinFacts(db(), round, bulletin.week, NOW)), bulletin.week).toEqual(bulletin);
    }
  });

  it("follow from each other: the figures before are those before, and what was closed and done makes the difference", async () => {
    const kept = await keptBulletins();
    for (const [index, { week, figures, before, changes }] of kept.entries()) {
      const earlier = kept[index - 1];
      expect(before, week).toEqual(earlier ? { week: earlier.week, figures: earlier.figures } : null);
      const told = (kind: string) => changes.filter((change) => change.kind === kind).length;
      const was = earlier?.figures ?? { ...figures, closed: 0, measuresDone: 0, notStarted: 28 };
      expect(figures.closed - was.closed, `closed in ${week}`).toBe(told("closed"));
      expect(figures.measuresDone - was.measuresDone, `measures done in ${week}`).toBe(told("measureDone"));
      expect(was.notStarted - figures.notStarted, `started in ${week}`).toBe(told("started"));
    }
  });

  it("tell how things stand now where the week is under way", async () => {
    const { bulletin, closed } = await bulletinFor("zuzhang", "2022-W26");
    const findings = await db().finding.findMany({ select: { status: true, grade: true, disclosed: true } });
    expect(closed).toBeNull();
    const { undisclosed: _, ...progress } = progressOf(findings.map((each) => ({ ...each, part: null })));
    expect(bulletin.figures).toMatchObject({ ...progress, measures: 110 });
    expect(bulletin.difficulties.map(({ number, department }) => [number, department])).toEqual([[27, "机关党支部"]]);
  });
});

describe("as of the end of its week", () => {
  it("what came later is not told, and not counted", async () => {
    writes();
    const [office, rights] = [await actor("zhenggaiban"), await actor("zulianbu")];
    const before = (await bulletinFor("zhenggaiban", "2022-W25")).bulletin;
    await done(async () => changeDeadline(office, { number: 7, version: await versionOf(7), deadline: "2022-07-05", reason: "提前。" }, NOW));
    await done(async () => reopenMeasure(rights, { ...(await measureKey(22, 6)), reason: "有误。" }, NOW));
    const after = (await bulletinFor("zhenggaiban", "2022-W25")).bulletin;
    expect(after.due).toEqual(before.due);
    expect(after.changes.filter(({ kind }) => kind === "deadlineMoved")).toEqual([]);
    const thisWeek = (await bulletinFor("zhenggaiban", "2022-W26")).bulletin;
    expect(thisWeek.changes.filter(({ kind }) => kind === "deadlineMoved")).toMatchObject([{ number: 7, to: "2022-07-05", remark: "提前。" }]);
    expect(thisWeek.due).toContainEqual(expect.objectContaining({ number: 7, on: "2022-07-05", measure: null }));
  });

  it("a week closed at its cut-off leaves the rest of its days to the next bulletin", async () => {
    writes();
    const office = await actor("zhenggaiban");
    await db().followUp.updateMany({ where: { week: "2022-W26", status: "ENTERED" }, data: { status: "TICKED" } });
    const friday = instantOf("2022-07-01", 12);
    await done(() => closeWeek(office, { week: "2022-W25", version: 1 }, friday));
    await done(() => closeWeek(office, { week: "2022-W26", version: 1 }, friday));
    const saturday = instantOf("2022-07-02", 9);
    await done(async () => changeDeadline(office, { number: 7, version: await versionOf(7), deadline: "2022-12-01", reason: "顺延。" }, saturday));
    expect((await bulletinFor("zhenggaiban", "2022-W26", saturday)).bulletin).toMatchObject({ asOf: friday.toISOString() });
    const next = (await bulletinFor("zhenggaiban", "2022-W27", instantOf("2022-07-05", 9))).bulletin;
    expect(next.from).toBe("2022-07-01");
    expect(next.changes).toMatchObject([{ kind: "deadlineMoved", number: 7, on: "2022-07-02" }]);
  });
});

describe("who reads it", () => {
  it.each<[SampleAccountName, boolean]>([
    ["zhenggaiban", true],
    ["zuzhang", true],
    ["jijianzu", true],
    ["fuzuzhang-jia", false],
    ["kangfubu", false],
    ["guanliyuan", false],
  ])("%s: %s", async (account, reads) => {
    const reader = await actor(account);
    for (const week of ["2022-W24", "2022-W26"]) expect((await weekBulletin(reader, week, NOW)) !== null).toBe(reads);
    expect((await bulletins(reader, 1)) !== null).toBe(reads);
    const sheet = await weekSheet(reader, "2022-W24", { standing: null, page: 1 }, NOW);
    if (sheet !== null && sheet !== "noRound") expect(sheet.mayReadBulletin).toBe(reads);
    expect((await weekClosing(reader, "2022-W25", NOW)) !== null).toBe(account === "zhenggaiban");
  });

  it("of weeks that are not followed up there is none", async () => {
    const office = await actor("zhenggaiban");
    for (const week of ["2022-W05", "2022-W27"]) {
      expect(await weekBulletin(office, week, NOW)).toBeNull();
      expect(await weekClosing(office, week, NOW)).toBeNull();
    }
  });
});

it("the check page says what stands in the way", async () => {
  const office = await actor("zhenggaiban");
  expect((await weekClosing(office, "2022-W25", NOW))?.refusal).toBeNull();
  expect((await weekClosing(office, "2022-W26", NOW))?.refusal).toMatchObject({ code: "weekNotOver" });
  expect((await weekClosing(office, "2022-W24", NOW))?.refusal).toEqual({ code: "weekClosed" });
});

it("lists the weeks, the latest first", async () => {
  const list = await bulletins(await actor("jijianzu"), 1);
  expect(list?.total).toBe(21);
  expect(list?.lines.slice(0, 3)).toEqual([
    { week: "2022-W26", closedAt: null, closedBy: null },
    { week: "2022-W25", closedAt: null, closedBy: null },
    { week: "2022-W24", closedAt: instantOf("2022-06-20", 9, 30), closedBy: "整改办" },
  ]);
});

it("a kept bulletin takes two statements, a draft a few, however many findings there are", async () => {
  const office = await actor("zhenggaiban");
  expect((await statements(() => weekBulletin(office, "2022-W24", NOW))).count).toBe(2);
  expect((await statements(() => weekBulletin(office, "2022-W26", NOW))).count).toBe(6);
});

it("what was returned and not written anew leaves the department's desk when its week is closed", async () => {
  writes();
  const [office, bureau] = [await actor("zhenggaiban"), await actor("bangongshi")];
  const friday = instantOf("2022-07-01", 12);
  const returned = async () => (await deskHome(bureau, friday))?.lists.find(({ kind }) => kind === "entryReturned");
  expect(await returned()).toMatchObject({ total: 1, tasks: [{ number: 9, week: "2022-W26" }] });
  await db().followUp.updateMany({ where: { week: "2022-W26", status: "ENTERED" }, data: { status: "TICKED" } });
  await done(() => closeWeek(office, { week: "2022-W25", version: 1 }, friday));
  expect(await returned()).toMatchObject({ total: 1 });
  await done(() => closeWeek(office, { week: "2022-W26", version: 1 }, friday));
  expect(await returned()).toMatchObject({ total: 0, tasks: [] });
});

describe("the bulletin as a file", () => {
  const nameOf = (response: Response) => decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "");

  it.each(["docx", "xlsx"] as const)("is a .%s of what was kept, by a name that says what it is", async (kind) => {
    const response = await exportBulletin(await actor("jijianzu"), "2022-W24", NOW, kind);
    expect(response.status).toBe(200);
    expect(nameOf(response)).toBe(`市残联党组巡察整改周报（2022年第24周）.${kind}`);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(5000);
  });

  it.each<[string, SampleAccountName | null, string, number, string]>([
    ["an open week", "zhenggaiban", "2022-W25", 409, "尚未定稿"],
    ["a week to come", "zhenggaiban", "2022-W27", 404, "没有找到"],
    ["no week", "zhenggaiban", "nonsense", 404, "没有找到"],
    ["a department", "kangfubu", "2022-W24", 404, "没有找到"],
    ["a leader", "fuzuzhang-jia", "2022-W24", 404, "没有找到"],
    ["nobody", null, "2022-W24", 401, "尚未登录"],
  ])("there is none for %s", async (_, account, week, status, words) => {
    const response = await exportBulletin(account && (await actor(account)), week, NOW, "docx");
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(words)]);
  });
});
