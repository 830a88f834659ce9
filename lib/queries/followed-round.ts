import type { Day } from "#lib/domain/day.ts";
import { db } from "#lib/db/client.ts";
import { toDay } from "#lib/db/day-column.ts";

/** The round being followed up, or null before there is one. */
export async function followedRound(): Promise<{ id: string; planOn: Day } | null> {
  const round = await db().inspection.findFirst({ where: { current: true }, select: { id: true, planOn: true } });
  return round && { id: round.id, planOn: toDay(round.planOn) };
}
