import type { Actor } from "#lib/domain/actor.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import type { LookBackRate } from "#lib/domain/look-back-views.ts";
import { scopeOf } from "#lib/domain/permissions.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { withinScope } from "#lib/db/scope-sql.ts";
import { sql } from "#lib/db/sql.ts";
import { countLookBacks, type LookBackList } from "./look-backs.ts";

export type LookBackRates = {
  today: Day;
  /** How long the lists beside it are. */
  counts: LookBackList["counts"];
  departments: LookBackRate[];
  parts: LookBackRate[];
};

/**
 * How the look-backs at findings `actor` may read came out, by lead department and by part, each in their order; null for
 * those who read none. A finding counts where it belongs now. What belongs nowhere is in neither table.
 */
export async function lookBackRates(actor: Actor, now: Date): Promise<LookBackRates | null> {
  const scope = scopeOf(actor);
  if (!scope || !mayWork(actor, "readLookBacks")) return null;
  const today = dayAt(now);
  const within = sql`f."inspectionId" IN (SELECT i.id FROM "Inspection" i WHERE i.current) AND ${withinScope(scope)}`;
  const reach = sql`"LookBack" l JOIN "Finding" f ON f.id = l."findingId" AND ${within}`;
  const results = sql`(count(*) FILTER (WHERE l.status = 'HOLDS'))::int AS holds,
    (count(*) FILTER (WHERE l.status = 'REBOUNDS'))::int AS rebounds,
    (count(*) FILTER (WHERE l.status = 'PLANNED' AND l."dueOn" <= ${today}::date))::int AS due`;
  const [counts, departments, parts] = await Promise.all([
    countLookBacks(within, today),
    db().$queryRaw<LookBackRate[]>`
      SELECT d.id AS key, d.name, ${results} FROM ${reach} JOIN "Department" d ON d.id = f."leadDepartmentId"
      GROUP BY d.id ORDER BY d.ordinal, d.name`,
    db().$queryRaw<LookBackRate[]>`
      SELECT p.ordinal::text AS key, p.title AS name, ${results}
      FROM ${reach} JOIN "Category" c ON c.id = f."categoryId" JOIN "Part" p ON p.id = c."partId"
      GROUP BY p.id ORDER BY p.ordinal`,
  ]);
  return { today, counts, departments, parts };
}
