import type { Scope } from "#lib/domain/permissions.ts";
import { type Sql, sql } from "./sql.ts";

/** Whether a "Finding" named `f` lies within the reach of `scopeOf(actor)`. */
export function withinScope(scope: NonNullable<Scope>): Sql {
  if (scope.all) return sql`TRUE`;
  if (scope.leaderId !== undefined) return sql`f."leaderId" = ${scope.leaderId}`;
  return sql`(f."leadDepartmentId" = ${scope.departmentId} OR EXISTS (SELECT 1 FROM "FindingDepartment" own
    WHERE own."findingId" = f.id AND own."departmentId" = ${scope.departmentId}))`;
}
