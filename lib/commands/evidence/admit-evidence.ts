import type { Actor } from "#lib/domain/actor.ts";
import { mediaTypeOf, refusalOfContent } from "#lib/domain/evidence/file.ts";
import type { EvidencePlace } from "#lib/domain/evidence/place.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { record } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { lockBytes } from "#lib/db/file-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { transact } from "#lib/db/transact.ts";
import { natureOf } from "#lib/evidence/nature.ts";
import type { EvidenceStore, ReceivedFile } from "#lib/evidence/store.ts";
import { onEvidencePlace } from "./on-evidence-place.ts";

/** What a received file is to become. `fileName` is safe already. */
export type Admission = { place: EvidencePlace; fileName: string };

/**
 * The last step of every upload, however its bytes came: a file received whole becomes evidence of its place. Refuses what is
 * empty, too large or not what its name says; asks the right and the state again, as the bytes may have taken an hour. A refused
 * file leaves neither a row nor bytes.
 */
export async function admitEvidence(
  actor: Actor,
  admission: Admission,
  file: ReceivedFile,
  now: Date,
  store: EvidenceStore,
): Promise<Result<{ evidenceId: string }, Refusal>> {
  const unfit = refusalOfContent(admission.fileName, file.size, await natureOf(file.head));
  if (unfit) return refuse(unfit);
  const prepared = await store.prepare(file);
  if (!prepared.ok) return prepared;
  let entered = false;
  try {
    const result = await enter(actor, admission, file, now, store);
    entered = result.ok;
    return result;
  } finally {
    // Where the database or the store itself is gone, the file stays until the sweep; what went wrong first is what must be told.
    if (!entered) await removeUnused(file.sha256, store).catch(() => {});
  }
}

/** The file first, then its row: a crash in between leaves a file nobody can reach, never a row without its proof. */
function enter(
  actor: Actor,
  { place, fileName }: Admission,
  file: ReceivedFile,
  now: Date,
  store: EvidenceStore,
): Promise<Result<{ evidenceId: string }, Refusal>> {
  const { sha256, size } = file;
  return onEvidencePlace(actor, place, async (tx, finding, { named }) => {
    if (!(await isStillAtWork(tx, actor))) return refuse({ code: "signInNeeded" });
    await lockBytes(tx, sha256);
    const kept = await store.keep(file);
    if (!kept.ok) return kept;
    await tx.storedFile.upsert({ where: { sha256 }, create: { sha256, size, keptAt: now }, update: {} });
    const data = { ...place, fileName, size, sha256, mediaType: mediaTypeOf(fileName) };
    const by = { uploadedById: actor.id, uploadedAt: now, departmentId: actor.departmentId };
    const { id } = await tx.evidence.create({ data: { ...data, ...by }, select: { id: true } });
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
}

/** An account disabled or moved while the bytes came adds nothing more. */
async function isStillAtWork(tx: Transaction, { id, role, departmentId }: Actor): Promise<boolean> {
  return (await tx.user.count({ where: { id, role, departmentId, disabledAt: null } })) === 1;
}

/** Deletes bytes that no row names: another upload of the same bytes may have been entered meanwhile. */
async function removeUnused(sha256: string, store: EvidenceStore): Promise<void> {
  await transact(async (tx) => {
    await lockBytes(tx, sha256);
    if ((await tx.storedFile.count({ where: { sha256 } })) === 0) await store.remove(sha256);
    return ok(null);
  });
}
