import { beforeAll, describe, expect, it } from "vitest";
import { exportOrder } from "../../app/api/orders/[id]/docx/export-order.ts";
import { climbLadder } from "#lib/commands/ladder/climb-ladder.ts";
import { dropOrder } from "#lib/commands/orders/drop-order.ts";
import { issueOrder } from "#lib/commands/orders/issue-order.ts";
import { replyToOrder } from "#lib/commands/orders/reply-to-order.ts";
import { db } from "#lib/db/client.ts";
import { instantOf } from "#lib/domain/day.ts";
import { ORDER_TABS, type OrderTab } from "#lib/domain/orders/order.ts";
import { refusalOfOrder } from "#lib/domain/orders/rights.ts";
import type { TaskKind } from "#lib/domain/tasks.ts";
import { deskHome } from "#lib/queries/desk-home.ts";
import { findingSupervision } from "#lib/queries/finding-supervision.ts";
import { orderCards } from "#lib/queries/order-cards.ts";
import { newOrder } from "#lib/queries/order-new.ts";
import { orderPage } from "#lib/queries/order-page.ts";
import { orderList } from "#lib/queries/orders.ts";
import { type SampleAccountName, sampleAccounts } from "#prisma/sample/accounts.ts";
import { actor, departmentId, NO_ROW, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { orderKey } from "#tests/support/orders.ts";
import { statements } from "#tests/support/statements.ts";

/** By the number of its finding. */
const ids = new Map<number, string>();
const idOf = (number: number) => ids.get(number) ?? NO_ROW;

/**
 * Five findings late since 11 June, their orders drafted on the 21st: 2 and 22 of 组联维权部, 7 of 市残疾人服务中心, 14 of 康复部, 27 of 机关党支部. Then 2
 * went out and was answered, 7 and 14 went out, 22 was dropped, 27 is a draft still.
 */
beforeAll(async () => {
  await sampleDatabase();
  await db().$executeRaw`UPDATE "Finding" SET deadline = CASE WHEN number IN (2, 7, 14, 22, 27) THEN '2022-06-10'::date ELSE '2022-12-30'::date END WHERE status <> 'CLOSED'`;
  for (const day of ["2022-06-15", "2022-06-21"]) await climbLadder(instantOf(day, 9));
  const office = await actor("zhenggaiban");
  for (const { id, finding } of await db().supervisionOrder.findMany({ include: { finding: true } })) ids.set(finding.number, id);
  for (const number of [2, 7, 14]) await issueOrder(office, await orderKey(idOf(number)), instantOf("2022-06-22", 9));
  await replyToOrder(await actor("zulianbu"), { ...(await orderKey(idOf(2))), body: "已补报。" }, instantOf("2022-06-23", 9));
  await dropOrder(office, { ...(await orderKey(idOf(22))), reason: "已有进展。" }, instantOf("2022-06-22", 9));
});

const ALL = { view: null, department: null, page: 1 };

async function listFor(account: SampleAccountName, filter: Partial<Parameters<typeof orderList>[1]> = {}) {
  const list = await orderList(await actor(account), { ...ALL, ...filter }, NOW);
  if (!list) throw new Error("no list");
  return list;
}

const numbersIn = ({ lines }: { lines: readonly { number: number }[] }) => lines.map(({ number }) => number);

describe("the list of orders", () => {
  it("holds for everybody just what the rules let them read, and so does each order's page", async () => {
    const orders = await db().supervisionOrder.findMany({ include: { finding: { include: { supporting: true } } } });
    for (const { account } of sampleAccounts) {
      const reader = await actor(account);
      const readable = orders.filter(({ finding: { supporting, ...finding }, ...order }) => {
        const facts = { ...finding, supportingDepartmentIds: supporting.map(({ departmentId: id }) => id) };
        return refusalOfOrder(reader, "read", { ...order, finding: facts }) === null;
      });
      const expected = readable.map(({ finding }) => finding.number).sort((one, other) => one - other);
      const list = await orderList(reader, ALL, NOW);
      expect(list ? numbersIn(list).sort((one, other) => one - other) : null, account).toEqual(account === "guanliyuan" ? null : expected);
      for (const { id } of orders) {
        expect((await orderPage(reader, id, NOW)) !== null, account).toBe(readable.some((order) => order.id === id));
        expect((await exportOrder(reader, id)).status, account).toBe(readable.some((order) => order.id === id) ? 200 : 404);
      }
    }
  });

  it("puts drafts first, then the latest number; says which answers are overdue", async () => {
    const { lines } = await listFor("zhenggaiban");
    expect(lines.map(({ number, serial, overdue }) => [number, serial, overdue]).slice(0, 4)).toEqual([[27, null, false], [14, 3, true], [7, 2, true], [2, 1, false]]);
    expect(lines.at(-1)).toMatchObject({ number: 22, status: "DROPPED" });
  });

  it("counts in each tab what the tab then lists", async () => {
    const expected: Record<OrderTab, number[]> = { DRAFT: [27], ISSUED: [14, 7], REPLIED: [2], ACCEPTED: [], DROPPED: [22], SENT: [14, 7, 2], OVERDUE: [14, 7] };
    const { counts } = await listFor("zhenggaiban");
    expect(counts.total).toBe(5);
    for (const view of ORDER_TABS) {
      expect(numbersIn(await listFor("zhenggaiban", { view })), view).toEqual(expected[view]);
      expect(counts[view], view).toBe(expected[view].length);
    }
  });

  it("is narrowed to a department, and named by it; a made-up one has none", async () => {
    const department = await departmentId("service");
    expect(await listFor("zhenggaiban", { department })).toMatchObject({ department: "市残疾人服务中心", counts: { total: 1 } });
    expect(await listFor("zhenggaiban", { department: NO_ROW })).toMatchObject({ department: null, counts: { total: 0 }, lines: [] });
  });

  it("has nothing beyond its last page, and takes two statements", async () => {
    expect((await listFor("zhenggaiban", { page: 2 })).lines).toEqual([]);
    const office = await actor("zhenggaiban");
    expect((await statements(() => orderList(office, ALL, NOW))).count).toBe(2);
  });
});

describe("the page of an order", () => {
  it("says where it came from, what was answered and what can be done now", async () => {
    const order = await orderPage(await actor("zhenggaiban"), idOf(2), NOW);
    expect(order).toMatchObject({
      status: "REPLIED",
      department: "组联维权部",
      trouble: { kind: "LATE", since: "2022-06-11" },
      issued: { by: "整改办" },
      replies: [{ sequence: 1, body: "已补报。", repliedBy: "组联维权部负责人", judged: null }],
      findingReadable: true,
    });
    expect([...(order?.rights ?? [])]).toEqual(["read", "judge"]);
  });

  it("is not there where the id is made up", async () => {
    expect(await orderPage(await actor("zhenggaiban"), NO_ROW, NOW)).toBeNull();
    expect((await exportOrder(await actor("zhenggaiban"), "../x")).status).toBe(404);
    expect((await exportOrder(null, idOf(2))).status).toBe(401);
  });

  it("its file is named by its number", async () => {
    const disposition = (await exportOrder(await actor("zulianbu"), idOf(2))).headers.get("content-disposition") ?? "";
    expect(decodeURIComponent(disposition)).toContain("督办单〔2022〕1号_问题2.docx");
  });
});

describe("what the office begins an order with", () => {
  it("is worded from the facts of today, and refused while one is open or nobody could get it", async () => {
    const office = await actor("zhenggaiban");
    const fresh = await newOrder(office, 22, NOW);
    expect(fresh).toMatchObject({ department: "组联维权部", replyBy: "2022-07-07", refusal: null });
    expect(fresh?.wording.cause).toMatch(/^问题22“.*”，整改时限为2022年6月10日，截至2022年6月30日已逾期14个工作日，/);
    expect(await newOrder(office, 2, NOW)).toMatchObject({ refusal: { code: "orderOpenAlready" } });
    expect(await newOrder(office, 28, NOW)).toMatchObject({ refusal: { code: "orderWithoutAddressee" } });
    expect([await newOrder(office, 4, NOW), await newOrder(await actor("zuzhang"), 22, NOW), await newOrder(office, 999, NOW)]).toEqual([null, null, null]);
  });
});

describe("the cards", () => {
  it("are counted by department, and each number equals its list", async () => {
    const office = await actor("zhenggaiban");
    const { lines } = (await orderCards(office, { department: null, page: 1 }, NOW)) ?? { lines: [] };
    expect(lines.map(({ department, red }) => [department, red])).toEqual(expect.arrayContaining([["组联维权部", 1], ["市残疾人服务中心", 1], ["康复部", 1]]));
    expect(lines.reduce((sum, { yellow }) => sum + yellow, 0)).toBe(await db().escalation.count({ where: { rung: 2 } }));
    for (const { departmentId: department, yellow, red } of lines) {
      const { listed } = (await orderCards(office, { department, page: 1 }, NOW)) ?? { listed: null };
      expect([listed?.total, listed?.cards.length]).toEqual([yellow, yellow]);
      expect((await listFor("zhenggaiban", { view: "SENT", department })).counts.SENT).toBe(red);
    }
  });

  it("a department sees its own, a leader those of the leader's findings, the administrator none", async () => {
    const cardsFor = async (account: SampleAccountName) => (await orderCards(await actor(account), { department: null, page: 1 }, NOW))?.lines.map(({ department }) => department);
    expect(await cardsFor("zulianbu")).toEqual(["组联维权部"]);
    expect(await cardsFor("bangongshi")).toEqual([]);
    const own = await db().escalation.findMany({ where: { rung: 2, finding: { leader: { account: "fuzuzhang-jia" } } }, include: { finding: { include: { leadDepartment: true } } } });
    expect([...((await cardsFor("fuzuzhang-jia")) ?? [])].sort()).toEqual([...new Set(own.map(({ finding }) => finding.leadDepartment?.name))].sort());
    expect(await cardsFor("guanliyuan")).toBeUndefined();
  });

  it("stay with the department that had the finding then", async () => {
    await db().finding.updateMany({ where: { number: 14 }, data: { leadDepartmentId: await departmentId("office") } });
    const { lines } = (await orderCards(await actor("zhenggaiban"), { department: null, page: 1 }, NOW)) ?? { lines: [] };
    expect(lines.map(({ department }) => department)).not.toContain("办公室");
    await db().finding.updateMany({ where: { number: 14 }, data: { leadDepartmentId: await departmentId("rehabilitation") } });
  });

  it("of a department that has none, or is made up, nothing is listed", async () => {
    for (const department of [NO_ROW, await departmentId("office")]) {
      expect(await orderCards(await actor("zhenggaiban"), { department, page: 1 }, NOW)).toMatchObject({ listed: null });
    }
  });
});

describe("督办 on the page of a finding", () => {
  it("shows its rungs to all who read it, its orders to those who may read them", async () => {
    const of = async (account: SampleAccountName, number: number) => {
      const seen = await findingSupervision(await actor(account), number, NOW);
      return seen && [seen.rungs.map(({ rung }) => rung), seen.orders.map(({ status }) => status), seen.maySupervise];
    };
    const rungs = [4, 3, 2, 1];
    expect(await of("zhenggaiban", 2)).toEqual([rungs, ["REPLIED"], true]);
    expect(await of("zulianbu", 2)).toEqual([rungs, ["REPLIED"], false]);
    expect(await of("fuwuzhongxin", 2)).toEqual([rungs, [], false]);
    expect(await of("zuzhang", 22)).toEqual([rungs, ["DROPPED"], false]);
    expect(await of("zulianbu", 22)).toEqual([rungs, [], false]);
    expect(await of("kangfubu", 2)).toBeNull();
  });
});

describe("the morning's lists", () => {
  const tasks = async (account: SampleAccountName, kind: TaskKind) => {
    const home = await deskHome(await actor(account), NOW);
    const list = home?.lists.find((each) => each.kind === kind);
    return list && [list.total, list.tasks.map(({ number, order }) => [number, order?.id, order?.replyBy])];
  };

  it("a department answers, the office judges and confirms", async () => {
    expect(await tasks("fuwuzhongxin", "orderToReply")).toEqual([1, [[7, idOf(7), "2022-06-28"]]]);
    expect(await tasks("zulianbu", "orderToReply")).toEqual([0, []]);
    expect(await tasks("zhenggaiban", "orderToJudge")).toEqual([1, [[2, idOf(2), "2022-06-28"]]]);
    expect(await tasks("zhenggaiban", "orderToConfirm")).toEqual([1, [[27, idOf(27), "2022-06-28"]]]);
    expect(await tasks("zuzhang", "orderToJudge")).toBeUndefined();
  });

  it("the other lists are about no order", async () => {
    const home = await deskHome(await actor("zulianbu"), NOW);
    const late = home?.lists.find(({ kind }) => kind === "late");
    expect(late?.tasks.map(({ number, order }) => [number, order])).toEqual([[2, null], [22, null]]);
  });
});
