import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/db/client.ts";
import { loadUpload } from "#lib/db/upload-store.ts";
import { type Staging, staging } from "#lib/evidence/arriving/staging.ts";

/** 取消上传: one's own, whatever became of the place meanwhile; what has arrived of it goes. Refuses another's, and one that has ended. */
export async function cancelUpload(actor: Actor, uploadId: string, staged: Staging = staging()): Promise<Result<null, Refusal>> {
  const upload = await loadUpload(uploadId, actor.id);
  if (!upload) return refuse({ code: "notFound" });
  const { count } = await db().upload.deleteMany({ where: { id: uploadId, status: "RECEIVING" } });
  if (count !== 1) return refuse({ code: "uploadEnded" });
  await staged.drop(uploadId);
  return ok(null);
}
