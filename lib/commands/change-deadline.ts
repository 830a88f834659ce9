import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import type { ChangeDeadline } from "#lib/input/findings.ts";
import { record } from "#lib/db/audit-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { onFinding } from "./on-finding.ts";
import { saveDeadline } from "./plan-changes.ts";

/**
 * 调整时限: the office sets a deadline, or changes it with a reason; the first one stays on the finding and every
 * change on record. Refuses others, findings under signature or closed, a day before the feedback, a stale version.
 */
export function changeDeadline(actor: Actor, input: ChangeDeadline, now: Date): Promise<Result<null, Refusal>> {
  return onFinding(actor, "changeDeadline", input, async (tx, finding) => {
    const { deadline, reason } = input;
    const saved = await saveDeadline(tx, finding, { deadline, reason, byName: actor.name, at: now });
    if (!saved.ok) return saved;
    await record(tx, {
      by: actor,
      at: now,
      action: "deadlineChanged",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { from: finding.deadline, to: deadline, reason },
    });
    return ok(null);
  });
}
