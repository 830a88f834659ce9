import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { Transaction } from "#lib/db/client.ts";

/** A department as commands change it. */
export type LoadedDepartment = { id: string; name: string; disabledAt: Date | null; version: number };

/** The department as the form saw it. Refuses `notFound`, and `stale` when it was changed since. */
export async function loadDepartment(
  tx: Transaction,
  seen: { id: string; version: number },
): Promise<Result<LoadedDepartment, Refusal>> {
  const department = await tx.department.findUnique({
    where: { id: seen.id },
    select: { id: true, name: true, disabledAt: true, version: true },
  });
  if (!department) return refuse({ code: "notFound" });
  return department.version === seen.version ? ok(department) : refuse({ code: "stale" });
}

/** Saves a department under its version. */
export async function saveDepartment(
  tx: Transaction,
  department: LoadedDepartment,
  fields: Partial<{ name: string; disabledAt: Date | null }>,
): Promise<boolean> {
  const { count } = await tx.department.updateMany({
    where: { id: department.id, version: department.version },
    data: { ...fields, version: { increment: 1 } },
  });
  return count === 1;
}

/** Why a department may not be called so, or null: disabled departments keep their names. */
export async function refusalOfName(tx: Transaction, name: string, ownId?: string): Promise<Refusal | null> {
  const namesake = await tx.department.findUnique({ where: { name }, select: { id: true } });
  return namesake && namesake.id !== ownId ? { code: "departmentTaken", field: "name" } : null;
}

/** How the record names a department. */
export function subjectOf(department: { name: string }): string {
  return `部室 ${department.name}`;
}
