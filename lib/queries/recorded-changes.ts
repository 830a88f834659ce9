import type { AuditAction } from "#lib/domain/audit.ts";
import { historyWords } from "#lib/domain/labels/history.ts";
import { db } from "#lib/db/client.ts";
import { toMembers } from "#lib/db/json-column.ts";

/** One change that is about no finding: who made it, when, and what it changed, in words. */
export type RecordedChange = { sequence: number; at: Date; by: string; what: string };

/** The latest changes of these kinds, the newest first; the caller asks who may read them. */
export async function recentChanges(actions: readonly AuditAction[], take: number): Promise<RecordedChange[]> {
  const rows = await db().auditEntry.findMany({
    where: { findingId: null, action: { in: [...actions] } },
    orderBy: { sequence: "desc" },
    take,
    select: { sequence: true, at: true, actorName: true, action: true, detail: true },
  });
  return rows.map(({ sequence, at, actorName, action, detail }) => ({
    sequence: Number(sequence),
    at,
    by: actorName,
    what: historyWords(action, toMembers(detail)),
  }));
}
