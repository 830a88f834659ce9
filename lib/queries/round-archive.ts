import type { Actor } from "#lib/domain/actor.ts";
import type { ArchivedFinding } from "#lib/domain/archive/archive.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { followedRound } from "./followed-round.ts";

export const ARCHIVES_PER_PAGE = 50;

/** What of a round can be taken as an archive: its closed findings, a page of them, and all of them together. */
export type RoundArchive = {
  party: string;
  round: string;
  page: number;
  closed: number;
  open: number;
  files: number;
  bytes: number;
  findings: ArchivedFinding[];
};

/**
 * The closed findings of the round being followed up, with the files an archive of each would hold; "noRound" before there is a
 * round, null for those who may not take it.
 */
export async function roundArchive(actor: Actor, page: number): Promise<RoundArchive | "noRound" | null> {
  if (!mayWork(actor, "takeRoundArchive")) return null;
  const round = await followedRound();
  if (!round) return "noRound";
  const [findings, [sum]] = await Promise.all([
    db().$queryRaw<ArchivedFinding[]>`
      SELECT f.number, f.title, d.name AS department, f."closedOn"::text AS "closedOn",
        coalesce(h.files, 0)::int AS files, coalesce(h.bytes, 0)::float8 AS bytes
      FROM "Finding" f LEFT JOIN "Department" d ON d.id = f."leadDepartmentId" LEFT JOIN (${HELD}) h ON h."findingId" = f.id
      WHERE f."inspectionId" = ${round.id} AND f.status = 'CLOSED'
      ORDER BY f.number LIMIT ${ARCHIVES_PER_PAGE} OFFSET ${(page - 1) * ARCHIVES_PER_PAGE}`,
    db().$queryRaw<{ closed: number; open: number; files: number; bytes: number }[]>`
      SELECT (count(*) FILTER (WHERE f.status = 'CLOSED'))::int AS closed, (count(*) FILTER (WHERE f.status <> 'CLOSED'))::int AS open,
        coalesce(sum(h.files) FILTER (WHERE f.status = 'CLOSED'), 0)::int AS files,
        coalesce(sum(h.bytes) FILTER (WHERE f.status = 'CLOSED'), 0)::float8 AS bytes
      FROM "Finding" f LEFT JOIN (${HELD}) h ON h."findingId" = f.id WHERE f."inspectionId" = ${round.id}`,
  ]);
  const totals = sum ?? { closed: 0, open: 0, files: 0, bytes: 0 };
  return { party: round.party, round: round.round, page, ...totals, findings };
}

/** The round to be taken and the numbers of its closed findings, in their order; null where `actor` may not take it, or there is none. */
export async function roundToTake(actor: Actor): Promise<{ party: string; partyShort: string; round: string; numbers: number[] } | null> {
  if (!mayWork(actor, "takeRoundArchive")) return null;
  const round = await followedRound();
  if (!round) return null;
  const where = { inspectionId: round.id, status: "CLOSED" } as const;
  const rows = await db().finding.findMany({ where, orderBy: { number: "asc" }, select: { number: true } });
  const { party, partyShort, round: name } = round;
  return { party, partyShort, round: name, numbers: rows.map(({ number }) => number) };
}

/** The files of each finding that an archive holds, and their bytes: what `absenceOf` (lib/domain/archive/file.ts) leaves in. */
const HELD = sql`
  SELECT p."findingId", count(*) AS files, sum(e.size) AS bytes
  FROM "Evidence" e
    JOIN "StoredFile" s ON s.sha256 = e.sha256
    JOIN (
      SELECT id, "findingId" FROM "Measure" UNION ALL SELECT id, "findingId" FROM "SupervisionOrder" UNION ALL SELECT id, "findingId" FROM "LookBack"
    ) p ON p.id = coalesce(e."measureId", e."orderId", e."lookBackId")
  WHERE s.scan IN ('NOT_SCANNED', 'CLEAN') AND s."purgedAt" IS NULL AND s.damage IS NULL
  GROUP BY p."findingId"`;
