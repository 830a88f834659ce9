import { isDay } from "../day.ts";
import type { Refusal } from "../refusal.ts";
import { ok, refuse, type Result } from "../result.ts";
import { lengthOf } from "../typed-text.ts";
import type { CorrectionOf } from "./correction.ts";
import { type Draft, locate } from "./draft.ts";
import { DRAFT_LIMITS } from "./limits.ts";
import { changeFinding } from "./tree.ts";

/** Who answers for a finding and until when. Whether those people and departments are at work is the command's to ask. */
export function assign(draft: Draft, { kind: _, key, ...assignment }: CorrectionOf<"assign">): Result<Draft, Refusal> {
  const at = locate(draft, key);
  if (at?.level !== "finding") return refuse({ code: "draftItemUnknown" });
  const { target, responsible, leadDepartmentId, deadline } = assignment;
  if (lengthOf(target ?? "") > DRAFT_LIMITS.target) return refuse({ code: "draftTextTooLong", most: DRAFT_LIMITS.target, field: "target" });
  if (lengthOf(responsible ?? "") > DRAFT_LIMITS.responsible) {
    return refuse({ code: "draftTextTooLong", most: DRAFT_LIMITS.responsible, field: "responsible" });
  }
  const supportingDepartmentIds = [...new Set(assignment.supportingDepartmentIds)];
  if (leadDepartmentId !== null && supportingDepartmentIds.includes(leadDepartmentId)) {
    return refuse({ code: "supportsItself", field: "supportingDepartmentIds" });
  }
  if (deadline !== null && !isDay(deadline)) return refuse({ code: "draftDayInvalid", field: "deadline" });
  const { feedbackOn } = draft.inspection;
  if (deadline !== null && feedbackOn !== null && deadline < feedbackOn) {
    return refuse({ code: "deadlineBeforeFeedback", feedbackOn, field: "deadline" });
  }
  return ok(changeFinding(draft, key, (finding) => [{ ...finding, assignment: { ...assignment, supportingDepartmentIds } }]));
}

/** The same for several findings: all of them, or none. */
export function assignMany(draft: Draft, { findings }: CorrectionOf<"assignMany">): Result<Draft, Refusal> {
  return findings.reduce<Result<Draft, Refusal>>(
    (done, finding) => (done.ok ? assign(done.value, { kind: "assign", ...finding }) : done),
    ok(draft),
  );
}
