import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { refusalOfClosingDepartment } from "#lib/domain/accounts.ts";
import type { Row } from "#lib/input/accounts.ts";
import { record } from "#lib/db/audit-store.ts";
import { administer, holdFindings } from "./accounts.ts";
import { loadDepartment, saveDepartment, subjectOf } from "./departments.ts";

/** 停用部室: nothing new can be assigned to it. Refuses all but administrators, a stale version, a department that still leads open findings or has working accounts. */
export async function disableDepartment(actor: Actor, input: Row, now: Date): Promise<Result<null, Refusal>> {
  return administer(actor, async (tx) => {
    const loaded = await loadDepartment(tx, input);
    if (!loaded.ok) return loaded;
    const department = loaded.value;
    if (department.disabledAt) return refuse({ code: "stale" });
    await holdFindings(tx);
    const findings = await tx.finding.count({ where: { leadDepartmentId: department.id, status: { not: "CLOSED" } } });
    const people = await tx.user.count({ where: { departmentId: department.id, disabledAt: null } });
    const refusal = refusalOfClosingDepartment(findings, people);
    if (refusal) return refuse(refusal);
    const saved = await saveDepartment(tx, department, { disabledAt: now });
    if (!saved) return refuse({ code: "stale" });
    await record(tx, { by: actor, at: now, action: "departmentDisabled", subject: subjectOf(department) });
    return ok(null);
  });
}
