import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import type { AssignFinding } from "#lib/input/findings.ts";
import { record } from "#lib/db/audit-store.ts";
import { atWorkIn, directoryAtWork } from "#lib/db/directory.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { onFinding } from "./on-finding.ts";
import { assignmentOf, saveAssignment } from "./plan-changes.ts";

/**
 * 分工: the office sets title, target, leader, departments and responsible person. Refuses others, findings under
 * signature or closed, a stale version, people and departments that are unknown or no longer at work.
 */
export function assignFinding(actor: Actor, input: AssignFinding, now: Date): Promise<Result<null, Refusal>> {
  return onFinding(actor, "assign", input, async (tx, finding) => {
    const { title, target, leaderId, leadDepartmentId, responsible, supportingDepartmentIds } = input;
    const after = { title, target, leaderId, leadDepartmentId, responsible, supportingDepartmentIds };
    const saved = await saveAssignment(tx, finding, after, atWorkIn(await directoryAtWork(tx)));
    if (!saved.ok) return saved;
    await record(tx, {
      by: actor,
      at: now,
      action: "findingAssigned",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { before: assignmentOf(finding), after },
    });
    return ok(null);
  });
}
