import { db } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import type { Day } from "#lib/domain/day.ts";
import type { Channel, Outside, OutgoingMessage, Trouble } from "#lib/domain/reminders/channels.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor } from "#tests/support/cast.ts";

/** "2022-06-30 09:05", by the Shanghai clock. */
export function at(text: string): Date {
  return new Date(`${text.replace(" ", "T")}:00+08:00`);
}

/** Everybody's reminders of these days and rules, in short: "2022-06-30 dueIn7 zulianbu". */
export async function standing(): Promise<string[]> {
  const rows = await db().reminder.findMany({ select: { rule: true, thing: true, day: true, user: { select: { account: true } } } });
  return rows.map(({ rule, day, user }) => `${day.toISOString().slice(0, 10)} ${rule} ${user.account}`).sort();
}

/** This person has chosen to be told outside. */
export async function chose(account: SampleAccountName, choice: { email?: string; byEmail?: boolean; byWebhook?: boolean } = {}): Promise<string> {
  const { id: userId } = await actor(account);
  const { email = `${account}@example.cn`, byEmail = true, byWebhook = false } = choice;
  await db().reminderChoice.create({ data: { userId, email, byEmail, byWebhook } });
  return userId;
}

/** A reminder of this person, as a rule put it down. */
export async function reminded(account: SampleAccountName, day: Day, key: { thing?: string; findingId?: string | null } = {}): Promise<string> {
  const { id: userId } = await actor(account);
  const { thing = `week:${day}`, findingId = null } = key;
  const detail = { week: "2022-W26", count: 2, cutOff: "2022-07-01T04:00:00.000Z" };
  const made = await db().reminder.create({ data: { userId, thing, rule: "entryDue", day: fromDay(day), findingId, detail, createdAt: at(`${day} 09:00`) } });
  return made.id;
}

export const deliveries = () => db().delivery.findMany({ orderBy: [{ channel: "asc" }, { id: "asc" }] });

/** An outside that takes everything and keeps it; `answer` decides what it says. */
export function outside(answer: (message: OutgoingMessage) => Trouble | null | Promise<Trouble | null> = () => null) {
  const sent: OutgoingMessage[] = [];
  const send = async (message: OutgoingMessage) => {
    sent.push(message);
    return answer(message);
  };
  const senders: Outside["senders"] = { EMAIL: send, WEBHOOK: send } satisfies Record<Channel, typeof send>;
  return { sent, address: "https://zg.example.cn", senders };
}
