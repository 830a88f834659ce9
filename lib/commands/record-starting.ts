import type { Actor } from "#lib/domain/actor.ts";
import { takeStep } from "#lib/domain/life.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import { type AuditDraft, record } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { type LoadedFinding, saveTransition, subjectOf } from "#lib/db/finding-store.ts";

/** What a department did, and by whom: the work that may be a finding's first. */
type Deed = Omit<AuditDraft, "findingId" | "subject" | "by"> & { by: Actor };

/** Records what was done on a finding; where it is the first thing done, the finding starts with it (未启动 → 整改中). */
export async function recordStarting(
  tx: Transaction,
  finding: LoadedFinding,
  step: "startByEntry" | "startByMeasure",
  deed: Deed,
): Promise<Result<null, Refusal>> {
  if (finding.status !== "NOT_STARTED") {
    await record(tx, { ...deed, findingId: finding.id, subject: subjectOf(finding) });
    return ok(null);
  }
  const start = takeStep(step, deed.by, finding);
  if (!start.ok) return start;
  const saved = await saveTransition(tx, finding, start.value, deed);
  return saved.ok ? ok(null) : saved;
}
