import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { AssignFinding } from "#lib/input/findings.ts";
import { record } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { type LoadedFinding, saveFinding, subjectOf } from "#lib/db/finding-store.ts";
import { onFinding } from "./on-finding.ts";

/**
 * 分工: the office sets title, target, leader, departments and responsible person. Refuses others, findings under
 * signature or closed, a stale version, people and departments that are unknown or no longer at work.
 */
export function assignFinding(actor: Actor, input: AssignFinding, now: Date): Promise<Result<null, Refusal>> {
  return onFinding(actor, "assign", input, async (tx, finding) => {
    const refusal = await refusalOfAssignment(tx, input);
    if (refusal) return refuse(refusal);
    const { title, target, leaderId, leadDepartmentId, responsible, supportingDepartmentIds } = input;
    const saved = await saveFinding(tx, finding, { title, target, leaderId, leadDepartmentId, responsible });
    if (!saved) return refuse({ code: "stale" });
    await tx.findingDepartment.deleteMany({ where: { findingId: finding.id } });
    await tx.findingDepartment.createMany({
      data: supportingDepartmentIds.map((departmentId) => ({ findingId: finding.id, departmentId })),
    });
    await record(tx, {
      by: actor,
      at: now,
      action: "findingAssigned",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: {
        before: assignmentOf(finding),
        after: { title, target, leaderId, leadDepartmentId, responsible, supportingDepartmentIds },
      },
    });
    return ok(null);
  });
}

function assignmentOf(finding: LoadedFinding) {
  const { title, target, leaderId, leadDepartmentId, responsible, supportingDepartmentIds } = finding;
  return { title, target, leaderId, leadDepartmentId, responsible, supportingDepartmentIds: [...supportingDepartmentIds] };
}

async function refusalOfAssignment(tx: Transaction, input: AssignFinding): Promise<Refusal | null> {
  const { leaderId, leadDepartmentId, supportingDepartmentIds } = input;
  if (leadDepartmentId && supportingDepartmentIds.includes(leadDepartmentId)) {
    return { code: "supportsItself", field: "supportingDepartmentIds" };
  }
  if (leaderId) {
    const leaders = await tx.user.count({
      where: { id: leaderId, role: { in: ["LEADER", "CHIEF"] }, disabledAt: null },
    });
    if (leaders === 0) return { code: "leaderUnknown", field: "leaderId" };
  }
  const working = (ids: string[]) => tx.department.count({ where: { id: { in: ids }, disabledAt: null } });
  if (leadDepartmentId && (await working([leadDepartmentId])) === 0) {
    return { code: "departmentUnknown", field: "leadDepartmentId" };
  }
  const known = await working(supportingDepartmentIds);
  return known === supportingDepartmentIds.length ? null : { code: "departmentUnknown", field: "supportingDepartmentIds" };
}
