import type { AtWork, Directory } from "#lib/domain/assignment.ts";
import type { Transaction } from "./client.ts";

/** Everybody and every department at work that a finding could be given to, in the order of lists. */
export async function directoryAtWork(client: Pick<Transaction, "user" | "department">): Promise<Directory> {
  const leaders = await client.user.findMany({
    where: { role: { in: ["LEADER", "CHIEF"] }, disabledAt: null },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  const departments = await client.department.findMany({
    where: { disabledAt: null },
    orderBy: { ordinal: "asc" },
    select: { id: true, name: true },
  });
  return { leaders, departments };
}

/** The same, as rules ask for it. */
export function atWorkIn({ leaders, departments }: Directory): AtWork {
  return { leaders: new Set(leaders.map(({ id }) => id)), departments: new Set(departments.map(({ id }) => id)) };
}
