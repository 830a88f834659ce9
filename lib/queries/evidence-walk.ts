import type { Actor } from "#lib/domain/actor.ts";
import type { Walk, WalkPlace } from "#lib/domain/evidence/room.ts";
import { scopeOf } from "#lib/domain/permissions.ts";
import { db } from "#lib/db/client.ts";
import { withinScope } from "#lib/db/scope-sql.ts";
import { type Sql, sql } from "#lib/db/sql.ts";

/** A file as the walk knows it. `ordinal`: its measure's; null where it belongs to an order or a look-back. */
export type WalkedFile = {
  id: string;
  uploadedAt: Date;
  number: number;
  ordinal: number | null;
  findingId: string;
  orderId: string | null;
  lookBackId: string | null;
};

/** Files, and what they are in order by: the columns, and the same of the file that is shown. */
type Line = { files: Sql; columns: Sql; here: Sql };

/**
 * Where a file stands in a walk, and its neighbours; in one statement, by the order of the files and not by a list of them.
 * "finding": the files of its finding's measures that stand or were returned, by measure; of an order or a look-back its own files.
 * "waiting": what nobody reviewed yet in the whole round, as far as `actor` reads it, by finding and measure.
 */
export async function evidenceWalk(actor: Actor, walk: Walk, file: WalkedFile): Promise<WalkPlace> {
  const { files, columns, here } = walk === "waiting" ? waiting(actor, file) : besides(file);
  const [found] = await db().$queryRaw<Found[]>`
    SELECT (SELECT count(*)::int ${files}) AS total,
      (SELECT count(*)::int ${files} AND ${columns} < ${here}) AS before,
      EXISTS (SELECT 1 ${files} AND e.id = ${file.id}) AS among,
      (SELECT e.id ${files} AND ${columns} < ${here} ORDER BY ${columns} DESC LIMIT 1) AS previous,
      (SELECT e.id ${files} AND ${columns} > ${here} ORDER BY ${columns} LIMIT 1) AS next,
      (SELECT e.id ${files} ORDER BY ${columns} LIMIT 1) AS first`;
  if (!found) throw new Error("A SELECT without FROM answers one row.");
  const { before, among, first, ...rest } = found;
  const again = walk === "waiting" && rest.next === null && first !== file.id ? first : null;
  return { walk, ...rest, again, position: among ? before + 1 : null };
}

type Found = { total: number; before: number; among: boolean; previous: string | null; next: string | null; first: string | null };

const BY_MEASURE = sql`(f.number, m.ordinal, e."uploadedAt", e.id)`;

const OF_MEASURES = sql`FROM "Evidence" e JOIN "Measure" m ON m.id = e."measureId" JOIN "Finding" f ON f.id = m."findingId"`;

function byMeasure({ number, ordinal, uploadedAt, id }: WalkedFile): Sql {
  return sql`(${number}::int, ${ordinal ?? 0}::int, ${uploadedAt}::timestamptz, ${id})`;
}

function besides(file: WalkedFile): Line {
  const { findingId, orderId, lookBackId, uploadedAt, id } = file;
  if (orderId !== null || lookBackId !== null) {
    const files = sql`FROM "Evidence" e WHERE (e."orderId" = ${orderId} OR e."lookBackId" = ${lookBackId}) AND ${inUse(id)}`;
    return { files, columns: sql`(e."uploadedAt", e.id)`, here: sql`(${uploadedAt}::timestamptz, ${id})` };
  }
  return { files: sql`${OF_MEASURES} WHERE f.id = ${findingId} AND ${inUse(id)}`, columns: BY_MEASURE, here: byMeasure(file) };
}

/** Not withdrawn or replaced; but the one that is shown counts itself in, whatever became of it. */
function inUse(id: string): Sql {
  return sql`(e."withdrawnAt" IS NULL AND e."replacedAt" IS NULL OR e.id = ${id})`;
}

function waiting(actor: Actor, file: WalkedFile): Line {
  return { files: waitingFiles(actor), columns: BY_MEASURE, here: byMeasure(file) };
}

/** The same as UNREVIEWED (lib/db/evidence-where.ts), in findings that can still be reviewed. */
function waitingFiles(actor: Actor): Sql {
  const scope = scopeOf(actor);
  return sql`${OF_MEASURES} JOIN "Inspection" i ON i.id = f."inspectionId" JOIN "StoredFile" s ON s.sha256 = e.sha256
    WHERE i.current AND f.status <> 'CLOSED' AND ${scope ? withinScope(scope) : sql`FALSE`}
      AND e."acceptedAt" IS NULL AND e."returnedAt" IS NULL AND e."withdrawnAt" IS NULL AND e."replacedAt" IS NULL
      AND s.scan NOT IN ('PENDING', 'INFECTED') AND s."purgedAt" IS NULL`;
}
