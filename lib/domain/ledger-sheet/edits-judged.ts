import type { Actor } from "../actor.ts";
import { type Assignment, type AtWork, refusalOfHands } from "../assignment.ts";
import type { Day } from "../day.ts";
import { refusalOfDeadline } from "../deadline.ts";
import { refusalOf } from "../permissions.ts";
import type { Refusal } from "../refusal.ts";
import type { JudgedChange, LedgerChange } from "./edits.ts";
import type { SheetFinding } from "./finding.ts";

/** What the rules ask besides the findings themselves. */
export type Circumstances = { actor: Actor; feedbackOn: Day; atWork: AtWork };

/**
 * Asks of every change whether it could be made as things stand, by the rules of the single commands. Changes that only clash
 * with each other are both blocked; what is blocked alone and comes right with another (a department leaves the supporting ones
 * to lead) is not.
 */
export function judgeEdits(changes: readonly LedgerChange[], findings: readonly SheetFinding[], asked: Circumstances): JudgedChange[] {
  const byNumber = new Map(findings.map((finding) => [finding.number, finding]));
  const together = Map.groupBy(changes, ({ number }) => number);
  return changes.map((change) => {
    const finding = byNumber.get(change.number);
    const beside = together.get(change.number) ?? [];
    return { ...change, blocked: finding ? refusalOfChange(change, finding, beside, asked) : { code: "notFound" } };
  });
}

function refusalOfChange(change: LedgerChange, finding: SheetFinding, together: readonly LedgerChange[], asked: Circumstances): Refusal | null {
  const { edit } = change;
  const verb = edit.kind === "assignment" ? "assign" : edit.kind === "deadline" ? "changeDeadline" : "editMeasures";
  const forbidden = refusalOf(asked.actor, verb, finding);
  if (forbidden) return forbidden;
  if (edit.kind === "assignment") return refusalOfAssignment(change, finding, together, asked.atWork);
  if (edit.kind === "deadline") return refusalOfNewDeadline(edit.deadline, finding, asked.feedbackOn);
  if (edit.kind === "newMeasure") return null;
  // What a department reported as done stands as it was reported, words and outcome: the closure is graded by it.
  return finding.measures.some(({ id, status }) => id === edit.measureId && status === "DONE") ? { code: "measureDone" } : null;
}

function refusalOfAssignment(change: LedgerChange, finding: SheetFinding, together: readonly LedgerChange[], atWork: AtWork): Refusal | null {
  const all = refusalOfHands(assignmentAfter(finding, together), atWork);
  if (!all) return null;
  const departments = change.column === "department" || change.column === "supporting";
  return refusalOfHands(assignmentAfter(finding, [change]), atWork) ?? (departments ? all : null);
}

function refusalOfNewDeadline(proposed: Day, { deadline: current, measures }: SheetFinding, feedbackOn: Day): Refusal | null {
  const latestMeasure = measures.reduce<Day | null>((latest, { deadline }) => (deadline !== null && deadline > (latest ?? "") ? deadline : latest), null);
  // A reason is asked for when the changes are applied, one for all of them.
  return refusalOfDeadline({ current, proposed, feedbackOn, reason: "-", latestMeasure });
}

/** The assignment of a finding once these changes are made. */
export function assignmentAfter(finding: Assignment, changes: readonly LedgerChange[]): Assignment {
  const { title, target, leaderId, leadDepartmentId, supportingDepartmentIds, responsible } = finding;
  const before: Assignment = { title, target, leaderId, leadDepartmentId, supportingDepartmentIds, responsible };
  return changes.reduce((after, { edit }) => (edit.kind === "assignment" ? { ...after, ...edit.set } : after), before);
}
