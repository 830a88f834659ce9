import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import type { AssignOpinion } from "#lib/input/opinions.ts";
import { peopleOf } from "#lib/db/people.ts";
import { onOpinion } from "./on-opinion.ts";
import { remindOfOpinion } from "./remind-of-opinion.ts";
import { type OpinionDone, saveOnRecord } from "./save-on-record.ts";

/**
 * 转部室办理: the office gives an opinion to a department, or to another one; what the former drafted is taken off, and stays on record. Its
 * people are told. Refuses others, an opinion that is done with, a stale version, a department that is not at work or has it already.
 */
export function assignOpinion(actor: Actor, input: AssignOpinion, now: Date): Promise<Result<OpinionDone, Refusal>> {
  return onOpinion(actor, "assign", input, async (tx, opinion) => {
    const { departmentId } = input;
    if (departmentId === opinion.departmentId) return refuse({ code: "opinionDepartmentSame", field: "departmentId" });
    const department = await tx.department.findFirst({ where: { id: departmentId, disabledAt: null }, select: { name: true } });
    if (!department) return refuse({ code: "departmentUnknown", field: "departmentId" });
    await remindOfOpinion(tx, opinion, { to: await peopleOf(tx, departmentId), now });
    return saveOnRecord(tx, opinion, {
      by: actor,
      at: now,
      action: "opinionAssigned",
      fields: { status: "ASSIGNED", departmentId, draft: null, draftedByName: null, draftedAt: null },
      detail: { department: department.name },
    });
  });
}
