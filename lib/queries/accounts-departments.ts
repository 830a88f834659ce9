import { refusalOfAdministering } from "#lib/domain/accounts.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { db } from "#lib/db/client.ts";

/** A department as its list and its page show it. It tells how much it is used, not by what. */
export type DepartmentView = {
  id: string;
  version: number;
  name: string;
  disabledAt: Date | null;
  /** Accounts that may sign in. */
  people: number;
};

const fields = {
  id: true,
  version: true,
  name: true,
  disabledAt: true,
  _count: { select: { users: { where: { disabledAt: null } } } },
} as const;

type DepartmentRow = Omit<DepartmentView, "people"> & { _count: { users: number } };

function view({ _count, ...row }: DepartmentRow): DepartmentView {
  return { ...row, people: _count.users };
}

/** Every department in the office's order, for an administrator; null for anybody else. */
export async function departmentList(actor: Actor): Promise<DepartmentView[] | null> {
  if (refusalOfAdministering(actor)) return null;
  const rows = await db().department.findMany({ orderBy: [{ ordinal: "asc" }, { name: "asc" }], select: fields });
  return rows.map(view);
}

/** One department, for an administrator; null for anybody else, and when there is none. */
export async function departmentView(actor: Actor, id: string): Promise<DepartmentView | null> {
  if (refusalOfAdministering(actor)) return null;
  const row = await db().department.findUnique({ where: { id }, select: fields });
  return row && view(row);
}
