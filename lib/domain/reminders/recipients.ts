import type { FindingRef, Person } from "./facts.ts";
import type { ReminderRule } from "./rules.ts";

/** Whom a rule tells, as seen from a finding. Inspectors and administrators are told of nothing: they have nothing to do here. */
export type Recipient = "department" | "leader" | "office" | "chief";

/** The rules that go by the clock; the rungs of the ladder are put down by what climbs it, an opinion by who gives it to a department. */
export type TimedRule = Exclude<ReminderRule, `rung${string}` | "orderToConfirm" | "opinionAssigned">;

/** Who is told of what. Where a step waits for a signature, its signer alone. */
export const RECIPIENTS: Record<Exclude<TimedRule, "awaitsSignature" | "extensionToSign">, readonly Recipient[]> = {
  entryDue: ["department"],
  entryMissed: ["department"],
  entryReturned: ["department"],
  dueIn7: ["department"],
  dueIn3: ["department", "leader"],
  dueIn1: ["department", "leader"],
  dueToday: ["department", "leader"],
  late: ["department", "leader", "office"],
  closureReturned: ["department"],
  extensionReturned: ["department"],
  orderIssued: ["department"],
  orderDue: ["department"],
  orderReplied: ["office"],
  orderReturned: ["department"],
  lookBackDue: ["office"],
};

type Whose = Pick<FindingRef, "leaderId" | "leadDepartmentId">;

const IS: Record<Recipient, (person: Person, finding: Whose) => boolean> = {
  department: ({ role, departmentId }, { leadDepartmentId }) => role === "DEPARTMENT" && departmentId !== null && departmentId === leadDepartmentId,
  // The chief may answer for findings too.
  leader: ({ role, id }, { leaderId }) => (role === "LEADER" || role === "CHIEF") && id === leaderId,
  office: ({ role }) => role === "OFFICE",
  chief: ({ role }) => role === "CHIEF",
};

/** The ids of those people, each once. */
export function recipientsOf(people: readonly Person[], who: readonly Recipient[], finding: Whose): string[] {
  return people.filter((person) => who.some((recipient) => IS[recipient](person, finding))).map(({ id }) => id);
}
