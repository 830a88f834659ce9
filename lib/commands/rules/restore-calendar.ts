import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { refusalOfWork } from "#lib/domain/work-rights.ts";
import type { RestoreCalendar } from "#lib/input/rules.ts";
import { record } from "#lib/db/audit-store.ts";
import { deleteCorrection, lockCorrection } from "#lib/db/calendar-store.ts";
import { transact } from "#lib/db/transact.ts";

/** 撤销更正: the day is again what the official calendar says. Refuses others, and a day that is not corrected. */
export async function restoreCalendar(actor: Actor, { day }: RestoreCalendar, now: Date): Promise<Result<null, Refusal>> {
  const denied = refusalOfWork(actor, "setRules", "readRules");
  if (denied) return refuse(denied);
  return transact(async (tx) => {
    const kept = await lockCorrection(tx, day);
    if (!kept) return refuse({ code: "notFound" });
    await deleteCorrection(tx, day);
    const detail = { day, before: { working: kept.working, note: kept.note } };
    await record(tx, { by: actor, at: now, action: "calendarRestored", subject: `工作日历 ${day}`, detail });
    return ok(null);
  });
}
