import { db } from "#lib/db/client.ts";

/** Everything of the round that somebody may have to act on, as it stands: what people see on their pages. */
export async function standing(weeks: readonly string[]) {
  return db().finding.findMany({
    orderBy: { number: "asc" },
    relationLoadStrategy: "join",
    select: {
      number: true,
      status: true,
      version: true,
      deadline: true,
      leaderId: true,
      leadDepartmentId: true,
      measures: { orderBy: { ordinal: "asc" }, select: { id: true, ordinal: true, status: true, version: true } },
      followUps: { where: { week: { in: [...weeks] } }, select: { week: true, status: true, version: true } },
      requests: {
        orderBy: { sequence: "desc" },
        take: 1,
        select: { sequence: true, status: true, appliedAt: true, endedAt: true, grade: true, longTermWork: true, decisions: { orderBy: { signedAt: "desc" }, select: { signedAt: true } } },
      },
      extensionRequests: { orderBy: { sequence: "desc" }, take: 1, select: { sequence: true, status: true, version: true, to: true } },
      orders: { orderBy: { draftedAt: "asc" }, select: { id: true, status: true, version: true, draftedAt: true, issuedAt: true, replyBy: true, _count: { select: { replies: true } } } },
      lookBacks: { where: { status: { in: ["PLANNED", "REBOUNDS"] } }, orderBy: { dueOn: "asc" }, select: { id: true, sequence: true, status: true, version: true, dueOn: true, doneOn: true } },
    },
  });
}

export type Standing = Awaited<ReturnType<typeof standing>>[number];

/** The day of a DATE column. */
export function dayIn(column: Date): string {
  return column.toISOString().slice(0, 10);
}
