import type { Role } from "./actor.ts";

/** The lists of a morning, in the order in which they are worth doing. */
export const TASK_KINDS = [
  "toSign",
  "orderToReply",
  "orderToJudge",
  "orderToConfirm",
  "evidenceInfected",
  "entryReturned",
  "evidenceReturned",
  "closureReturned",
  "extensionToSign",
  "extensionToDecide",
  "extensionReturned",
  "toEnter",
  "toReview",
  "evidenceToReview",
  "toApply",
  "toAssign",
  "lookBackDue",
  "late",
  "dueSoon",
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

const TASKS_OF: Record<Role, readonly TaskKind[]> = {
  DEPARTMENT: ["orderToReply", "evidenceInfected", "entryReturned", "evidenceReturned", "closureReturned", "extensionReturned", "toEnter", "toApply", "late", "dueSoon"],
  LEADER: ["toSign", "extensionToSign", "late", "dueSoon"],
  OFFICE: ["toSign", "orderToJudge", "orderToConfirm", "evidenceInfected", "extensionToDecide", "toReview", "evidenceToReview", "toAssign", "lookBackDue", "late", "dueSoon"],
  CHIEF: ["toSign", "extensionToSign", "late", "dueSoon"],
  INSPECTOR: ["late", "dueSoon"],
  ADMIN: [],
};

/** Which lists a role's morning has. */
export function tasksOf(role: Role): readonly TaskKind[] {
  return TASKS_OF[role];
}
