import { refusalOfAdministering } from "#lib/domain/accounts.ts";
import type { Actor, Role } from "#lib/domain/actor.ts";
import { db } from "#lib/db/client.ts";
import { type DepartmentChoice, departmentChoices } from "./accounts.ts";

/** What the page of one account shows and its forms carry. */
export type AccountView = {
  id: string;
  version: number;
  account: string;
  name: string;
  role: Role;
  departmentId: string | null;
  department: string | null;
  disabledAt: Date | null;
  createdAt: Date;
  passwordPending: boolean;
  isSelf: boolean;
};

/** One account, for an administrator; null for anybody else, and when there is none. */
export async function accountView(actor: Actor, id: string): Promise<AccountView | null> {
  if (refusalOfAdministering(actor)) return null;
  const row = await db().user.findUnique({
    where: { id },
    select: {
      id: true,
      version: true,
      account: true,
      name: true,
      role: true,
      departmentId: true,
      department: { select: { name: true } },
      disabledAt: true,
      createdAt: true,
      mustChangePassword: true,
    },
  });
  if (!row) return null;
  const { department, mustChangePassword, ...account } = row;
  return {
    ...account,
    department: department?.name ?? null,
    passwordPending: mustChangePassword,
    isSelf: row.id === actor.id,
  };
}

/** The departments an account can be put into, for an administrator; null for anybody else. */
export async function openDepartments(actor: Actor): Promise<DepartmentChoice[] | null> {
  if (refusalOfAdministering(actor)) return null;
  const departments = await departmentChoices();
  return departments.filter(({ disabled }) => !disabled);
}
