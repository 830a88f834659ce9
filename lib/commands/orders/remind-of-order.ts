import { type Day, dayAt } from "#lib/domain/day.ts";
import { orderNumber } from "#lib/domain/labels/orders.ts";
import type { ReminderRule } from "#lib/domain/reminders/rules.ts";
import { isWithinWindow } from "#lib/domain/reminders/window.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { LoadedFinding } from "#lib/db/finding-store.ts";
import { roundInUse } from "#lib/db/round-store.ts";
import { remind } from "#lib/db/reminder-store.ts";

type Told = { id: string; year: number | null; serial: number | null; replyBy: Day };

/**
 * Puts one reminder about an order before each of these people. Outside working hours nothing: what comes of an order then is
 * told by the clock (lib/domain/reminders/orders.ts), as soon as people are told anything again.
 */
export async function remindOfOrder(
  tx: Transaction,
  rule: ReminderRule,
  order: Told,
  finding: Pick<LoadedFinding, "id" | "number" | "title">,
  { to, now }: { to: readonly string[]; now: Date },
): Promise<void> {
  const round = await roundInUse(tx);
  if (!round || !isWithinWindow(now, round.rhythm.calendar)) return;
  const { number, title } = finding;
  const detail = { number, title, orderId: order.id, orderNumber: orderNumber(order), replyBy: order.replyBy };
  const about = { thing: `order:${order.id}` as const, rule, day: dayAt(now), findingId: finding.id, detail };
  await remind(tx, to.map((userId) => ({ userId, ...about })), now);
}
