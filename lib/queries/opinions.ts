import type { Actor } from "#lib/domain/actor.ts";
import { opinionScope } from "#lib/domain/opinions/opinion.ts";
import { withPersonalDataMasked } from "#lib/domain/opinions/personal-data.ts";
import { OPINION_STATUSES, type OpinionStatus } from "#lib/domain/opinions/status.ts";
import type { OpinionCount, OpinionFilter, OpinionLine } from "#lib/domain/opinions/views.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { empty, type Sql, sql } from "#lib/db/sql.ts";

/** How many opinions a page of the list shows, and how many findings the counts name. */
export const OPINIONS_PER_PAGE = 30;
const FINDINGS_COUNTED = 100;
const [EXCERPT_SHOWN, EXCERPT_READ] = [60, 120];

export type OpinionList = {
  /** Of all opinions the reader may see, on the finding and with the department asked for. */
  counts: Record<OpinionStatus, number> & { total: number };
  /** Of all the reader may see, the most first: how many on which finding. */
  byFinding: OpinionCount[];
  /** Departments that have opinions, for narrowing; none for a department, which sees its own. */
  departments: { value: string; label: string }[];
  lines: OpinionLine[];
};

/** The opinions of the round that `actor` may read, the latest first; null for who reads none. */
export async function opinionList(actor: Actor, filter: OpinionFilter): Promise<OpinionList | null> {
  const scope = opinionScope(actor);
  if (!scope || !mayWork(actor, "readOpinions")) return null;
  const own = scope.all ? empty : sql`AND o."departmentId" = ${scope.departmentId}`;
  const reach = sql`FROM "Opinion" o JOIN "Inspection" i ON i.id = o."inspectionId" LEFT JOIN "Finding" f ON f.id = o."findingId"
    LEFT JOIN "Department" d ON d.id = o."departmentId" WHERE i.current ${own}`;
  const narrowed = sql`${reach} ${onFinding(filter.finding)} ${withDepartment(filter.department)}`;
  const [counts, lines, byFinding, departments] = await Promise.all([
    countStatuses(narrowed),
    loadLines(narrowed, filter),
    db().$queryRaw<OpinionCount[]>`
      SELECT coalesce(f.number, 0) AS finding, count(*)::int AS count ${reach} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${FINDINGS_COUNTED}`,
    scope.all ? db().$queryRaw<OpinionList["departments"]>`
      SELECT d.id AS value, d.name AS label ${reach} AND d.id IS NOT NULL GROUP BY d.id ORDER BY d.ordinal, d.name` : [],
  ]);
  return { counts, byFinding, departments, lines };
}

function onFinding(finding: number | null): Sql {
  if (finding === null) return empty;
  return finding === 0 ? sql`AND o."findingId" IS NULL` : sql`AND f.number = ${finding}`;
}

function withDepartment(department: string | null): Sql {
  return department === null ? empty : sql`AND o."departmentId" = ${department}`;
}

async function countStatuses(narrowed: Sql): Promise<OpinionList["counts"]> {
  const rows = await db().$queryRaw<{ status: OpinionStatus; count: number }[]>`SELECT o.status, count(*)::int AS count ${narrowed} GROUP BY 1`;
  const of = (status: OpinionStatus) => rows.find((row) => row.status === status)?.count ?? 0;
  const total = OPINION_STATUSES.reduce((sum, status) => sum + of(status), 0);
  return { total, RECEIVED: of("RECEIVED"), ASSIGNED: of("ASSIGNED"), ANSWERED: of("ANSWERED"), SET_ASIDE: of("SET_ASIDE") };
}

async function loadLines(narrowed: Sql, { status, page }: OpinionFilter): Promise<OpinionLine[]> {
  const only = status ? sql`AND o.status::text = ${status}` : empty;
  const rows = await db().$queryRaw<OpinionLine[]>`
    SELECT o.id, o.receipt, o."receivedAt", left(o.body, ${EXCERPT_READ}) AS excerpt,
      f.number AS finding, d.name AS department, o.status, o.draft IS NOT NULL AS drafted, o."publishedAt" IS NOT NULL AS published
    ${narrowed} ${only}
    ORDER BY o."receivedAt" DESC, o.id DESC
    LIMIT ${OPINIONS_PER_PAGE} OFFSET ${(page - 1) * OPINIONS_PER_PAGE}`;
  return rows.map((row) => ({ ...row, excerpt: excerptOf(row.excerpt) }));
}

/** Read further than is shown, so that a number at the end is known for one. */
function excerptOf(beginning: string): string {
  const letters = [...withPersonalDataMasked(beginning)];
  return letters.length > EXCERPT_SHOWN ? `${letters.slice(0, EXCERPT_SHOWN).join("")}…` : letters.join("");
}
