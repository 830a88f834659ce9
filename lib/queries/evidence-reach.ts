import type { EvidenceChoices, EvidenceFilter } from "#lib/domain/evidence/search.ts";
import { OF_OFFICE } from "#lib/domain/evidence/search.ts";
import { ROLE_WORDS } from "#lib/domain/labels/words.ts";
import type { Scope } from "#lib/domain/permissions.ts";
import { db } from "#lib/db/client.ts";
import { evidenceWithinScope, standing, withPlace } from "#lib/db/evidence-filter-sql.ts";
import { type Sql, sql } from "#lib/db/sql.ts";

/** How much evidence of the round lies in somebody's reach, and what it can be narrowed by. */
export type EvidenceReach = { readable: number; standing: number; choices: EvidenceChoices };

type ReachRow = { readable: number; standing: number; someOfOffice: boolean } & EvidenceChoices;

/** The evidence of the round being followed up within this reach; null before there is a round. */
export async function evidenceReach(scope: NonNullable<Scope>): Promise<EvidenceReach | null> {
  const choices = (value: Sql, label: Sql, order: Sql) =>
    sql`coalesce(json_agg(json_build_object('value', ${value}, 'label', ${label}) ORDER BY ${order}), '[]')`;
  const rows = await db().$queryRaw<ReachRow[]>`
    WITH base AS MATERIALIZED (
      SELECT e."departmentId", e."uploadedById", ${standing} AS standing FROM "Evidence" e ${withPlace} WHERE ${evidenceWithinScope(scope)})
    SELECT (SELECT count(*)::int FROM base) AS readable, (SELECT count(*)::int FROM base WHERE base.standing) AS standing,
      EXISTS (SELECT 1 FROM base WHERE base."departmentId" IS NULL) AS "someOfOffice",
      (SELECT ${choices(sql`d.id`, sql`d.name`, sql`d.ordinal, d.name`)} FROM "Department" d
        WHERE d.id IN (SELECT base."departmentId" FROM base)) AS departments,
      (SELECT ${choices(sql`u.id`, sql`u.name`, sql`u.name`)} FROM "User" u
        WHERE u.id IN (SELECT base."uploadedById" FROM base)) AS uploaders
    FROM "Inspection" i WHERE i.current`;
  const [row] = rows;
  if (!row) return null;
  const { departments, uploaders, someOfOffice, ...counts } = row;
  const all = someOfOffice ? [...departments, { value: OF_OFFICE, label: ROLE_WORDS.OFFICE }] : departments;
  return { ...counts, choices: { departments: all, uploaders } };
}

/** Leaves out what points at nothing in the lists of choices. */
export function knownEvidenceFilter(filter: EvidenceFilter, { departments, uploaders }: EvidenceChoices): EvidenceFilter {
  const among = (choices: EvidenceChoices["uploaders"], value: string | null) => choices.some((choice) => choice.value === value);
  return {
    ...filter,
    department: among(departments, filter.department) ? filter.department : null,
    uploader: among(uploaders, filter.uploader) ? filter.uploader : null,
  };
}
