import { db } from "#lib/db/client.ts";
import { draftOrder } from "#lib/commands/orders/draft-order.ts";
import { issueOrder } from "#lib/commands/orders/issue-order.ts";
import { replyToOrder } from "#lib/commands/orders/reply-to-order.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor, NOW } from "./cast.ts";

/** The words of an order. */
export const ORDER = { cause: "问题2进展缓慢。", requirement: "1．说明原因。\n2．报送材料。", replyBy: "2022-07-07" };

/** One order, whole, as it stands, with its replies. */
export async function orderOf(id: string) {
  return db().supervisionOrder.findUniqueOrThrow({ where: { id }, include: { replies: { orderBy: { sequence: "asc" } } } });
}

/** What a form opened now would carry for this order. */
export async function orderKey(orderId: string): Promise<{ orderId: string; version: number }> {
  return { orderId, version: (await orderOf(orderId)).version };
}

/** A draft of the office's about this finding. */
export async function drafted(number = 2): Promise<string> {
  const answer = await draftOrder(await actor("zhenggaiban"), { number, ...ORDER }, NOW);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.orderId;
}

/** An order that went out. */
export async function issued(number = 2): Promise<string> {
  const orderId = await drafted(number);
  const answer = await issueOrder(await actor("zhenggaiban"), await orderKey(orderId), NOW);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return orderId;
}

/** An order to 组联维权部 that was answered. */
export async function replied(): Promise<string> {
  const orderId = await issued();
  const answer = await replyToOrder(await actor("zulianbu"), { ...(await orderKey(orderId)), body: "已走访。" }, NOW);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return orderId;
}

/** Who was reminded by a rule, and of what, by account. */
export async function remindedBy(rule: string): Promise<{ account: string; thing: string; day: string }[]> {
  const rows = await db().reminder.findMany({ where: { rule }, include: { user: true }, orderBy: [{ user: { account: "asc" } }, { thing: "asc" }] });
  return rows.map(({ user, thing, day }) => ({ account: user.account, thing, day: day.toISOString().slice(0, 10) }));
}

/** The accounts alone. */
export async function accountsRemindedBy(rule: string): Promise<string[]> {
  return [...new Set((await remindedBy(rule)).map(({ account }) => account))];
}

/** Those who read an order to 组联维权部 about finding 2, once it went out. */
export const ORDER_READERS: readonly SampleAccountName[] = ["zhenggaiban", "zuzhang", "jijianzu", "fuzuzhang-yi", "zulianbu"];
