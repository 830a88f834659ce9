import type { Actor } from "#lib/domain/actor.ts";
import { scopeOf } from "#lib/domain/permissions.ts";
import type { FindingWhereInput } from "#lib/db/generated/models/Finding.ts";

/** The findings of the round being followed up that `actor` may read, as a condition; null where that is none. */
export function scopeWhere(actor: Actor): FindingWhereInput | null {
  const scope = scopeOf(actor);
  if (!scope) return null;
  const inspection = { current: true };
  if (scope.all) return { inspection };
  if (scope.leaderId) return { inspection, leaderId: scope.leaderId };
  const { departmentId } = scope;
  return { inspection, OR: [{ leadDepartmentId: departmentId }, { supporting: { some: { departmentId } } }] };
}
