import { EXTENSION_UNDER_WAY } from "#lib/domain/extension-status.ts";
import { db } from "#lib/db/client.ts";
import { STANDING } from "#lib/db/evidence-where.ts";

/** As many weeks as a light looks back on, and this one. */
const WEEKS = 3;

export type LoadedFinding = NonNullable<Awaited<ReturnType<typeof loadFinding>>>;

/** A finding of the round being followed up with all that a meeting looks at, and what this meeting decided on it; in one statement. */
export function loadFinding(number: number, meetingId: string) {
  return db().finding.findFirst({
    where: { number, inspection: { current: true } },
    relationLoadStrategy: "join",
    select: {
      ...{ number: true, version: true, title: true, status: true, responsible: true, firstDeadline: true, deadline: true },
      ...{ leaderId: true, leadDepartmentId: true },
      leader: { select: { name: true } },
      leadDepartment: { select: { name: true } },
      supporting: { select: { departmentId: true } },
      followUps: { orderBy: { week: "desc" }, take: WEEKS, select: entryFields },
      measures: { orderBy: { ordinal: "asc" }, select: measureFields },
      requests: { where: { OR: [{ status: "PENDING" }, { closedOn: { not: null } }] }, select: requestFields },
      extensionRequests: { where: { status: { in: [...EXTENSION_UNDER_WAY] } }, take: 1, select: extensionFields },
      decisions: { where: { meetingId }, orderBy: { ordinal: "asc" }, select: decisionFields },
    },
  });
}

const entryFields = { week: true, progress: true, nextStep: true, difficulty: true, status: true } as const;

const measureFields = {
  ...{ ordinal: true, text: true, status: true, deadline: true },
  evidence: { where: STANDING, orderBy: { uploadedAt: "asc" }, select: { id: true, fileName: true, size: true } },
} as const;

/** Of the request under signature what it says; of those that closed the finding, from when to when. */
const requestFields = {
  ...{ status: true, statement: true, grade: true, longTermWork: true, closedOn: true, reopenedOn: true },
  appliedBy: { select: { name: true } },
} as const;
const extensionFields = { to: true, reason: true, status: true, askedBy: { select: { name: true } } } as const;
const decisionFields = { ordinal: true, kind: true, text: true, responsible: true, dueOn: true } as const;
