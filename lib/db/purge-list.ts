import { extensionOf } from "#lib/domain/evidence/file.ts";
import type { PurgedUse, WithdrawnFile } from "#lib/domain/evidence/storage-views.ts";
import { db } from "./client.ts";
import { withFinding } from "./evidence-sql.ts";
import { sql, type Sql } from "./sql.ts";

type Row = Omit<WithdrawnFile, "size"> & { size: bigint; total: number };

/** What kind of file it is, by the end of one of its names. */
const KIND = sql`lower(substring(min(e."fileName") from '\\.([^.]+)$'))`;

const ALL_WITHDRAWN = (narrowed: Sql) => sql`
  SELECT s.sha256, ${KIND} AS kind, s.size, count(*)::int AS places, s."keptAt", max(e."withdrawnAt") AS "lastWithdrawn",
    max(i."retentionYears") AS "retentionYears", (count(*) OVER ())::int AS total
  FROM ${withFinding("Evidence")} JOIN "StoredFile" s ON s.sha256 = e.sha256 JOIN "Inspection" i ON i.id = n."inspectionId"
  WHERE s."purgedAt" IS NULL AND ${narrowed}
    AND NOT EXISTS (SELECT 1 FROM "Purge" p WHERE p.sha256 = s.sha256 AND p.status = 'PROPOSED')
  GROUP BY s.sha256 HAVING bool_and(e."withdrawnAt" IS NOT NULL)`;

/** Bytes of which every use was withdrawn and that nobody has proposed to destroy, what was withdrawn first before the rest. */
export async function withdrawnFiles({ skip, take }: { skip: number; take: number }): Promise<{ total: number; files: WithdrawnFile[] }> {
  const some = sql`s.sha256 IN (SELECT w.sha256 FROM "Evidence" w WHERE w."withdrawnAt" IS NOT NULL)`;
  const rows = await db().$queryRaw<Row[]>`${ALL_WITHDRAWN(some)} ORDER BY "lastWithdrawn", s.sha256 OFFSET ${skip} LIMIT ${take}`;
  return { total: rows[0]?.total ?? 0, files: rows.map(fileOf) };
}

/** One of them; null where it is none of them. */
export async function withdrawnFile(sha256: string): Promise<WithdrawnFile | null> {
  const [row] = await db().$queryRaw<Row[]>`${ALL_WITHDRAWN(sql`s.sha256 = ${sha256}`)}`;
  return row ? fileOf(row) : null;
}

function fileOf({ total: _, size, ...file }: Row): WithdrawnFile {
  return { ...file, size: Number(size) };
}

/** Every use of each of these bytes, by their hash, and what kind of file it is. */
export async function usesOfAll(hashes: readonly string[]): Promise<Map<string, { kind: string; uses: PurgedUse[] }>> {
  const rows = await db().$queryRaw<(PurgedUse & { sha256: string })[]>`
    SELECT e.sha256, e."fileName", n.number, n.title, d.name AS department, e."uploadedAt", e."withdrawnAt", e."withdrawReason"
    FROM ${withFinding("Evidence")} LEFT JOIN "Department" d ON d.id = e."departmentId"
    WHERE e.sha256 = ANY(${[...hashes]}) ORDER BY n.number, e.id`;
  const found = new Map<string, { kind: string; uses: PurgedUse[] }>();
  for (const { sha256, ...use } of rows) {
    const file = found.get(sha256) ?? { kind: extensionOf(use.fileName), uses: [] };
    file.uses.push(use);
    found.set(sha256, file);
  }
  return found;
}
