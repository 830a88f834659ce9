import type { Day } from "./day.ts";
import type { Refusal } from "./refusal.ts";

/** What a change of deadline is judged by. `current` is null where none was set yet. */
export type DeadlineChange = {
  current: Day | null;
  proposed: Day;
  feedbackOn: Day;
  reason: string;
  /** The latest deadline a measure of the finding has of its own. */
  latestMeasure: Day | null;
};

/**
 * Why a deadline may not be changed so, or null. It lies neither before the feedback nor before a measure's own; changing one that
 * stands, to later or to earlier, asks for a reason. The first deadline stays on the finding.
 */
export function refusalOfDeadline(change: DeadlineChange): Refusal | null {
  if (change.proposed < change.feedbackOn) {
    return { code: "deadlineBeforeFeedback", feedbackOn: change.feedbackOn, field: "deadline" };
  }
  if (change.latestMeasure !== null && change.proposed < change.latestMeasure) {
    return { code: "deadlineBeforeMeasure", measure: change.latestMeasure, field: "deadline" };
  }
  if (change.proposed === change.current) return { code: "deadlineUnchanged", field: "deadline" };
  if (change.current !== null && !change.reason) return { code: "reasonNeeded", field: "reason" };
  return null;
}

/** Why a measure may not have this deadline, or null: not before the feedback, not after its finding's own. None is allowed. */
export function refusalOfMeasureDeadline(
  measure: Day | null,
  finding: { feedbackOn: Day; deadline: Day | null },
): Refusal | null {
  if (measure === null) return null;
  const { feedbackOn, deadline } = finding;
  if (measure < feedbackOn) return { code: "deadlineBeforeFeedback", feedbackOn, field: "deadline" };
  if (deadline !== null && measure > deadline) return { code: "measureDeadlineAfterFinding", deadline, field: "deadline" };
  return null;
}
