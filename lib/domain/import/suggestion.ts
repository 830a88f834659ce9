import type { Directory } from "../assignment.ts";
import type { Day } from "../day.ts";
import { readSupportingCell } from "../ledger-sheet/cells.ts";
import { readDayCell } from "../ledger-sheet/compare-days.ts";
import { lookUp } from "../ledger-sheet/compare-names.ts";
import type { StatedAssignment } from "../official-text/outline.ts";
import { lengthOf } from "../typed-text.ts";
import type { DraftAssignment } from "./correction.ts";
import { type Draft, type DraftFinding, placedFindings } from "./draft.ts";
import { DRAFT_LIMITS } from "./limits.ts";

/** What the text says of who answers for a finding, as far as its words name people and departments at work, and days. */
export type SuggestedAssignment = { key: string } & DraftAssignment;

/**
 * Assignments that the text itself states, for findings that nobody assigned yet, in the order of their numbers. Names count letter by
 * letter: who is called otherwise, or like another, is left to a person, and so is a day that is none or lies before the feedback.
 */
export function suggestionsOf(draft: Draft, directory: Directory): SuggestedAssignment[] {
  const unassigned = placedFindings(draft).filter(({ finding }) => isEmpty(finding.assignment));
  const suggested = unassigned.map(({ finding }) => suggestionFor(finding, draft.inspection.feedbackOn, directory));
  return suggested.filter((each) => !isEmpty(each));
}

function suggestionFor({ key, stated }: DraftFinding, feedbackOn: Day | null, { leaders, departments }: Directory): SuggestedAssignment {
  const leadDepartmentId = idOf(stated.department, departments);
  const supporting = readSupportingCell(stated.supporting ?? "").flatMap((name) => idOf(name, departments) ?? []);
  return {
    key,
    target: within(stated.target, DRAFT_LIMITS.target),
    leaderId: idOf(stated.leader, leaders),
    leadDepartmentId,
    supportingDepartmentIds: [...new Set(supporting.filter((id) => id !== leadDepartmentId))],
    responsible: within(stated.responsible, DRAFT_LIMITS.responsible),
    deadline: dayOf(stated, feedbackOn),
  };
}

function idOf(name: string | null, known: Directory["leaders"]): string | null {
  const found = lookUp(name ?? "", known);
  return found.kind === "one" ? found.id : null;
}

function within(words: string | null, most: number): string | null {
  return words !== null && lengthOf(words) <= most ? words : null;
}

function dayOf({ deadline }: StatedAssignment, feedbackOn: Day | null): Day | null {
  const day = readDayCell((deadline ?? "").replace(/(?:以|之)?前$/u, ""));
  return day !== null && feedbackOn !== null && day < feedbackOn ? null : day;
}

function isEmpty({ target, leaderId, leadDepartmentId, supportingDepartmentIds, responsible, deadline }: DraftAssignment): boolean {
  return [target, leaderId, leadDepartmentId, responsible, deadline].every((each) => each === null) && supportingDepartmentIds.length === 0;
}
