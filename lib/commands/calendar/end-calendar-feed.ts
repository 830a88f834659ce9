import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { NoInput } from "#lib/input/calendar.ts";
import { record } from "#lib/db/audit-store.ts";
import { transact } from "#lib/db/transact.ts";
import { subjectOf } from "./subject.ts";

/** 停用日历订阅地址: whoever has it finds nothing there any more. Refuses where there is none. */
export async function endCalendarFeed(actor: Actor, _input: NoInput, now: Date): Promise<Result<null, Refusal>> {
  return transact(async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { userId: actor.id } });
    if (count === 0) return refuse({ code: "notFound" });
    await record(tx, { by: actor, at: now, action: "calendarFeedEnded", subject: subjectOf(actor) });
    return ok(null);
  });
}
