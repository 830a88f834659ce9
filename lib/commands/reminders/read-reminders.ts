import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { ReadAllReminders, ReadReminder } from "#lib/input/reminders.ts";
import { db } from "#lib/db/client.ts";

// That somebody has read a reminder is their own affair: it leaves no entry in the record.

/** 标为已读: one's own reminder. Somebody else's is not there; one read before stays read at its first time. */
export async function readReminder(actor: Actor, { id }: ReadReminder, now: Date): Promise<Result<null, Refusal>> {
  const { count } = await db().reminder.updateMany({ where: { id, userId: actor.id, readAt: null }, data: { readAt: now } });
  if (count === 1) return ok(null);
  const read = await db().reminder.count({ where: { id, userId: actor.id } });
  return read === 1 ? ok(null) : refuse({ code: "notFound" });
}

/** 全部标为已读: everything of one's own that was there when the page was shown. Answers how many. */
export async function readAllReminders(actor: Actor, { seen }: ReadAllReminders, now: Date): Promise<Result<number, Refusal>> {
  const { count } = await db().reminder.updateMany({ where: { userId: actor.id, readAt: null, createdAt: { lte: seen } }, data: { readAt: now } });
  return ok(count);
}
