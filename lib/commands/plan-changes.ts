import { type Assignment, type AtWork, refusalOfHands } from "#lib/domain/assignment.ts";
import type { Day } from "#lib/domain/day.ts";
import { refusalOfDeadline, refusalOfMeasureDeadline } from "#lib/domain/deadline.ts";
import type { MeasureStatus } from "#lib/domain/finding.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { Transaction } from "#lib/db/client.ts";
import { fromDay, fromDayOrNull, toDayOrNull } from "#lib/db/day-column.ts";
import { type LoadedFinding, saveFinding } from "#lib/db/finding-store.ts";

// What the office does to a plan, wherever it says so: on a finding's page or in the cells of a sheet. Each asks the rules of the
// rows as they stand, writes, and leaves the permission and the record to the command.

/** Whether a finding was saved: of the version it was loaded at, it is one version on. */
type Saved = Result<LoadedFinding, Refusal>;

/** Saves an assignment whole. Refuses people and departments that are unknown or no longer at work, and a stale version. */
export async function saveAssignment(tx: Transaction, finding: LoadedFinding, assignment: Assignment, atWork: AtWork): Promise<Saved> {
  const refusal = refusalOfHands(assignment, atWork);
  if (refusal) return refuse(refusal);
  const { title, target, leaderId, leadDepartmentId, responsible, supportingDepartmentIds } = assignment;
  const saved = await saveFinding(tx, finding, { title, target, leaderId, leadDepartmentId, responsible });
  if (!saved) return refuse({ code: "stale" });
  await tx.findingDepartment.deleteMany({ where: { findingId: finding.id } });
  await tx.findingDepartment.createMany({
    data: supportingDepartmentIds.map((departmentId) => ({ findingId: finding.id, departmentId })),
  });
  return ok({ ...finding, ...assignment, version: finding.version + 1 });
}

/** A finding's assignment as it stands. */
export function assignmentOf(finding: LoadedFinding) {
  const { title, target, leaderId, leadDepartmentId, responsible, supportingDepartmentIds } = finding;
  return { title, target, leaderId, leadDepartmentId, responsible, supportingDepartmentIds: [...supportingDepartmentIds] };
}

/** Saves a deadline, with the extension it makes; the first deadline stays. Refuses what the rules of deadlines do, and a stale version. */
export async function saveDeadline(
  tx: Transaction,
  finding: LoadedFinding,
  change: { deadline: Day; reason: string; byName: string; at: Date },
): Promise<Saved> {
  const { deadline, reason, byName, at } = change;
  const { _max } = await tx.measure.aggregate({ where: { findingId: finding.id }, _max: { deadline: true } });
  const refusal = refusalOfDeadline({
    current: finding.deadline,
    proposed: deadline,
    feedbackOn: finding.feedbackOn,
    reason,
    latestMeasure: toDayOrNull(_max.deadline),
  });
  if (refusal) return refuse(refusal);
  const firstDeadline = finding.firstDeadline ?? deadline;
  const saved = await saveFinding(tx, finding, { deadline: fromDay(deadline), firstDeadline: fromDay(firstDeadline) });
  if (!saved) return refuse({ code: "stale" });
  const from = fromDayOrNull(finding.deadline);
  await tx.extension.create({ data: { findingId: finding.id, from, to: fromDay(deadline), reason, byName, at } });
  return ok({ ...finding, deadline, firstDeadline, version: finding.version + 1 });
}

/** Rewords a measure that is still open; moves its deadline, where one is given. Refuses a measure ticked done, and impossible deadlines. */
export async function saveWording(
  tx: Transaction,
  finding: LoadedFinding,
  measure: { id: string; status: MeasureStatus },
  { text, deadline }: { text: string; deadline?: Day | null },
): Promise<Result<null, Refusal>> {
  if (measure.status === "DONE") return refuse({ code: "measureDone" });
  const refusal = refusalOfMeasureDeadline(deadline ?? null, finding);
  if (refusal) return refuse(refusal);
  const moved = deadline === undefined ? {} : { deadline: fromDayOrNull(deadline) };
  await tx.measure.update({ where: { id: measure.id }, data: { text, ...moved, version: { increment: 1 } } });
  return ok(null);
}

/** Adds a measure at the end and answers its number. Refuses an impossible deadline. */
export async function appendMeasure(
  tx: Transaction,
  finding: LoadedFinding,
  { text, deadline }: { text: string; deadline: Day | null },
): Promise<Result<number, Refusal>> {
  const refusal = refusalOfMeasureDeadline(deadline, finding);
  if (refusal) return refuse(refusal);
  const { _max } = await tx.measure.aggregate({ where: { findingId: finding.id }, _max: { ordinal: true } });
  const ordinal = (_max.ordinal ?? 0) + 1;
  await tx.measure.create({ data: { findingId: finding.id, ordinal, text, deadline: fromDayOrNull(deadline) } });
  return ok(ordinal);
}
