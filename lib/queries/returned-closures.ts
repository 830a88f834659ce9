import { db } from "#lib/db/client.ts";

/**
 * The ids of a department's findings under way whose application for closure was returned since they were last closed, if they ever
 * were: what came back before a closure that a look-back undid is no longer anybody's task.
 */
export async function returnedClosures(departmentId: string | null): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT f.id FROM "Finding" f JOIN "ClosureRequest" r ON r."findingId" = f.id
    WHERE f."leadDepartmentId" = ${departmentId} AND f.status = 'IN_PROGRESS'
    GROUP BY f.id
    HAVING max(r.sequence) FILTER (WHERE r.status = 'RETURNED') > coalesce(max(r.sequence) FILTER (WHERE r.status = 'GRANTED'), 0)`;
  return rows.map(({ id }) => id);
}
