import type { Actor } from "./actor.ts";
import type { Day } from "./day.ts";
import { EXTENSION_STEPS, type ExtensionStatus, type ExtensionStep, isUnderWay } from "./extension-status.ts";
import type { FindingFacts } from "./finding.ts";
import { refusalOf, type Verb } from "./permissions.ts";
import type { Refusal } from "./refusal.ts";
import { ok, refuse, type Result } from "./result.ts";

/** What is asked for, of a finding as it stands. */
export type ExtensionAsked = { deadline: Day | null; to: Day; today: Day; underWay: boolean };

/**
 * 延期申请: may this department ask for this day? Refuses those whose finding it is not, findings under signature or closed,
 * a second request beside one under way, a finding nobody answers for or that has no deadline yet, and a day that is not
 * after the deadline, or not ahead.
 */
export function refusalOfAsking(actor: Actor, finding: FindingFacts, asked: ExtensionAsked): Refusal | null {
  const refusal = refusalOf(actor, "requestExtension", finding);
  if (refusal) return refusal;
  if (asked.underWay) return { code: "extensionUnderWay" };
  if (finding.leaderId === null) return { code: "leaderUnknown" };
  if (asked.deadline === null) return { code: "deadlineMissing" };
  if (asked.to <= asked.deadline) return { code: "deadlineNotLater", deadline: asked.deadline, field: "to" };
  return asked.to <= asked.today ? { code: "deadlineNotAhead", today: asked.today, field: "to" } : null;
}

const SIGNATURES: Record<ExtensionStep, { verb: Verb; awaits: ExtensionStatus; passes: ExtensionStatus }> = {
  LEADER: { verb: "signExtension", awaits: "AWAITING_LEADER", passes: "AWAITING_OFFICE" },
  OFFICE: { verb: "decideExtension", awaits: "AWAITING_OFFICE", passes: "GRANTED" },
};

/** Whose signature a request in this state awaits, or null. */
export function awaitedExtensionStep(status: ExtensionStatus): ExtensionStep | null {
  return EXTENSION_STEPS.find((step) => SIGNATURES[step].awaits === status) ?? null;
}

/** One signature on a request. `from` is the deadline it was asked of, `deadline` the one that holds now. */
export type ExtensionSignature = {
  passed: boolean;
  comment: string;
  status: ExtensionStatus;
  from: Day;
  deadline: Day | null;
  signedBy: readonly string[];
};

export type SignedExtension = { step: ExtensionStep; to: ExtensionStatus };

/**
 * 签署 and 决定: the responsible leader signs in person, then the office decides; each may decline with a reason. Refuses others, a
 * second signature of one person, a request that awaits somebody else or has ended, and a yes to what was asked of
 * another deadline than holds now. Declining is always open.
 */
export function signExtension(actor: Actor, finding: FindingFacts, signature: ExtensionSignature): Result<SignedExtension, Refusal> {
  const step = actor.role === "OFFICE" ? "OFFICE" : "LEADER";
  const { verb, awaits, passes } = SIGNATURES[step];
  const refusal = refusalOf(actor, verb, finding);
  if (refusal) return refuse(refusal);
  if (signature.signedBy.includes(actor.id)) return refuse({ code: "signedAlready" });
  if (signature.status !== awaits) return refuse({ code: "extensionMovedOn", status: signature.status });
  if (!signature.passed) {
    return signature.comment ? ok({ step, to: "RETURNED" }) : refuse({ code: "reasonNeeded", field: "comment" });
  }
  const { from, deadline } = signature;
  return from === deadline ? ok({ step, to: passes }) : refuse({ code: "extensionOutdated", from, deadline });
}

/** May the department take this request back? Refuses others, and what is no longer under way. */
export function refusalOfWithdrawal(actor: Actor, finding: FindingFacts, status: ExtensionStatus): Refusal | null {
  const refusal = refusalOf(actor, "requestExtension", finding);
  return refusal ?? (isUnderWay(status) ? null : { code: "extensionMovedOn", status });
}
