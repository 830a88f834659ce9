import type { Role } from "./actor.ts";
import type { Refusal } from "./refusal.ts";

/** What an account is judged by when it is created or given another role. */
export type AccountShape = { role: Role; departmentId: string | null };

/** A department's account belongs to a department; the others stand above the departments. */
export function refusalOfAccount(shape: AccountShape): Refusal | null {
  return shape.role === "DEPARTMENT" && !shape.departmentId ? { code: "departmentNeeded", field: "departmentId" } : null;
}

/** What must hold before an account loses its place. `openFindings`: findings not closed that it is the leader of. */
export type AccountInUse = {
  isSelf: boolean;
  role: Role;
  activeAdministrators: number;
  openFindings: number;
};

/** Why an account may not be disabled or given another role, or null. The system never loses its last administrator. */
export function refusalOfRemoval(account: AccountInUse): Refusal | null {
  if (account.isSelf) return { code: "notYourself" };
  if (account.role === "ADMIN" && account.activeAdministrators <= 1) return { code: "lastAdministrator" };
  if (account.openFindings > 0) return { code: "leadsOpenFindings", count: account.openFindings };
  return null;
}

/** Why a department may not be disabled, or null: open findings and working accounts must move first. */
export function refusalOfClosingDepartment(findings: number, people: number): Refusal | null {
  return findings > 0 || people > 0 ? { code: "departmentInUse", findings, people } : null;
}
