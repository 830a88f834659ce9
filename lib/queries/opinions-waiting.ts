import type { Actor } from "#lib/domain/actor.ts";
import { opinionScope } from "#lib/domain/opinions/opinion.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";

/** How many opinions wait for `actor`: the office's to be given or answered, a department's to be drafted; null for who has nothing to do. */
export async function opinionsWaiting(actor: Actor): Promise<number | null> {
  const current = { inspection: { current: true } } as const;
  if (actor.role === "OFFICE") {
    return db().opinion.count({ where: { ...current, OR: [{ status: "RECEIVED" }, { status: "ASSIGNED", draft: { not: null } }] } });
  }
  if (actor.role !== "DEPARTMENT" || actor.departmentId === null) return null;
  return db().opinion.count({ where: { ...current, status: "ASSIGNED", draft: null, departmentId: actor.departmentId } });
}

/** How many opinions on this finding `actor` may read; null for who reads none. */
export async function opinionsOnFinding(actor: Actor, number: number): Promise<number | null> {
  const scope = opinionScope(actor);
  if (!scope || !mayWork(actor, "readOpinions")) return null;
  const own = scope.all ? {} : { departmentId: scope.departmentId };
  return db().opinion.count({ where: { ...own, inspection: { current: true }, finding: { number } } });
}
