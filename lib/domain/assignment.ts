import type { Refusal } from "./refusal.ts";

/** Whose a finding is to be. */
export type Hands = {
  leaderId: string | null;
  leadDepartmentId: string | null;
  supportingDepartmentIds: readonly string[];
};

/** 分工: whose a finding is, what it is called, and what is to be reached. */
export type Assignment = Hands & { title: string | null; target: string | null; responsible: string | null };

/** Somebody, or a department, as lists show them. */
export type Named = { id: string; name: string };

/** Who is at work, in the order of lists: whom a finding may be given to. */
export type Directory = { leaders: Named[]; departments: Named[] };

/** The same, by id: leaders and departments that a finding may be given to. */
export type AtWork = { leaders: ReadonlySet<string>; departments: ReadonlySet<string> };

/** Why a finding may not be given into these hands, or null: to nobody who is unknown or has left, and no department supports itself. */
export function refusalOfHands({ leaderId, leadDepartmentId, supportingDepartmentIds }: Hands, atWork: AtWork): Refusal | null {
  if (leadDepartmentId !== null && supportingDepartmentIds.includes(leadDepartmentId)) {
    return { code: "supportsItself", field: "supportingDepartmentIds" };
  }
  if (leaderId !== null && !atWork.leaders.has(leaderId)) return { code: "leaderUnknown", field: "leaderId" };
  if (leadDepartmentId !== null && !atWork.departments.has(leadDepartmentId)) {
    return { code: "departmentUnknown", field: "leadDepartmentId" };
  }
  const known = supportingDepartmentIds.every((id) => atWork.departments.has(id));
  return known ? null : { code: "departmentUnknown", field: "supportingDepartmentIds" };
}
