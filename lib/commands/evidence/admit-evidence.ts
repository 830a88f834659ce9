import type { Actor } from "#lib/domain/actor.ts";
import { mediaTypeOf } from "#lib/domain/evidence/file.ts";
import type { EvidencePlace } from "#lib/domain/evidence/place.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { record } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { keepContents } from "#lib/db/contents-store.ts";
import { wereReturnedAt } from "#lib/db/evidence-source.ts";
import { lockBytes } from "#lib/db/file-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { refusalOfSpace } from "#lib/db/space-store.ts";
import { knownBytes, putStoredFile } from "#lib/db/stored-file-store.ts";
import { claimUpload } from "#lib/db/upload-store.ts";
import type { EvidenceStore, ReceivedFile } from "#lib/evidence/store.ts";
import { type Examined, examine, type Tools } from "./examine-received.ts";
import { onEvidencePlace } from "./on-evidence-place.ts";
import { removeUnused } from "./remove-unused.ts";
import { markReplaced } from "./replace-evidence.ts";

/**
 * What a received file is to become. `fileName` is safe already; `replacesId`: the older version at the same place that it takes
 * the place of; `uploadId`: the upload in pieces that ends with it.
 */
export type Admission = { place: EvidencePlace; fileName: string; replacesId?: string | null; uploadId?: string };

/**
 * The last step of every upload, however its bytes came: a file received whole becomes evidence of its place. Refuses what is
 * empty, too large or not what its name says, what the virus scanner finds at once, and what bears a mark of secrecy; asks the
 * right and the state again, as the bytes may have taken an hour, and for room; refuses a version of what was withdrawn or replaced
 * meanwhile, the very bytes that the office returned here, and an upload that has ended. A refused file leaves neither a row nor bytes.
 */
export async function admitEvidence(
  actor: Actor,
  admission: Admission,
  file: ReceivedFile,
  now: Date,
  store: EvidenceStore,
  tools: Tools = {},
): Promise<Result<{ evidenceId: string }, Refusal>> {
  const examined = await examine(file, admission.fileName, tools);
  if (!examined.ok) return examined;
  const prepared = await store.prepare(file);
  if (!prepared.ok) return prepared;
  let entered = false;
  try {
    const result = await enter(actor, admission, { ...file, ...examined.value }, now, store);
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
  { place, fileName, replacesId = null, uploadId }: Admission,
  file: ReceivedFile & Examined,
  now: Date,
  store: EvidenceStore,
): Promise<Result<{ evidenceId: string }, Refusal>> {
  const { sha256, size, outcome, inside } = file;
  const { departmentId } = actor;
  return onEvidencePlace(actor, place, async (tx, finding, { named }) => {
    if (!(await isStillAtWork(tx, actor))) return refuse({ code: "signInNeeded" });
    if (uploadId && !(await claimUpload(tx, uploadId, actor.id, now))) return refuse({ code: "uploadEnded" });
    const unfit = replacesId && (await markReplaced(tx, place, replacesId, now));
    if (unfit) return refuse(unfit);
    if (await wereReturnedAt(tx, place, [sha256])) return refuse({ code: "evidenceReturnedHere", field: "file" });
    await lockBytes(tx, sha256);
    const known = await knownBytes(tx, sha256);
    if (known?.scan === "INFECTED") return refuse({ code: "fileInfected", found: known.scanFound ?? "", field: "file" });
    const kept = await store.keep(file);
    if (!kept.ok) return kept;
    // After the bytes, as its lock is everybody's: a slow store must not keep the whole round waiting.
    const noRoom = await refusalOfSpace(tx, { findingId: finding.id, departmentId, sha256, size, uploadId });
    if (noRoom) return refuse(noRoom);
    await putStoredFile(tx, known, { sha256, size, outcome, now });
    await keepContents(tx, sha256, inside);
    const data = { ...place, fileName, size, sha256, mediaType: mediaTypeOf(fileName) };
    const by = { uploadedById: actor.id, uploadedAt: now, departmentId };
    const { id } = await tx.evidence.create({ data: { ...data, ...by, replacesId }, select: { id: true } });
    if (uploadId) await tx.upload.update({ where: { id: uploadId }, data: { evidenceId: id }, select: { id: true } });
    await record(tx, {
      by: actor,
      at: now,
      action: replacesId ? "evidenceReplaced" : "evidenceUploaded",
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
