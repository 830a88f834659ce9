import type { Transaction } from "./client.ts";

/** All accounts in use, in one statement. */
export function peopleAtWork(client: Pick<Transaction, "user">) {
  return client.user.findMany({ where: { disabledAt: null }, orderBy: { id: "asc" }, select: { id: true, role: true, departmentId: true } });
}

/** The ids of a department's accounts in use. */
export async function peopleOf(client: Pick<Transaction, "user">, departmentId: string): Promise<string[]> {
  const rows = await client.user.findMany({ where: { disabledAt: null, role: "DEPARTMENT", departmentId }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** The ids of the office's accounts in use. */
export async function officeStaff(client: Pick<Transaction, "user">): Promise<string[]> {
  const rows = await client.user.findMany({ where: { disabledAt: null, role: "OFFICE" }, select: { id: true } });
  return rows.map(({ id }) => id);
}
