import { beforeAll, describe, expect, test } from "vitest";
import { dropOrder } from "#lib/commands/orders/drop-order.ts";
import { judgeReply } from "#lib/commands/orders/judge-reply.ts";
import { replyToOrder } from "#lib/commands/orders/reply-to-order.ts";
import { deliver } from "#lib/commands/reminders/deliver.ts";
import { makeDigests } from "#lib/commands/reminders/make-digests.ts";
import { db } from "#lib/db/client.ts";
import { deskHome } from "#lib/queries/desk-home.ts";
import { calendarMonth } from "#lib/queries/due.ts";
import { findingHistory } from "#lib/queries/finding-history.ts";
import { findingPage } from "#lib/queries/finding-page.ts";
import { reminderList, unreadReminders } from "#lib/queries/reminders.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { at, chose, outside } from "#tests/commands/reminders-cast.ts";
import { actor, departmentId, findingOf, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { drafted, issued, ORDER_READERS, orderKey } from "#tests/support/orders.ts";

// An order is its addressee's. Whoever else reads the finding learns nothing of it by another way; and the addressee loses sight
// of none of it when the finding goes to another department.

const REPLY = "走访名单见附件，涉及3户。";
const COMMENT = "名单缺电话。";

async function traces(account: SampleAccountName, number = 2): Promise<{ total: number; said: string }> {
  const reader = await actor(account);
  const history = await findingHistory(reader, number, 1);
  const page = await findingPage(reader, number, NOW);
  if (!history || !page) throw new Error("not readable");
  const words = [...history.entries, ...page.history].map(({ what, remark }) => `${what} ${remark ?? ""}`);
  expect(history.entries).toHaveLength(Math.min(history.total, history.pageSize));
  return { total: history.total, said: words.join("\n") };
}

async function ordersDue(account: SampleAccountName): Promise<string[]> {
  const month = await calendarMonth(await actor(account), "2022-07", NOW);
  if (month === null || month === "noRound") throw new Error("no calendar");
  return month.days.flatMap(({ dues }) => dues.flatMap((due) => (due.kind === "order" && "id" in due ? [due.id] : [])));
}

async function toReply(account: SampleAccountName): Promise<(string | undefined)[]> {
  const home = await deskHome(await actor(account), NOW);
  return (home?.lists ?? []).filter(({ kind }) => kind === "orderToReply").flatMap(({ tasks }) => tasks.map(({ order }) => order?.id));
}

describe("what is said of an order on the finding's record", () => {
  beforeAll(async () => {
    await sampleDatabase();
    const [office, rights] = [await actor("zhenggaiban"), await actor("zulianbu")];
    const orderId = await issued();
    await replyToOrder(rights, { ...(await orderKey(orderId)), body: REPLY }, NOW);
    await judgeReply(office, { ...(await orderKey(orderId)), verdict: "return", comment: COMMENT, replyBy: null }, NOW);
    // Another, of finding 15, never went out.
    const dropped = await drafted(15);
    await dropOrder(office, { ...(await orderKey(dropped)), reason: "部室已口头说明。" }, NOW);
  });

  test.each(ORDER_READERS)("%s, who reads the order, reads it there", async (account) => {
    const { said } = await traces(account);
    expect(said).toContain(REPLY);
    expect(said).toContain(COMMENT);
  });

  test("a supporting department, who does not, finds nothing of it, and a record as long as what it shows", async () => {
    const [own, whole] = [await traces("fuwuzhongxin"), await traces("zhenggaiban")];
    expect(own.said).not.toMatch(/督办单/);
    expect(own.said).not.toContain(REPLY);
    expect(whole.total - own.total).toBe(4);
  });

  test.each(["zulianbu", "fuzuzhang-yi"] as const)("%s learns nothing of a draft, nor why it did not go out", async (account) => {
    expect((await traces("zhenggaiban", 15)).said).toContain("部室已口头说明。");
    expect((await traces(account, 15)).said).not.toMatch(/督办单|口头/);
  });
});

describe("an order whose finding went to another department", () => {
  let orderId = "";

  beforeAll(async () => {
    await sampleDatabase();
    await chose("zulianbu");
    await chose("kangfubu");
    orderId = await issued();
    const leadDepartmentId = await departmentId("rehabilitation");
    await db().finding.update({ where: { id: (await findingOf(2)).id }, data: { leadDepartmentId } });
  });

  test("falls due in its addressee's calendar, and not in that of the new department or of a supporting one", async () => {
    expect(await ordersDue("zulianbu")).toEqual([orderId]);
    expect(await ordersDue("kangfubu")).toEqual([]);
    expect(await ordersDue("fuwuzhongxin")).toEqual([]);
    expect(await ordersDue("zhenggaiban")).toEqual([orderId]);
  });

  test("stays among its addressee's tasks, and is nobody else's", async () => {
    expect(await toReply("zulianbu")).toEqual([orderId]);
    expect(await toReply("kangfubu")).toEqual([]);
  });

  test("stays among its addressee's reminders, counted and by e-mail", async () => {
    const rights = await actor("zulianbu");
    expect((await reminderList(rights, { unread: true, page: 1 }))?.lines.map(({ href }) => href)).toEqual([`/desk/orders/${orderId}`]);
    expect(await unreadReminders(rights)).toBe(1);
    expect(await makeDigests(at("2022-06-30 15:05"))).toBe(1);
    const { sent, ...way } = outside();
    await deliver(at("2022-06-30 15:06"), { ...way });
    expect(sent.map(({ to, count }) => [to, count])).toEqual([["zulianbu@example.cn", 1]]);
  });
});
