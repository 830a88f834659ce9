import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { refusalOfDecision, refusalOfPurge } from "#lib/domain/evidence/purge.ts";
import { storedFileName } from "#lib/domain/labels/storage.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { refusalOfWork } from "#lib/domain/work-rights.ts";
import type { DecidePurge } from "#lib/input/storage.ts";
import { type AuditDraft, record, recordAll } from "#lib/db/audit-store.ts";
import { db, type Transaction } from "#lib/db/client.ts";
import { lockBytes } from "#lib/db/file-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { type LoadedFile, loadForPurge } from "#lib/db/purge-store.ts";
import { namedUse } from "#lib/db/scan-store.ts";
import { transact } from "#lib/db/transact.ts";
import type { EvidenceStore } from "#lib/evidence/store.ts";
import { evidenceStore } from "#lib/evidence/store-in-use.ts";
import { removeUnused } from "../remove-unused.ts";

/**
 * 确认销毁, or not: the office, which knows what the file is, decides what the administrator proposed. Confirmed, the text that
 * was read of it goes in the same transaction, its rows stay and say that it was there, and the bytes are removed after the
 * commit; a crash before that is made good by `removePurged`. Refuses others, who proposed it, a second decision, a refusal
 * without a reason, and what has come into use again since.
 */
export async function decidePurge(
  actor: Actor,
  input: DecidePurge,
  now: Date,
  store: EvidenceStore = evidenceStore(),
): Promise<Result<{ done: boolean }, Refusal>> {
  const denied = refusalOfWork(actor, "decidePurge", "readPurges");
  if (denied) return refuse(denied);
  const { id, confirmed, comment } = input;
  if (!confirmed && !comment) return refuse({ code: "reasonNeeded", field: "comment" });
  const purge = await db().purge.findUnique({ where: { id }, select: { sha256: true } });
  if (!purge) return refuse({ code: "notFound" });
  const { sha256 } = purge;
  const decided = await transact((tx) => decide(tx, actor, { ...input, sha256 }, now));
  // The decision stands: what the store cannot do now, it does later.
  if (decided.ok && decided.value.done) await removeUnused(sha256, store).catch(() => {});
  return decided;
}

async function decide(
  tx: Transaction,
  actor: Actor,
  { id, sha256, confirmed, comment }: DecidePurge & { sha256: string },
  now: Date,
): Promise<Result<{ done: boolean }, Refusal>> {
  await lockBytes(tx, sha256);
  const purge = await tx.purge.findUniqueOrThrow({ where: { id }, select: { status: true, proposedById: true, reason: true } });
  const file = await loadForPurge(tx, sha256);
  const refusal = refusalOfDecision(purge, actor.id) ?? (confirmed && file ? refusalOfPurge(file, dayAt(now)) : null);
  if (refusal || !file) return refuse(refusal ?? { code: "notFound" });
  const decision = { decidedById: actor.id, decidedAt: now, comment };
  await tx.purge.update({ where: { id }, data: { ...decision, status: confirmed ? "DONE" : "REFUSED" } });
  if (confirmed) {
    await forget(tx, sha256, now);
    await recordAll(tx, goneEntries(actor, file, { sha256, reason: purge.reason, comment }, now));
  } else {
    await record(tx, { by: actor, at: now, action: "purgeRefused", subject: storedFileName(sha256), detail: { sha256, comment } });
  }
  return ok({ done: confirmed });
}

/** What the rows knew of the inside of the file goes with it. */
async function forget(tx: Transaction, sha256: string, now: Date): Promise<void> {
  await tx.filePassage.deleteMany({ where: { sha256 } });
  await tx.$executeRaw`UPDATE "StoredFile" SET "purgedAt" = ${now}, contents = NULL WHERE sha256 = ${sha256}`;
}

/** On the record of every finding the file was used for, under the name it had there. */
function goneEntries(actor: Actor, { uses, size }: LoadedFile, said: { sha256: string; reason: string; comment: string | null }, at: Date): AuditDraft[] {
  return uses.map((use) => ({
    by: actor,
    at,
    action: "evidencePurged",
    findingId: use.findingId,
    subject: subjectOf(use),
    detail: { ...namedUse(use), size, ...said },
  }));
}
