import type { Actor } from "#lib/domain/actor.ts";
import { endsUpload } from "#lib/domain/evidence/upload.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/db/client.ts";
import { type LoadedUpload, loadUpload } from "#lib/db/upload-store.ts";
import { type Staging, staging } from "#lib/evidence/arriving/staging.ts";
import type { EvidenceStore, ReceivedFile } from "#lib/evidence/store.ts";
import { evidenceStore } from "#lib/evidence/store-in-use.ts";
import { admitEvidence } from "./admit-evidence.ts";

type Finished = Result<{ evidenceId: string }, Refusal>;

/** Where the bytes lie, and where they go. */
export type UploadPlaces = { staged: Staging; store: EvidenceStore };

/** Those of this installation. */
export function uploadPlaces(): UploadPlaces {
  return { staged: staging(), store: evidenceStore() };
}

/** Being finished in this process: who asks meanwhile hears the same answer. */
const finishing = new Map<string, Promise<Finished>>();

/**
 * 上传完成: all bytes of an upload have arrived, and it becomes evidence of its place (`admitEvidence`). Asked twice, or by two at once, it is
 * one row and one answer. Refuses another person's upload, one that is not whole, and what `admitEvidence` refuses: then the
 * upload has ended, unless the reason may pass; then its bytes wait.
 */
export function finishUpload(actor: Actor, uploadId: string, now: Date, places: UploadPlaces = uploadPlaces()): Promise<Finished> {
  const key = `${actor.id} ${uploadId}`;
  const running = finishing.get(key) ?? finish(actor, uploadId, now, places).finally(() => finishing.delete(key));
  finishing.set(key, running);
  return running;
}

async function finish(actor: Actor, uploadId: string, now: Date, places: UploadPlaces): Promise<Finished> {
  const upload = await loadUpload(uploadId, actor.id);
  if (!upload) return refuse({ code: "notFound" });
  if (upload.status !== "RECEIVING") return ended(upload);
  if ((await places.staged.sizeOf(uploadId)) !== upload.size) return refuse({ code: "uploadBroken", field: "file" });
  const file = await places.staged.whole(uploadId);
  if (!file) return ended(await loadUpload(uploadId, actor.id));
  const admitted = await admit(actor, upload, file, now, places.store);
  // Another process was faster, or its person cancelled it.
  if (!admitted.ok && admitted.refusal.code === "uploadEnded") return ended(await loadUpload(uploadId, actor.id));
  if (!admitted.ok && endsUpload(admitted.refusal)) await putDown(upload, admitted.refusal, now);
  if (admitted.ok || endsUpload(admitted.refusal)) await places.staged.drop(uploadId);
  return admitted;
}

function ended(upload: LoadedUpload | null): Finished {
  return upload?.evidenceId ? ok({ evidenceId: upload.evidenceId }) : refuse({ code: "uploadEnded" });
}

async function admit(actor: Actor, upload: LoadedUpload, file: ReceivedFile, now: Date, store: EvidenceStore): Promise<Finished> {
  const { id: uploadId, place, fileName, replacesId } = upload;
  try {
    return await admitEvidence(actor, { place, fileName, replacesId, uploadId }, file, now, store);
  } finally {
    await store.discard(file);
  }
}

/** The refusal stays beside its sentence, for who asks later what became of it. */
async function putDown({ id }: LoadedUpload, refusal: Refusal, now: Date): Promise<void> {
  const why = { code: refusal.code, words: wordsOf(refusal) };
  await db().upload.updateMany({ where: { id, status: "RECEIVING" }, data: { status: "REFUSED", refusal: why, touchedAt: now } });
}
