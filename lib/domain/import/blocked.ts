import type { Actor } from "../actor.ts";
import type { Day } from "../day.ts";
import { refusalOf } from "../permissions.ts";
import type { Refusal } from "../refusal.ts";
import { TEXT_LIMITS } from "../typed-text.ts";
import type { Difference } from "./difference.ts";
import { type Draft, locate, UNITEMISED } from "./draft.ts";
import type { RoundSnapshot, SnapshotFinding } from "./snapshot.ts";
import { isOutcomeTooLong, isTitleTooLong, tooLongIn } from "./too-long.ts";

/**
 * Why the ledger may not be changed so as things stand, or null. The rules of a finding's life hold: nothing changes while
 * signatures are collected or after; a measure that is done keeps its words, one with evidence its place, and a finding that
 * people have worked on stays.
 */
export function refusalOfDifference(actor: Actor, difference: Difference, existing: RoundSnapshot, draft: Draft): Refusal | null {
  if (difference.kind === "factChanged") return refusalOfFact(difference, existing);
  if (difference.kind === "findingNew") return refusalOfNew(difference, existing, draft);
  if (difference.finding === null) return null;
  const finding = existing.findings.find(({ id }) => id === difference.finding);
  if (!finding) return { code: "stale" };
  const ofMeasures = difference.kind.startsWith("measure");
  const refusal = refusalOf(actor, ofMeasures ? "editMeasures" : "assign", finding);
  return refusal ?? refusalOfLoss(difference, finding) ?? refusalOfLength(difference, draft);
}

function refusalOfLoss({ kind, target }: Difference, finding: SnapshotFinding): Refusal | null {
  if (kind === "findingGone") return isInUse(finding) ? { code: "findingInUse", number: finding.number } : null;
  if (kind !== "measureGone" && kind !== "measureReworded") return null;
  const measure = finding.measures.find(({ id }) => id === target);
  if (!measure) return { code: "stale" };
  if (measure.status === "DONE") return { code: "measureDone" };
  return kind === "measureGone" && measure.evidenceCount > 0 ? { code: "measureProven" } : null;
}

/** What the ledger's own forms could not take back. */
function refusalOfLength({ kind, key, after }: Difference, draft: Draft): Refusal | null {
  if (kind === "findingRetitled") return isTitleTooLong(after ?? "") ? { code: "draftTextTooLong", most: TEXT_LIMITS.title } : null;
  if (kind !== "measureNew" && kind !== "measureReworded") return null;
  const at = locate(draft, key ?? "");
  return at?.level === "measure" && isOutcomeTooLong(at.measure) ? { code: "draftTextTooLong", most: TEXT_LIMITS.outcome } : null;
}

function isInUse({ records, measures }: SnapshotFinding): boolean {
  return records > 0 || measures.some(({ status, evidenceCount }) => status === "DONE" || evidenceCount > 0);
}

/** The feedback cannot move past a deadline that was set by it. */
function refusalOfFact({ place, after }: Difference, { findings }: RoundSnapshot): Refusal | null {
  if (place.fact !== "feedbackOn" || after === null) return null;
  const due = findings.flatMap(({ deadline, measures }): (Day | null)[] => [deadline, ...measures.map((measure) => measure.deadline)]);
  return due.some((day) => day !== null && day < after) ? { code: "deadlineBeforeFeedback", feedbackOn: after } : null;
}

function refusalOfNew({ key, place }: Difference, { facts }: RoundSnapshot, draft: Draft): Refusal | null {
  const at = locate(draft, key ?? "");
  if (at?.level !== "finding") return { code: "stale" };
  const { finding, category } = at;
  if (finding.title === "" && category.key !== UNITEMISED.category) {
    return { code: "importNotReady", missing: [{ what: "untitled", key: finding.key, number: place.number ?? finding.number }] };
  }
  const missing = tooLongIn({ ...finding, number: place.number ?? finding.number });
  if (missing.length > 0) return { code: "importNotReady", missing };
  const { deadline } = finding.assignment;
  const { feedbackOn } = facts;
  return deadline !== null && feedbackOn !== null && deadline < feedbackOn ? { code: "deadlineBeforeFeedback", feedbackOn } : null;
}
