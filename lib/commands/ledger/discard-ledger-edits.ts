import type { Actor } from "#lib/domain/actor.ts";
import { refusalOfUpload } from "#lib/domain/ledger-sheet/rights.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { OnLedgerUpload } from "#lib/input/ledger-edits.ts";
import { record } from "#lib/db/audit-store.ts";
import { endUpload, lockUpload } from "#lib/db/ledger-upload-store.ts";
import { transact } from "#lib/db/transact.ts";
import { subjectOfUpload } from "./begin-ledger-edits.ts";

/** 放弃台账文件: nothing of it is applied. Refuses outsiders, an upload that is done with, a stale version. */
export function discardLedgerEdits(actor: Actor, { uploadId, version }: OnLedgerUpload, now: Date): Promise<Result<null, Refusal>> {
  return transact(async (tx) => {
    const upload = await lockUpload(tx, uploadId);
    const refusal = refusalOfUpload(actor, upload, version);
    if (!upload || refusal) return refuse(refusal ?? { code: "notFound" });
    await endUpload(tx, upload, { discardedAt: now });
    await record(tx, { by: actor, at: now, action: "ledgerSheetDiscarded", subject: subjectOfUpload(upload.fileName) });
    return ok(null);
  });
}
