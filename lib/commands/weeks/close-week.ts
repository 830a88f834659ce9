import type { Actor } from "#lib/domain/actor.ts";
import { stableJson } from "#lib/domain/audit.ts";
import { bulletinOf } from "#lib/domain/bulletin/bulletin-of.ts";
import { isFollowUpWeek } from "#lib/domain/follow-up.ts";
import { scopeOf } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { refusalOfClosing } from "#lib/domain/week-closing.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import type { CloseWeek } from "#lib/input/weeks.ts";
import { record, sha256 } from "#lib/db/audit-store.ts";
import { bulletinFacts } from "#lib/db/bulletin-facts.ts";
import { roundInUse } from "#lib/db/round-store.ts";
import { transact } from "#lib/db/transact.ts";
import { lockWeek, weekToClose } from "#lib/db/week-store.ts";
import { openWeeks } from "./open-weeks.ts";

/**
 * 封存: the office closes a week. Its entries are frozen, and its bulletin is written as it then is and never changed. Refuses
 * others; weeks not followed up, before their cut-off, closed already, with an earlier one open or an entry nobody has looked
 * at; a stale version.
 */
export async function closeWeek(actor: Actor, { week, version }: CloseWeek, now: Date): Promise<Result<null, Refusal>> {
  if (!mayWork(actor, "closeWeek")) return refuse({ code: scopeOf(actor) ? "notYours" : "notFound" });
  // What is closed must have a row to hold on to, even where the timetable has not come to it yet.
  await openWeeks(now);
  return transact(async (tx) => {
    const round = await roundInUse(tx);
    if (!round || !isFollowUpWeek(week, { planOn: round.planOn, now })) return refuse({ code: "weekNotOpen" });
    await lockWeek(tx, round.id, week);
    const standing = await weekToClose(tx, round, week);
    const refusal = refusalOfClosing(standing, round.rhythm, now);
    if (refusal) return refuse(refusal);
    const bulletin = bulletinOf(await bulletinFacts(tx, round, week, now));
    const { count } = await tx.followUpWeek.updateMany({
      where: { inspectionId: round.id, week, version, closedAt: null },
      data: { closedAt: now, closedByName: actor.name, bulletin, version: { increment: 1 } },
    });
    if (count !== 1) return refuse({ code: "stale" });
    await record(tx, { by: actor, at: now, action: "weekClosed", subject: week, detail: { week, bulletin: sha256(stableJson(bulletin)) } });
    return ok(null);
  });
}
