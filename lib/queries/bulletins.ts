import type { Actor } from "#lib/domain/actor.ts";
import type { Week } from "#lib/domain/week.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { followedRound } from "./followed-round.ts";

/** How many weeks one page of the list names: half a year. */
export const BULLETINS_PER_PAGE = 26;

export type BulletinLine = { week: Week; closedAt: Date | null; closedBy: string | null };
export type Bulletins = { lines: BulletinLine[]; total: number };

/** The weeks of the round that are opened, the latest first; null for those who read no bulletins. */
export async function bulletins(actor: Actor, page: number): Promise<Bulletins | null> {
  if (!mayWork(actor, "readBulletin")) return null;
  const round = await followedRound();
  if (!round) return { lines: [], total: 0 };
  const where = { inspectionId: round.id };
  const [rows, total] = await Promise.all([
    db().followUpWeek.findMany({
      where,
      orderBy: { week: "desc" },
      skip: (page - 1) * BULLETINS_PER_PAGE,
      take: BULLETINS_PER_PAGE,
      select: { week: true, closedAt: true, closedByName: true },
    }),
    db().followUpWeek.count({ where }),
  ]);
  return { lines: rows.map(({ closedByName, ...line }) => ({ ...line, closedBy: closedByName })), total };
}
