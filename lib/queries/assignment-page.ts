import type { Actor } from "#lib/domain/actor.ts";
import type { Named } from "#lib/domain/assignment.ts";
import type { Day } from "#lib/domain/day.ts";
import { refusalOf } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { db } from "#lib/db/client.ts";
import { toDay, toDayOrNull } from "#lib/db/day-column.ts";
import { directoryAtWork } from "#lib/db/directory.ts";
import { readableFinding } from "./readable-finding.ts";

export type { Named };
/** What the office sees while it assigns a finding or sets its deadline. */
export type AssignmentPage = {
  number: number;
  version: number;
  title: string | null;
  target: string | null;
  responsible: string | null;
  leaderId: string | null;
  leadDepartmentId: string | null;
  supportingDepartmentIds: readonly string[];
  firstDeadline: Day | null;
  deadline: Day | null;
  feedbackOn: Day;
  /** Why nothing can be changed as things stand, or null. */
  refusal: Refusal | null;
  leaders: Named[];
  departments: Named[];
};

/** The assignment of a finding with everybody it could go to; null unless `actor` is one who assigns. */
export async function assignmentPage(actor: Actor, number: number): Promise<AssignmentPage | null> {
  const finding = await readableFinding(actor, number);
  if (!finding) return null;
  const refusal = refusalOf(actor, "assign", finding);
  if (refusal && refusal.code !== "wrongStatus") return null;
  const [row, { leaders, departments }] = await Promise.all([planOf(finding.id), directoryAtWork(db())]);
  return {
    number,
    version: finding.version,
    title: finding.title,
    target: row.target,
    responsible: row.responsible,
    leaderId: finding.leaderId,
    leadDepartmentId: finding.leadDepartmentId,
    supportingDepartmentIds: finding.supportingDepartmentIds,
    firstDeadline: toDayOrNull(row.firstDeadline),
    deadline: toDayOrNull(row.deadline),
    feedbackOn: toDay(row.inspection.feedbackOn),
    refusal,
    leaders,
    departments,
  };
}

function planOf(id: string) {
  return db().finding.findUniqueOrThrow({
    where: { id },
    relationLoadStrategy: "join",
    select: {
      target: true,
      responsible: true,
      firstDeadline: true,
      deadline: true,
      inspection: { select: { feedbackOn: true } },
    },
  });
}
