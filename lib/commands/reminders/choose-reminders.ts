import type { Actor } from "#lib/domain/actor.ts";
import { type Channel, CHANNELS } from "#lib/domain/reminders/channels.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import type { ChooseReminders } from "#lib/input/reminders.ts";
import { record } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { transact } from "#lib/db/transact.ts";

/**
 * 提醒方式: where and how one wants to be told outside this system. Refuses those who are told of nothing, and a stale
 * version (0: nothing was chosen yet). What waits to be sent in a way that is given up is let go. The record does not
 * repeat the address.
 */
export function chooseReminders(actor: Actor, { version, email, channels }: ChooseReminders, now: Date): Promise<Result<null, Refusal>> {
  return transact(async (tx) => {
    if (!mayWork(actor, "chooseReminders")) return refuse({ code: "notYours" });
    const choice = { email, byEmail: channels.includes("EMAIL"), byWebhook: channels.includes("WEBHOOK") };
    if (!(await saved(tx, actor.id, version, choice))) return refuse({ code: "stale" });
    await letGo(tx, actor.id, CHANNELS.filter((channel) => !channels.includes(channel)));
    const detail = { byEmail: choice.byEmail, byWebhook: choice.byWebhook, address: email !== null };
    await record(tx, { by: actor, at: now, action: "reminderChoiceChanged", subject: actor.name, detail });
    return ok(null);
  });
}

type Choice = { email: string | null; byEmail: boolean; byWebhook: boolean };

async function saved(tx: Transaction, userId: string, version: number, choice: Choice): Promise<boolean> {
  if (version === 0) {
    const { count } = await tx.reminderChoice.createMany({ data: [{ userId, ...choice }], skipDuplicates: true });
    return count === 1;
  }
  const { count } = await tx.reminderChoice.updateMany({ where: { userId, version }, data: { ...choice, version: version + 1 } });
  return count === 1;
}

async function letGo(tx: Transaction, userId: string, channels: Channel[]): Promise<void> {
  await tx.delivery.deleteMany({ where: { digest: { userId }, channel: { in: channels }, status: { not: "SENT" } } });
}
