import { UNFINISHED_DAYS } from "#lib/domain/evidence/upload.ts";
import { db } from "#lib/db/client.ts";
import { finishUpload, type UploadPlaces, uploadPlaces } from "./finish-upload.ts";

/** A file whose last bytes came longer ago than this is not being finished by the request that brought them. */
const LEFT_MS = 2 * 60_000;
const DAY_MS = 24 * 3_600_000;

/** So many are looked at in one run; the rest in the next. */
const AT_ONCE = 1000;

/**
 * 清理上传: finishes what arrived whole before a crash, forgets after its days what nobody goes on with and what has ended, and
 * lets go of staged bytes that no unfinished upload knows.
 */
export async function sweepUploads(now: Date, places: UploadPlaces = uploadPlaces()): Promise<void> {
  await finishWhole(now, places);
  const old = new Date(now.getTime() - UNFINISHED_DAYS * DAY_MS);
  await db().upload.deleteMany({ where: { touchedAt: { lt: old } } });
  await dropUnknown(places);
}

async function finishWhole(now: Date, places: UploadPlaces): Promise<void> {
  const by = { select: { id: true, name: true, role: true, departmentId: true } } as const;
  const left = await db().upload.findMany({
    where: { status: "RECEIVING", touchedAt: { lt: new Date(now.getTime() - LEFT_MS) }, by: { disabledAt: null } },
    orderBy: { touchedAt: "desc" },
    take: AT_ONCE,
    select: { id: true, size: true, by },
  });
  for (const { id, size, by: sender } of left) {
    if ((await places.staged.sizeOf(id)) === Number(size)) await finishUpload(sender, id, now, places);
  }
}

/** The names first, then the rows: a row is always there before its first byte. */
async function dropUnknown({ staged }: UploadPlaces): Promise<void> {
  const ids = await staged.ids();
  const known = await db().upload.findMany({ where: { id: { in: ids }, status: "RECEIVING" }, select: { id: true } });
  const wanted = new Set(known.map(({ id }) => id));
  for (const id of ids) if (!wanted.has(id)) await staged.drop(id);
}
