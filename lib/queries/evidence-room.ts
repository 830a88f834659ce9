import type { Actor } from "#lib/domain/actor.ts";
import { maySeeLooks } from "#lib/domain/evidence/looks.ts";
import type { EvidenceRoom, FileVersion, OtherPlace, Walk } from "#lib/domain/evidence/room.ts";
import { fileContentsOf } from "#lib/contents/file-contents.ts";
import { may } from "#lib/domain/permissions.ts";
import { db } from "#lib/db/client.ts";
import { toDay } from "#lib/db/day-column.ts";
import { factsOf, mayReadEvidence } from "#lib/db/evidence-place-facts.ts";
import { evidenceItem, reviewView } from "./evidence-items.ts";
import { evidenceWalk } from "./evidence-walk.ts";
import { loadRoom, mayChange, otherFields, otherPlace, type OtherRow, provenPlace, type RoomRow } from "./evidence-room-fields.ts";

/** How many other places of the same bytes are looked through. */
const OTHERS = 50;

/** How long a row of versions is followed, either way. */
const VERSIONS = 50;

/** One file of the round beside what it proves, and its neighbours in the walk; null where there is none or `actor` may not read it. */
export async function evidenceRoom(actor: Actor, id: string, walk: Walk): Promise<EvidenceRoom | null> {
  const row = await loadRoom(id);
  if (!row || !mayReadEvidence(actor, row)) return null;
  const finding = (row.measure ?? row.order ?? row.lookBack)?.finding;
  if (!finding?.inspection.current) return null;
  const { measure, orderId, lookBackId, uploadedAt } = row;
  const walked = { id, uploadedAt, number: finding.number, ordinal: measure?.ordinal ?? null, findingId: finding.id, orderId, lookBackId };
  const [versions, elsewhere, walkPlace] = await Promise.all([versionsOf(id), othersOf(actor, row), evidenceWalk(actor, walk, walked)]);
  const judged = measure !== null && row.withdrawnAt === null && row.replacedAt === null && row.file.purgedAt === null;
  return {
    file: fileView(row),
    place: provenPlace(actor, row),
    versions,
    elsewhere,
    reviews: row.reviews.map(reviewView),
    looks: maySeeLooks(actor, row) ? looksView(row) : null,
    rights: {
      review: judged && may(actor, "reviewEvidence", factsOf(finding)),
      change: row.withdrawnAt === null && row.replacedAt === null && mayChange(actor, row),
    },
    walk: walkPlace,
  };
}

function fileView(row: RoomRow): EvidenceRoom["file"] {
  const { version, mediaType, sha256, department, file } = row;
  return {
    ...evidenceItem(row),
    ...{ version, mediaType, sha256 },
    department: department?.name ?? null,
    scanFound: file.scanFound,
    contents: fileContentsOf(file.contents),
  };
}

function looksView({ looks, _count }: RoomRow): EvidenceRoom["looks"] {
  const latest = looks.map(({ user, day, ...counts }) => ({ name: user.name, day: toDay(day), ...counts }));
  return { total: _count.looks, latest };
}

/** All versions of a file, the oldest first. They share its place, and so its readers. */
function versionsOf(id: string): Promise<FileVersion[]> {
  return db().$queryRaw`
    WITH RECURSIVE older AS (
      SELECT id, "replacesId", 0 AS step FROM "Evidence" WHERE id = ${id}
      UNION ALL SELECT e.id, e."replacesId", step + 1 FROM "Evidence" e JOIN older o ON e.id = o."replacesId" WHERE step < ${VERSIONS}
    ), newer AS (
      SELECT id, 0 AS step FROM "Evidence" WHERE id = ${id}
      UNION ALL SELECT e.id, step + 1 FROM "Evidence" e JOIN newer n ON e."replacesId" = n.id WHERE step < ${VERSIONS}
    )
    SELECT e.id, e."fileName", e."uploadedAt", u.name AS "uploadedBy", e.id = ${id} AS current
    FROM (SELECT id, -step AS step FROM older UNION SELECT id, step FROM newer) v
      JOIN "Evidence" e ON e.id = v.id JOIN "User" u ON u.id = e."uploadedById"
    ORDER BY v.step`;
}

async function othersOf(actor: Actor, { id, sha256 }: RoomRow): Promise<OtherPlace[]> {
  const finding = { inspection: { current: true } };
  const rows: OtherRow[] = await db().evidence.findMany({
    where: { sha256, id: { not: id }, OR: [{ measure: { finding } }, { order: { finding } }, { lookBack: { finding } }] },
    orderBy: { uploadedAt: "asc" },
    take: OTHERS,
    relationLoadStrategy: "join",
    select: otherFields,
  });
  return rows.filter((row) => mayReadEvidence(actor, row)).flatMap((row) => otherPlace(row) ?? []);
}
