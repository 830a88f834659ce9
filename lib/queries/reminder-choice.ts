import type { Actor } from "#lib/domain/actor.ts";
import { type Channel, channelsOf } from "#lib/domain/reminders/channels.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";

/** How one wants to be told outside this system; version 0 until something was chosen. */
export type ReminderChoiceView = { email: string; channels: Channel[]; version: number };

/** One's own choice; null for those who are told of nothing. */
export async function reminderChoice(actor: Actor): Promise<ReminderChoiceView | null> {
  if (!mayWork(actor, "chooseReminders")) return null;
  const row = await db().reminderChoice.findUnique({
    where: { userId: actor.id },
    select: { email: true, byEmail: true, byWebhook: true, version: true },
  });
  if (!row) return { email: "", channels: [], version: 0 };
  return { email: row.email ?? "", channels: channelsOf(row), version: row.version };
}
