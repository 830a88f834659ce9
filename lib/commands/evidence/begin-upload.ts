import type { Actor } from "#lib/domain/actor.ts";
import { refusalOfName, refusalOfSize, safeFileName } from "#lib/domain/evidence/file.ts";
import type { EvidencePlace } from "#lib/domain/evidence/place.ts";
import { UNFINISHED_MOST } from "#lib/domain/evidence/upload.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { Transaction } from "#lib/db/client.ts";
import { refusalOfSpace } from "#lib/db/space-store.ts";
import { lockUploads } from "#lib/db/upload-store.ts";
import { onEvidencePlace } from "./on-evidence-place.ts";
import { refusalOfReplacing } from "./replace-evidence.ts";

/** A file about to be sent in pieces. `fileName` is as the sender says it. */
export type UploadToBegin = { place: EvidencePlace; fileName: string; size: number; fingerprint: string; replacesId: string | null };

/** What one row is told from another by. */
type Wanted = { fileName: string; size: number; fingerprint: string; byId: string; replacesId: string | null } & EvidencePlace;

/**
 * 开始上传 a file that comes in pieces: whoever may add evidence to the place. Refuses others, other states, names and sizes not
 * accepted, a version of what cannot be replaced, what finds no room, and more unfinished files than one person may have. The same
 * file begun before and not finished is gone on with: its sender may never have heard the answer. Nothing is on record until the file is whole.
 */
export function beginUpload(actor: Actor, upload: UploadToBegin, now: Date): Promise<Result<{ uploadId: string }, Refusal>> {
  const { place, size, fingerprint, replacesId } = upload;
  return onEvidencePlace(actor, place, async (tx, finding) => {
    const fileName = safeFileName(upload.fileName);
    if (fileName === null) return refuse({ code: "fileNameRefused", field: "file" });
    const refusal = refusalOfName(fileName) ?? refusalOfSize(size) ?? (replacesId ? await refusalOfReplacing(tx, place, replacesId) : null);
    if (refusal) return refuse(refusal);
    await lockUploads(tx, actor.id);
    const wanted = { ...place, fileName, size, fingerprint, byId: actor.id, replacesId };
    return (await continued(tx, wanted)) ?? begin(tx, actor, finding.id, wanted, now);
  });
}

async function continued(tx: Transaction, wanted: Wanted): Promise<Result<{ uploadId: string }, Refusal> | null> {
  const begun = await tx.upload.findFirst({ where: { ...wanted, status: "RECEIVING" }, orderBy: { begunAt: "asc" }, select: { id: true } });
  return begun && ok({ uploadId: begun.id });
}

async function begin(
  tx: Transaction,
  { departmentId }: Actor,
  findingId: string,
  wanted: Wanted,
  now: Date,
): Promise<Result<{ uploadId: string }, Refusal>> {
  const unfinished = await tx.upload.count({ where: { byId: wanted.byId, status: "RECEIVING" } });
  if (unfinished >= UNFINISHED_MOST) return refuse({ code: "uploadsTooMany", most: UNFINISHED_MOST, field: "file" });
  const noRoom = await refusalOfSpace(tx, { findingId, departmentId, size: wanted.size });
  if (noRoom) return refuse(noRoom);
  const { id } = await tx.upload.create({ data: { ...wanted, departmentId, begunAt: now, touchedAt: now }, select: { id: true } });
  return ok({ uploadId: id });
}
