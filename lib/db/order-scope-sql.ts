import { SENT_ORDERS } from "#lib/domain/orders/order.ts";
import type { Scope } from "#lib/domain/permissions.ts";
import { join, type Sql, sql } from "./sql.ts";

/** What went out, of a "SupervisionOrder" named `o`. */
export const wasSent: Sql = sql`o.status::text IN (${join([...SENT_ORDERS])})`;

/** Whether an order `o` about the finding `f` may be read from within this reach: `refusalOfOrder(actor, "read", …)`, as a list asks it. */
export function orderWithinScope(scope: NonNullable<Scope>): Sql {
  if (scope.all) return sql`TRUE`;
  if (scope.leaderId !== undefined) return sql`(f."leaderId" = ${scope.leaderId} AND ${wasSent})`;
  return sql`(o."departmentId" = ${scope.departmentId} AND ${wasSent})`;
}
