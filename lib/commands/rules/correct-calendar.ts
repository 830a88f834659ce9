import { officialCalendar } from "#lib/calendar/official.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { CORRECTION_REACH_YEARS, isCorrectable, saysNothingNew } from "#lib/domain/calendar-year.ts";
import { dayAt } from "#lib/domain/day.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { refusalOfWork } from "#lib/domain/work-rights.ts";
import type { CorrectCalendar } from "#lib/input/rules.ts";
import { record } from "#lib/db/audit-store.ts";
import { lockCorrection, saveCorrection } from "#lib/db/calendar-store.ts";
import { transact } from "#lib/db/transact.ts";

/**
 * 更正工作日历: the office knows better of one day than the official calendar; a day corrected before may get a new note.
 * Refuses others, days more than two years off, and what the calendar says anyway.
 */
export async function correctCalendar(actor: Actor, { day, working, note }: CorrectCalendar, now: Date): Promise<Result<null, Refusal>> {
  const denied = refusalOfWork(actor, "setRules", "readRules");
  if (denied) return refuse(denied);
  if (!isCorrectable(day, dayAt(now))) return refuse({ code: "correctionTooFar", years: CORRECTION_REACH_YEARS, field: "day" });
  return transact(async (tx) => {
    const kept = await lockCorrection(tx, day);
    const correction = { day, working, note };
    if (saysNothingNew(correction, officialCalendar, kept)) return refuse({ code: "calendarSaysSo", day, working, field: "working" });
    await saveCorrection(tx, { ...correction, byName: actor.name, at: now });
    const detail = { day, working, note, before: kept && { working: kept.working, note: kept.note } };
    await record(tx, { by: actor, at: now, action: "calendarCorrected", subject: `工作日历 ${day}`, detail });
    return ok(null);
  });
}
