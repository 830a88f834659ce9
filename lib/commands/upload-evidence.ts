import type { Actor } from "#lib/domain/actor.ts";
import type { EvidencePlace } from "#lib/domain/evidence-place.ts";
import { mediaTypeOf, refusalOfContent, refusalOfName, safeFileName } from "#lib/domain/evidence.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { record } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { transact } from "#lib/db/transact.ts";
import { evidenceStore } from "#lib/evidence/disk-store.ts";
import { natureOf } from "#lib/evidence/nature.ts";
import type { Contents, EvidenceStore, ReceivedFile } from "#lib/evidence/store.ts";
import { onEvidencePlace } from "./on-evidence-place.ts";

/** A file for a place. `fileName` is as the sender says it; `contents` are read only if the sender may upload. */
export type Upload = EvidencePlace & { fileName: string; contents: Contents };

/**
 * 上传佐证材料: whoever may add evidence to a measure, an order or a look-back (`onEvidencePlace`) adds a file. Refuses others,
 * other states, and names not accepted before a byte is read; then what is empty, too large, broken off or not what its name
 * says. The state is asked again when the bytes are there. A refused upload leaves neither a row nor a file.
 */
export async function uploadEvidence(
  actor: Actor,
  upload: Upload,
  now: Date,
  store: EvidenceStore = evidenceStore(),
): Promise<Result<{ evidenceId: string }, Refusal>> {
  const place = placeOf(upload);
  const right = await onEvidencePlace(actor, place, async () => ok(null));
  if (!right.ok) return right;
  const fileName = safeFileName(upload.fileName);
  const unfitName = refusalOfName(upload.fileName);
  if (fileName === null || unfitName) return refuse(unfitName ?? { code: "fileNameRefused", field: "file" });

  const received = await store.receive(upload.contents);
  if (!received.ok) return received;
  const file = received.value;
  try {
    const unfit = refusalOfContent(fileName, file.size, await natureOf(file.head));
    if (unfit) return refuse(unfit);
    return await enter(actor, { place, fileName }, file, now, store);
  } finally {
    await store.discard(file);
  }
}

/** Exactly one place, whatever else the sender's object holds: it becomes the columns of the row. */
function placeOf(upload: EvidencePlace): EvidencePlace {
  if ("orderId" in upload) return { orderId: upload.orderId };
  return "lookBackId" in upload ? { lookBackId: upload.lookBackId } : { measureId: upload.measureId };
}

/** The file first, then its row: a crash in between leaves a file nobody can reach, never a row without its proof. */
async function enter(
  actor: Actor,
  { place, fileName }: { place: EvidencePlace; fileName: string },
  file: ReceivedFile,
  now: Date,
  store: EvidenceStore,
): Promise<Result<{ evidenceId: string }, Refusal>> {
  const { sha256, size } = file;
  try {
    return await onEvidencePlace(actor, place, async (tx, finding, { named }) => {
      if (!(await isStillAtWork(tx, actor))) return refuse({ code: "signInNeeded" });
      await lockBytes(tx, sha256);
      const kept = await store.keep(file);
      if (!kept.ok) return kept;
      const { id } = await tx.evidence.create({
        data: { ...place, fileName, size, sha256, mediaType: mediaTypeOf(fileName), uploadedById: actor.id, uploadedAt: now },
        select: { id: true },
      });
      await record(tx, {
        by: actor,
        at: now,
        action: "evidenceUploaded",
        findingId: finding.id,
        subject: subjectOf(finding),
        detail: { ...named, fileName, size, sha256 },
      });
      return ok({ evidenceId: id });
    });
  } catch (error) {
    // Where the database itself is gone, the file stays, unreachable; what went wrong first is what must be told.
    await removeUnused(sha256, store).catch(() => {});
    throw error;
  }
}

/** The bytes may have taken an hour: an account disabled or moved meanwhile adds nothing more. */
async function isStillAtWork(tx: Transaction, { id, role, departmentId }: Actor): Promise<boolean> {
  return (await tx.user.count({ where: { id, role, departmentId, disabledAt: null } })) === 1;
}

/** Deletes bytes that no row names: another upload of the same bytes may have been entered meanwhile. */
async function removeUnused(sha256: string, store: EvidenceStore): Promise<void> {
  await transact(async (tx) => {
    await lockBytes(tx, sha256);
    if ((await tx.evidence.count({ where: { sha256 } })) === 0) await store.remove(sha256);
    return ok(null);
  });
}

/** Any constant serves as the first key; the second tells files apart. */
const BYTES_LOCK = 20220210;

/** Until the end of the transaction, nobody else keeps or removes the same bytes. */
async function lockBytes(tx: Transaction, sha256: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${BYTES_LOCK}::int, hashtext(${sha256}))`;
}
