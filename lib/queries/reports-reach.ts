import type { Actor } from "#lib/domain/actor.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import { firstWeekOf } from "#lib/domain/follow-up.ts";
import { scopeOf } from "#lib/domain/permissions.ts";
import type { Week } from "#lib/domain/week.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { orderWithinScope } from "#lib/db/order-scope-sql.ts";
import type { Round } from "#lib/db/round-store.ts";
import { withinScope } from "#lib/db/scope-sql.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { followedRound } from "./followed-round.ts";

/** What every report starts from: the round, and which findings of it this reader may read. */
export type ReportReach = {
  round: Round;
  firstWeek: Week;
  now: Date;
  today: Day;
  /** Whether a "Finding" named `f` may be read at all. */
  reach: Sql;
  /** Whether a "SupervisionOrder" named `o` about `f` may: an order is its addressee's, not everybody's who reads the finding. */
  orders: Sql;
};

/** "noRound" before there is a round; null for those who read no reports. */
export async function reportReach(actor: Actor, now: Date): Promise<ReportReach | "noRound" | null> {
  const scope = scopeOf(actor);
  if (!scope || !mayWork(actor, "readReports")) return null;
  const round = await followedRound();
  if (!round) return "noRound";
  const reach = sql`f."inspectionId" = ${round.id} AND ${withinScope(scope)}`;
  const orders = sql`f."inspectionId" = ${round.id} AND ${orderWithinScope(scope)}`;
  return { round, firstWeek: firstWeekOf(round.planOn), now, today: dayAt(now), reach, orders };
}
