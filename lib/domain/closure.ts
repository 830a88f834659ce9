import type { Actor } from "./actor.ts";
import type { Day } from "./day.ts";
import type { ClosureGrade, FindingFacts, FindingStatus, MeasureStatus } from "./finding.ts";
import { type Step, STEPS, takeStep, type Transition } from "./life.ts";
import { refusalOf } from "./permissions.ts";
import type { Missing, Refusal } from "./refusal.ts";
import { ok, refuse, type Result } from "./result.ts";

export const DECISION_STEPS = ["LEADER", "OFFICE", "CHIEF"] as const;
export type DecisionStep = (typeof DECISION_STEPS)[number];

/** What is asked of a measure before its finding may be checked off. */
export type MeasureProof = {
  ordinal: number;
  status: MeasureStatus;
  outcome: string | null;
  /** Files that prove it; and those that may, once the scanner has let them through. */
  evidenceCount: number;
  scanningCount: number;
  noEvidenceReason: string | null;
};

/** What the grade is judged by: the words that will stand in the record. */
export type GradeClaim = { grade: ClosureGrade; longTermWork: string | null; texts: readonly (string | null)[] };

/** All that an application still lacks, in the order of the measures; empty when it may be made. */
export function missingForClosure(measures: readonly MeasureProof[]): Missing[] {
  if (measures.length === 0) return [{ what: "noMeasures" }];
  return measures.flatMap((measure): Missing[] => {
    if (measure.status !== "DONE") return [{ what: "measureOpen", ordinal: measure.ordinal }];
    if (measure.evidenceCount === 0 && !measure.noEvidenceReason) {
      return [{ what: measure.scanningCount > 0 ? "proofScanning" : "proofMissing", ordinal: measure.ordinal }];
    }
    return [];
  });
}

/**
 * The first phrase in which a text says of itself that something is not done yet ("暂未落实"), or null.
 * "尚未接到投诉" or "未收到反映" tell of what did not happen, not of work undone, and pass; so does "未能完成" of past
 * years, which findings are about.
 */
export function unfinishedPhrase(text: string): string | null {
  const undone =
    /(?:暂未|尚未|还未|仍未)(?:全部|完全|全面|正式|真正|按期|如期|得到)?(?:落实|完成|整改|到位|开展|启动|实施|建立|建成|解决|办结|出台|落地|实现|配备|兑现)/;
  return undone.exec(text)?.[0] ?? null;
}

/**
 * Is the grade earned? 完成 is refused where the finding's own text says that something is not done yet;
 * 基本完成并长期坚持 must say what goes on.
 */
export function refusalOfGrade(claim: GradeClaim): Refusal | null {
  if (claim.grade === "COMPLETED_LONG_TERM") {
    return claim.longTermWork ? null : { code: "longTermWorkNeeded", field: "longTermWork" };
  }
  for (const text of claim.texts) {
    const phrase = text && unfinishedPhrase(text);
    if (phrase) return { code: "gradeNotEarned", phrase, field: "grade" };
  }
  return null;
}

/** What is known when a department applies. `leaderIsChief`: nobody signs twice, so the leader's step is left out. */
export type Application = GradeClaim & { measures: readonly MeasureProof[]; leaderIsChief: boolean };

/** 申请销号: to the leader, or straight to the office where the responsible leader is the chief. Refuses with the list of what is missing. */
export function applyForClosure(
  actor: Actor,
  finding: FindingFacts,
  application: Application,
): Result<Transition, Refusal> {
  const step = takeStep(application.leaderIsChief ? "applyWithoutLeader" : "apply", actor, finding);
  if (!step.ok) return step;
  const missing = missingForClosure(application.measures);
  if (missing.length > 0) return refuse({ code: "notReady", missing });
  if (!finding.leaderId) return refuse({ code: "leaderUnknown" });
  const grade = refusalOfGrade(application);
  return grade ? refuse(grade) : step;
}

const SIGNATURES: Record<DecisionStep, { awaits: FindingStatus; passes: Step; returns: Step }> = {
  LEADER: { awaits: "AWAITING_LEADER", passes: "leaderSigns", returns: "leaderReturns" },
  OFFICE: { awaits: "AWAITING_OFFICE", passes: "officePasses", returns: "officeReturns" },
  CHIEF: { awaits: "AWAITING_CHIEF", passes: "chiefCloses", returns: "chiefReturns" },
};

/** Whose signature a finding in this state awaits, or null. */
export function awaitedSignature(status: FindingStatus): DecisionStep | null {
  return DECISION_STEPS.find((step) => SIGNATURES[step].awaits === status) ?? null;
}

/** One signature: passed or returned, in words. `signedBy` are the people who signed this request already. */
export type Signature = {
  passed: boolean;
  comment: string;
  claim: GradeClaim;
  signedBy: readonly string[];
  /** The leader's step was left out, because the leader is the chief: then that person decides and no other. */
  leaderOmitted: boolean;
  /** Files of its measures that the office returned and that still stand there, unreplaced. */
  returnedFiles: number;
  /** What the request rests on, as it stands now: files may have been returned or found infected since it was made. */
  measures: readonly MeasureProof[];
};

/**
 * 审签: moves the finding on, or back with a reason. Refuses a second signature of the same person on one request, that the office
 * passes what rests on files it returned itself, and that the chief closes what is proven no more, whoever passed it before.
 */
export function signClosure(
  actor: Actor,
  finding: FindingFacts,
  signature: Signature,
): Result<Transition & { decision: DecisionStep }, Refusal> {
  // By whose signature it would be, not by what is awaited: who comes too late is told that the state has moved on.
  const decision = DECISION_STEPS.find((each) => signs(actor, each, finding)) ?? "LEADER";
  const { passes, returns } = SIGNATURES[decision];
  const step = takeStep(signature.passed ? passes : returns, actor, finding);
  if (!step.ok) return step;
  if (signature.signedBy.includes(actor.id)) return refuse({ code: "signedAlready" });
  if (signature.passed && decision === "CHIEF" && signature.leaderOmitted && actor.id !== finding.leaderId) {
    return refuse({ code: "leaderNotSigned" });
  }
  if (!signature.passed && !signature.comment) return refuse({ code: "reasonNeeded", field: "comment" });
  if (signature.passed && decision === "OFFICE" && signature.returnedFiles > 0) {
    return refuse({ code: "evidenceReturned", count: signature.returnedFiles, field: "verdict" });
  }
  const unfit = signature.passed && decision === "CHIEF" ? refusalOfClosing(signature) : null;
  return unfit ? refuse(unfit) : ok({ ...step.value, decision });
}

function refusalOfClosing({ measures, claim }: Signature): Refusal | null {
  const missing = missingForClosure(measures);
  return missing.length > 0 ? { code: "proofGone", missing, field: "verdict" } : refusalOfGrade(claim);
}

/** Is this signature the actor's to give, whatever the finding's state? */
function signs(actor: Actor, decision: DecisionStep, finding: FindingFacts): boolean {
  const refusal = refusalOf(actor, STEPS[SIGNATURES[decision].passes].verb, finding);
  return refusal === null || refusal.code === "wrongStatus";
}

/** A closure after the first deadline stays recorded as late, whatever extensions were granted. */
export function closesLate(closedOn: Day, firstDeadline: Day | null): boolean {
  return firstDeadline !== null && closedOn > firstDeadline;
}
