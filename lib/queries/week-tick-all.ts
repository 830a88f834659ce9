import type { Actor } from "#lib/domain/actor.ts";
import { isFollowUpWeek } from "#lib/domain/follow-up.ts";
import type { Week } from "#lib/domain/week.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { entryInOrder } from "#lib/db/week-sql.ts";
import { followedRound } from "./followed-round.ts";

/** How many entries are ticked in one go. */
export const TICKED_AT_ONCE = 200;

/** An entry in order, with what the office must have seen of it. */
export type EntryToTick = {
  number: number;
  title: string | null;
  department: string | null;
  progress: string;
  nextStep: string;
  version: number;
};

export type WeekTickAll = {
  closed: boolean;
  /** At most `TICKED_AT_ONCE`, by number; `more`: there are others in order, for the next go. */
  entries: EntryToTick[];
  more: boolean;
  /** How many wait without being in order: late ones, and those that state a difficulty. */
  others: number;
};

/** What would be ticked at once; null for those who do not tick, and for weeks not followed up. */
export async function weekTickAll(actor: Actor, week: Week, now: Date): Promise<WeekTickAll | null> {
  const round = await followedRound();
  if (!mayWork(actor, "closeWeek") || !round || !isFollowUpWeek(week, { planOn: round.planOn, now })) return null;
  const [[counted], entries] = await Promise.all([
    db().$queryRaw<{ closed: boolean; others: number }[]>`
      SELECT count(*)::int AS others,
        EXISTS (SELECT 1 FROM "FollowUpWeek" w WHERE w."inspectionId" = ${round.id} AND w.week = ${week} AND w."closedAt" IS NOT NULL) AS closed
      FROM "FollowUp" u JOIN "Finding" f ON f.id = u."findingId"
      WHERE f."inspectionId" = ${round.id} AND u.week = ${week} AND u.status = 'ENTERED' AND NOT (${entryInOrder})`,
    db().$queryRaw<EntryToTick[]>`
      SELECT f.number, f.title, d.name AS department, u.progress, u."nextStep", u.version
      FROM "FollowUp" u JOIN "Finding" f ON f.id = u."findingId" LEFT JOIN "Department" d ON d.id = f."leadDepartmentId"
      WHERE f."inspectionId" = ${round.id} AND u.week = ${week} AND ${entryInOrder} ORDER BY f.number LIMIT ${TICKED_AT_ONCE + 1}`,
  ]);
  const { closed = false, others = 0 } = counted ?? {};
  return { closed, entries: closed ? [] : entries.slice(0, TICKED_AT_ONCE), more: !closed && entries.length > TICKED_AT_ONCE, others };
}
