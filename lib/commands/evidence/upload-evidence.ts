import type { Actor } from "#lib/domain/actor.ts";
import { refusalOfName, safeFileName } from "#lib/domain/evidence/file.ts";
import type { EvidencePlace } from "#lib/domain/evidence/place.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { evidenceStore } from "#lib/evidence/store-in-use.ts";
import type { Contents, EvidenceStore } from "#lib/evidence/store.ts";
import { admitEvidence } from "./admit-evidence.ts";
import { onEvidencePlace } from "./on-evidence-place.ts";
import { refusalOfReplacing } from "./replace-evidence.ts";

/** A file for a place, or a newer version of one there. `fileName` is as the sender says it; `contents` are read only if the sender may upload. */
export type Upload = EvidencePlace & { fileName: string; contents: Contents; replacesId?: string | null };

/**
 * 上传佐证材料 in one go, as a plain form sends it: whoever may add evidence to a measure, an order or a look-back
 * (`onEvidencePlace`) adds a file. Refuses others, other states, and names not accepted before a byte is read; then what breaks
 * off, and what `admitEvidence` refuses.
 */
export async function uploadEvidence(
  actor: Actor,
  upload: Upload,
  now: Date,
  store: EvidenceStore = evidenceStore(),
): Promise<Result<{ evidenceId: string }, Refusal>> {
  const place = placeOf(upload);
  const right = await onEvidencePlace(actor, place, async (tx) => {
    const refusal = upload.replacesId ? await refusalOfReplacing(tx, place, upload.replacesId) : null;
    return refusal ? refuse(refusal) : ok(null);
  });
  if (!right.ok) return right;
  const fileName = safeFileName(upload.fileName);
  const unfitName = refusalOfName(upload.fileName);
  if (fileName === null || unfitName) return refuse(unfitName ?? { code: "fileNameRefused", field: "file" });

  const received = await store.receive(upload.contents);
  if (!received.ok) return received;
  try {
    return await admitEvidence(actor, { place, fileName, replacesId: upload.replacesId }, received.value, now, store);
  } finally {
    await store.discard(received.value);
  }
}

/** Exactly one place, whatever else the sender's object holds: it becomes the columns of the row. */
function placeOf(upload: EvidencePlace): EvidencePlace {
  if ("orderId" in upload) return { orderId: upload.orderId };
  return "lookBackId" in upload ? { lookBackId: upload.lookBackId } : { measureId: upload.measureId };
}
