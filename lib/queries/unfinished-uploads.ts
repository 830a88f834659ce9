import type { Actor } from "#lib/domain/actor.ts";
import type { EvidencePlace } from "#lib/domain/evidence/place.ts";
import { UNFINISHED_MOST, type UnfinishedUpload } from "#lib/domain/evidence/upload.ts";
import { db } from "#lib/db/client.ts";
import { staging } from "#lib/evidence/arriving/staging.ts";

/**
 * 没有传完的文件: what `actor` began at this place and did not finish, the latest first; of a newer version of a file, with its id. Nobody
 * sees another's.
 */
export async function unfinishedUploads(actor: Actor, place: EvidencePlace, replacesId: string | null = null): Promise<UnfinishedUpload[]> {
  const rows = await db().upload.findMany({
    where: { ...place, byId: actor.id, status: "RECEIVING", replacesId },
    orderBy: [{ touchedAt: "desc" }, { id: "desc" }],
    take: UNFINISHED_MOST,
    select: { id: true, fileName: true, size: true, fingerprint: true, touchedAt: true },
  });
  const staged = staging();
  return Promise.all(rows.map(async ({ size, ...row }) => ({ ...row, size: Number(size), received: await staged.sizeOf(row.id) })));
}
