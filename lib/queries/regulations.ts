import type { Actor } from "#lib/domain/actor.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import { scopeOf } from "#lib/domain/permissions.ts";
import type { RegulationCounts, RegulationFilter, RegulationLine } from "#lib/domain/regulation-views.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { withinScope } from "#lib/db/scope-sql.ts";
import { join, type Sql, sql } from "#lib/db/sql.ts";

/** How many regulations a page of the list shows. */
export const REGULATIONS_PER_PAGE = 50;

export type RegulationList = { today: Day; counts: RegulationCounts; matching: number; lines: RegulationLine[]; mayKeep: boolean };

/** A page of the regulations of the round, in their order; null for those who may not read them. */
export async function regulationList(actor: Actor, filter: RegulationFilter, now: Date): Promise<RegulationList | null> {
  const scope = mayWork(actor, "readRegulations") ? scopeOf(actor) : null;
  if (!scope) return null;
  const [{ matching, ...counts }, lines] = await Promise.all([count(filter), loadLines(filter, withinScope(scope))]);
  return { today: dayAt(now), counts, matching, lines, mayKeep: mayWork(actor, "keepRegulations") };
}

/** One regulation as its form shows it; null for those who do not keep the list, and where there is none. */
export async function regulationToKeep(actor: Actor, id: string): Promise<(RegulationLine & { version: number }) | null> {
  if (!mayWork(actor, "keepRegulations")) return null;
  const rows = await db().$queryRaw<(RegulationLine & { version: number })[]>`
    SELECT ${FIELDS}, r.version, TRUE AS readable ${FROM} AND r.id = ${id}`;
  return rows[0] ?? null;
}

const FIELDS = sql`r.id, r.ordinal, r.title, r.kind, r."documentNumber", r."adoptedOn"::text AS "adoptedOn", r.number`;
const FROM = sql`FROM "Regulation" r JOIN "Inspection" i ON i.id = r."inspectionId" WHERE i.current`;

function matches({ kind, named }: RegulationFilter): Sql {
  const conditions = [sql`TRUE`];
  if (kind === "UNSTATED") conditions.push(sql`r.kind IS NULL`);
  else if (kind !== null) conditions.push(sql`r.kind = ${kind}::"RegulationKind"`);
  if (named !== null) conditions.push(named === "named" ? sql`r.title IS NOT NULL` : sql`r.title IS NULL`);
  return join(conditions, " AND ");
}

async function count(filter: RegulationFilter): Promise<RegulationCounts & { matching: number }> {
  const rows = await db().$queryRaw<(RegulationCounts & { matching: number })[]>`
    SELECT count(*)::int AS total, count(r.title)::int AS named,
      (count(*) FILTER (WHERE r.kind = 'NEW'))::int AS "new", (count(*) FILTER (WHERE r.kind = 'REVISED'))::int AS revised,
      (count(*) FILTER (WHERE ${matches(filter)}))::int AS matching ${FROM}`;
  return rows[0] ?? { total: 0, named: 0, new: 0, revised: 0, matching: 0 };
}

async function loadLines(filter: RegulationFilter, within: Sql): Promise<RegulationLine[]> {
  return db().$queryRaw<RegulationLine[]>`
    SELECT ${FIELDS},
      EXISTS (SELECT 1 FROM "Finding" f WHERE f."inspectionId" = r."inspectionId" AND f.number = r.number AND ${within}) AS readable
    ${FROM} AND ${matches(filter)}
    ORDER BY r.ordinal LIMIT ${REGULATIONS_PER_PAGE} OFFSET ${(filter.page - 1) * REGULATIONS_PER_PAGE}`;
}
