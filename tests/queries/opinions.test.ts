import { beforeAll, describe, expect, test } from "vitest";
import { draftAnswer } from "#lib/commands/opinions/draft-answer.ts";
import { opinionPage } from "#lib/queries/opinion-page.ts";
import { opinionList } from "#lib/queries/opinions.ts";
import { opinionsOnFinding, opinionsWaiting } from "#lib/queries/opinions-waiting.ts";
import { opinionDesk, publishedOpinions } from "#lib/queries/public-opinions.ts";
import type { OpinionFilter } from "#lib/domain/opinions/views.ts";
import { sealer } from "#lib/sealing/seal.ts";
import { db } from "#lib/db/client.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor, departmentId, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { answered, assigned, opinionKey, sent, unseal } from "#tests/support/opinions.ts";

const ALL: OpinionFilter = { status: null, finding: null, department: null, page: 1 };
let ids: { received: string; given: string; drafted: string; answered: string };

beforeAll(async () => {
  await sampleDatabase();
  ids = {
    received: await sent({ body: "总体不错。", finding: null, name: "张三", phone: "13800000000" }),
    given: await assigned({ body: "给部室的。请打13700000000。", name: "李四", phone: "13900000000" }),
    drafted: await assigned({ body: "拟好的。" }),
    answered: await answered({ body: "答过的。", finding: 11 }),
  };
  await draftAnswer(await actor("zulianbu"), { ...(await opinionKey(ids.drafted)), draft: "拟答复。" }, NOW);
});

const list = async (account: SampleAccountName, change: Partial<OpinionFilter> = {}) => opinionList(await actor(account), { ...ALL, ...change });
const bodies = async (account: SampleAccountName, change: Partial<OpinionFilter> = {}) => (await list(account, change))?.lines.map(({ excerpt }) => excerpt).sort();

describe("the list", () => {
  test.each<[SampleAccountName, string[] | undefined]>([
    ["zhenggaiban", ["总体不错。", "拟好的。", "答过的。", "给部室的。请打13*******00。"]],
    ["zuzhang", ["总体不错。", "拟好的。", "答过的。", "给部室的。请打13*******00。"]],
    ["jijianzu", ["总体不错。", "拟好的。", "答过的。", "给部室的。请打13*******00。"]],
    ["zulianbu", ["拟好的。", "答过的。", "给部室的。请打13*******00。"]],
    ["kangfubu", []],
    ["fuzuzhang-yi", undefined],
    ["guanliyuan", undefined],
  ])("%s sees %j", async (account, seen) => {
    expect(await bodies(account)).toEqual(seen?.toSorted());
  });

  test("is narrowed by status, finding and department, with counts that add up", async () => {
    expect(await bodies("zhenggaiban", { status: "ASSIGNED" })).toEqual(["拟好的。", "给部室的。请打13*******00。"]);
    expect(await bodies("zhenggaiban", { finding: 0 })).toEqual(["总体不错。"]);
    expect(await bodies("zhenggaiban", { department: await departmentId("rights"), finding: 11 })).toEqual(["答过的。"]);
    const all = await list("zhenggaiban");
    expect(all?.counts).toEqual({ total: 4, RECEIVED: 1, ASSIGNED: 2, ANSWERED: 1, SET_ASIDE: 0 });
    expect(all?.byFinding).toEqual([{ finding: 12, count: 2 }, { finding: 0, count: 1 }, { finding: 11, count: 1 }]);
    expect(all?.departments.map(({ label }) => label)).toEqual(["组联维权部"]);
    expect((await list("zhenggaiban", { finding: 12 }))?.counts).toMatchObject({ total: 2, ASSIGNED: 2 });
  });

  test("a department's counts are of its own", async () => {
    expect(await list("zulianbu")).toMatchObject({ counts: { total: 3, RECEIVED: 0 }, departments: [] });
  });
});

describe("what waits, and what there is on a finding", () => {
  test.each<[SampleAccountName, number | null, number | null]>([
    ["zhenggaiban", 2, 2],
    ["zulianbu", 1, 2],
    ["kangfubu", 0, 0],
    ["jijianzu", null, 2],
    ["fuzuzhang-yi", null, null],
  ])("%s: %j wait, %j on finding 12", async (account, waiting, onFinding) => {
    expect(await opinionsWaiting(await actor(account))).toBe(waiting);
    expect(await opinionsOnFinding(await actor(account), 12)).toBe(onFinding);
  });
});

describe("the page of one", () => {
  test("the office alone learns who sent it", async () => {
    const seen = async (account: SampleAccountName) => (await opinionPage(await actor(account), ids.given, unseal))?.sender;
    expect((await opinionPage(await actor("zhenggaiban"), ids.given, unseal))?.body).toContain("13700000000");
    expect(await seen("zhenggaiban")).toEqual({ name: "李四", phone: { kind: "number", number: "13900000000" } });
    for (const account of ["jijianzu", "zuzhang", "zulianbu"] as const) {
      expect(await seen(account), account).toBeNull();
      expect(JSON.stringify(await opinionPage(await actor(account), ids.given, unseal)), account).not.toMatch(/李四|1390|1370/);
    }
  });

  test("for nobody else is the number even unsealed", async () => {
    const never = () => { throw new Error("unsealed"); };
    for (const account of ["jijianzu", "zuzhang", "zulianbu"] as const) await opinionPage(await actor(account), ids.given, never);
  });

  test("a number sealed with a secret that is gone is said to be unreadable", async () => {
    const page = await opinionPage(await actor("zhenggaiban"), ids.received, sealer("a new secret", "opinion phone").open);
    expect(page?.sender).toEqual({ name: "张三", phone: { kind: "unreadable" } });
  });

  test("who may not read it is not told that it is there", async () => {
    for (const account of ["kangfubu", "fuzuzhang-yi", "guanliyuan"] as const) expect(await opinionPage(await actor(account), ids.given, unseal)).toBeNull();
    expect(await opinionPage(await actor("zulianbu"), ids.received, unseal)).toBeNull();
  });

  test("offers every department at work but the one that has it, and to the office alone", async () => {
    const departments = (await opinionPage(await actor("zhenggaiban"), ids.given, unseal))?.departments ?? [];
    expect(departments.map(({ label }) => label)).not.toContain("组联维权部");
    expect(departments.length).toBe((await db().department.count()) - 1);
    expect((await opinionPage(await actor("jijianzu"), ids.given, unseal))?.departments).toEqual([]);
  });
});

describe("the public", () => {
  test("may write on what it reads of, and on nothing else", async () => {
    const desk = await opinionDesk("2022-06-30");
    expect(desk).toMatchObject({ open: true, span: null });
    expect(desk?.findings.map(({ number }) => number)).toEqual(Array.from({ length: 27 }, (_, index) => index + 1));
  });

  test("reads what was published, a page at a time", async () => {
    expect(await publishedOpinions(1)).toEqual({ total: 0, opinions: [] });
    await db().opinion.update({ where: { id: ids.answered }, data: { publishedBody: "公开的。", publishedAnswer: "答复。", publishedAt: NOW } });
    expect(await publishedOpinions(1)).toMatchObject({ total: 1, opinions: [{ body: "公开的。", answer: "答复。", finding: { number: 11 } }] });
    expect(await publishedOpinions(2)).toEqual({ total: 1, opinions: [] });
  });
});
