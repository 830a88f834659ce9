import type { Actor } from "#lib/domain/actor.ts";
import type { Directory } from "#lib/domain/assignment.ts";
import { compareLedger } from "#lib/domain/ledger-sheet/compare.ts";
import { type LedgerChange, numberInId } from "#lib/domain/ledger-sheet/edits.ts";
import { judgeEdits } from "#lib/domain/ledger-sheet/edits-judged.ts";
import { refusalOfUpload } from "#lib/domain/ledger-sheet/rights.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { ApplyLedgerEdits } from "#lib/input/ledger-edits.ts";
import { type AuditDraft, recordAll } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { atWorkIn, directoryAtWork } from "#lib/db/directory.ts";
import { type LoadedFinding, lockFindings } from "#lib/db/finding-store.ts";
import { endUpload, type LoadedUpload, lockUpload, uploadedSheet } from "#lib/db/ledger-upload-store.ts";
import { sheetFindings } from "#lib/db/sheet-findings.ts";
import { transact } from "#lib/db/transact.ts";
import { applyToFinding } from "./apply-to-finding.ts";

/**
 * 导入台账修改: makes the ticked changes of an uploaded ledger, all of them or none, each with its entry in the record. The sheet is
 * compared anew with the findings as they stand, locked: a ticked change that is not there any more as it was seen is `stale`.
 * Refuses outsiders, an upload that is done with or of another version, nothing ticked, and whatever the single commands would;
 * `field` is then the id of the change.
 */
export function applyLedgerEdits(actor: Actor, input: ApplyLedgerEdits, now: Date): Promise<Result<{ applied: number }, Refusal>> {
  return transact(async (tx) => {
    const upload = await lockUpload(tx, input.uploadId);
    const refusal = refusalOfUpload(actor, upload, input.version);
    if (!upload || refusal) return refuse(refusal ?? { code: "notFound" });
    if (input.ticked.length === 0) return refuse({ code: "nothingTicked" });
    const findings = await lockFindings(tx, input.ticked.flatMap((id) => numberInId(id) ?? []));
    const directory = await directoryAtWork(tx);
    const ticked = await tickedChanges(tx, actor, upload, input.ticked, findings, directory);
    if (!ticked.ok) return ticked;
    const drafts: AuditDraft[] = [];
    const deed = { by: actor, at: now, source: upload.fileName, reason: input.reason, atWork: atWorkIn(directory) };
    for (const finding of findings) {
      const done = await applyToFinding(tx, finding, ticked.value.filter(({ number }) => number === finding.number), deed);
      if (!done.ok) return done;
      drafts.push(...done.value);
    }
    await endUpload(tx, upload, { appliedAt: now });
    await recordAll(tx, drafts);
    return ok({ applied: drafts.length });
  });
}

/** The changes of these ids, as the sheet and the locked findings give them now. */
async function tickedChanges(
  tx: Transaction,
  actor: Actor,
  upload: LoadedUpload,
  ids: readonly string[],
  findings: readonly LoadedFinding[],
  directory: Directory,
): Promise<Result<LedgerChange[], Refusal>> {
  const [first] = findings;
  if (!first) return refuse({ code: "stale" });
  const shown = await sheetFindings(tx, findings.map(({ id }) => id));
  const { changes } = compareLedger(uploadedSheet(upload), shown, directory);
  const wanted = new Set(ids);
  const ticked = changes.filter(({ id }) => wanted.has(id));
  if (ticked.length !== wanted.size) return refuse({ code: "stale" });
  const judged = judgeEdits(ticked, shown, { actor, feedbackOn: first.feedbackOn, atWork: atWorkIn(directory) });
  const blocked = judged.find((change) => change.blocked !== null);
  return blocked?.blocked ? refuse({ ...blocked.blocked, field: blocked.id }) : ok(ticked);
}
