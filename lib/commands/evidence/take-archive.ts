import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import { record } from "#lib/db/audit-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { onFinding } from "../on-finding.ts";

/**
 * 导出销号档案 of one finding: put on record before the first byte goes out, so that no copy leaves without a trace. Refuses outsiders
 * and a finding that is not closed.
 */
export function takeArchive(actor: Actor, input: { number: number }, now: Date): Promise<Result<null, Refusal>> {
  return onFinding(actor, "takeArchive", input, async (tx, finding) => {
    await record(tx, { by: actor, at: now, action: "archiveTaken", findingId: finding.id, subject: subjectOf(finding) });
    return ok(null);
  });
}
