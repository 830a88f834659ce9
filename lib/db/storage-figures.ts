import type { CheckLine, ScanCounts, SpaceLine } from "#lib/domain/evidence/storage-views.ts";
import { db } from "./client.ts";
import { withFinding } from "./evidence-sql.ts";
import { sql, type Sql } from "./sql.ts";

type Counted = { files: number; bytes: bigint } & ScanCounts;

/** Everything kept, whoever it belongs to, and where it stands with the scanner. */
export async function keptFiles(): Promise<{ files: number; bytes: number; scan: ScanCounts }> {
  const [row] = await db().$queryRaw<Counted[]>`
    SELECT count(*)::int AS files, coalesce(sum(size), 0)::bigint AS bytes,
      (count(*) FILTER (WHERE scan = 'CLEAN'))::int AS clean, (count(*) FILTER (WHERE scan = 'PENDING'))::int AS waiting,
      (count(*) FILTER (WHERE scan = 'INFECTED'))::int AS infected,
      (count(*) FILTER (WHERE scan = 'NOT_SCANNED' AND "scannedAt" IS NULL))::int AS unscanned,
      (count(*) FILTER (WHERE scan = 'NOT_SCANNED' AND "scannedAt" IS NOT NULL))::int AS "tooLarge"
    FROM "StoredFile" WHERE "purgedAt" IS NULL`;
  const { files = 0, bytes = 0n, ...scan } = row ?? { clean: 0, waiting: 0, infected: 0, unscanned: 0, tooLarge: 0 };
  return { files, bytes: Number(bytes), scan };
}

type Line = Omit<SpaceLine, "kept" | "coming" | "quota"> & { kept: bigint; coming: bigint; quota: bigint | null };

/** The space of the round and of each department, in the office's order; `id` narrows it to one of them. */
export async function spaceLines(id: string | null = null): Promise<SpaceLine[]> {
  const whose = id === null ? sql`TRUE` : sql`lines.id = ${id}`;
  const rows = await db().$queryRaw<Line[]>`
    WITH rounds AS (
      SELECT 'round' AS of, i.id, i.round AS name, i."rulesVersion" AS version, i."quotaBytes" AS quota, 0 AS ordinal
      FROM "Inspection" i WHERE i.current
    ), departments AS (
      SELECT 'department' AS of, d.id, d.name, d.version, d."quotaBytes" AS quota, d.ordinal FROM "Department" d
    ), lines AS (SELECT * FROM rounds UNION ALL SELECT * FROM departments),
    kept AS (${keptBy(sql`n."inspectionId"`)} UNION ALL ${keptBy(sql`e."departmentId"`)}),
    coming AS (${comingTo(sql`n."inspectionId"`)} UNION ALL ${comingTo(sql`e."departmentId"`)})
    SELECT of, lines.id, name, version, quota, coalesce(kept.files, 0)::int AS files, coalesce(kept.bytes, 0)::bigint AS kept,
      coalesce(coming.bytes, 0)::bigint AS coming
    FROM lines LEFT JOIN kept ON kept.owner = lines.id LEFT JOIN coming ON coming.owner = lines.id
    WHERE ${whose} ORDER BY of DESC, ordinal, name`;
  return rows.map(({ kept, coming, quota, ...line }) => ({
    ...line,
    kept: Number(kept),
    coming: Number(coming),
    quota: quota === null ? null : Number(quota),
  }));
}

/** Distinct bytes that were not destroyed, by whose space they take. */
function keptBy(owner: Sql): Sql {
  return sql`SELECT owner, count(*) AS files, sum(size) AS bytes FROM (
    SELECT DISTINCT ${owner} AS owner, s.sha256, s.size
    FROM ${withFinding("Evidence")} JOIN "StoredFile" s ON s.sha256 = e.sha256 WHERE s."purgedAt" IS NULL
  ) AS each WHERE owner IS NOT NULL GROUP BY owner`;
}

function comingTo(owner: Sql): Sql {
  return sql`SELECT ${owner} AS owner, sum(e.size) AS bytes FROM ${withFinding("Upload")} WHERE e.status = 'RECEIVING' GROUP BY 1`;
}

/** Uploads that were begun and not finished. */
export async function unfinishedUploads(): Promise<{ count: number; bytes: number }> {
  const { _count: count, _sum: sum } = await db().upload.aggregate({ where: { status: "RECEIVING" }, _count: true, _sum: { size: true } });
  return { count, bytes: Number(sum.size ?? 0) };
}

/** The latest comparisons of rows and bytes, the newest first. */
export async function latestChecks(take: number): Promise<CheckLine[]> {
  const rows = await db().storeCheck.findMany({ orderBy: { startedAt: "desc" }, take });
  return rows.map(({ bytes, faults, ...check }) => ({ ...check, bytes: Number(bytes), faults: countedFaults(faults) }));
}

/** How many faults of each kind a check found. What the column holds otherwise is nothing to count. */
function countedFaults(column: unknown): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const fault of Array.isArray(column) ? column : []) {
    const kind: unknown = typeof fault === "object" && fault !== null && "kind" in fault ? fault.kind : null;
    if (typeof kind === "string") counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
