import type { Actor, Role } from "./actor.ts";
import type { Refusal } from "./refusal.ts";

/** The fewest characters a password of one's own has. */
export const PASSWORD_LEAST = 10;

/** Why this person may not touch accounts and departments, or null: administrators alone may. */
export function refusalOfAdministering(actor: Actor): Refusal | null {
  return actor.role === "ADMIN" ? null : { code: "notYours" };
}

/** How an account name is kept and looked up: "  ZhangSan " and "zhangsan" are one person. */
export function accountKey(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

/** Why a password may not be chosen for this account, or null. Its length is the form's affair. */
export function refusalOfPassword(account: string, password: string): Refusal | null {
  return accountKey(password) === account ? { code: "passwordIsAccount", field: "newPassword" } : null;
}

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
