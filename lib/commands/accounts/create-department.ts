import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { CreateDepartment } from "#lib/input/accounts.ts";
import { record } from "#lib/db/audit-store.ts";
import { administer } from "./accounts.ts";
import { refusalOfName, subjectOf } from "./departments.ts";

/** 新建部室: last in the order. Refuses all but administrators, and a name in use. */
export async function createDepartment(actor: Actor, input: CreateDepartment, now: Date): Promise<Result<null, Refusal>> {
  return administer(actor, async (tx) => {
    const refusal = await refusalOfName(tx, input.name);
    if (refusal) return refuse(refusal);
    const { _max } = await tx.department.aggregate({ _max: { ordinal: true } });
    await tx.department.create({ data: { name: input.name, ordinal: (_max.ordinal ?? 0) + 1 } });
    await record(tx, { by: actor, at: now, action: "departmentCreated", subject: subjectOf(input) });
    return ok(null);
  });
}
