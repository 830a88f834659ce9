import type { Actor } from "./actor.ts";
import { AWAITING, type FindingFacts, type FindingStatus } from "./finding.ts";
import { refusalOf, type Verb } from "./permissions.ts";
import type { Refusal } from "./refusal.ts";
import { ok, refuse, type Result } from "./result.ts";

type StepRule = { verb: Verb; from: readonly FindingStatus[]; to: FindingStatus };

/** The life of a finding: every way a status may change. Nothing else changes one. */
export const STEPS = {
  startByEntry: { verb: "enterFollowUp", from: ["NOT_STARTED"], to: "IN_PROGRESS" },
  startByMeasure: { verb: "tickMeasure", from: ["NOT_STARTED"], to: "IN_PROGRESS" },
  apply: { verb: "applyForClosure", from: ["IN_PROGRESS"], to: "AWAITING_LEADER" },
  applyWithoutLeader: { verb: "applyForClosure", from: ["IN_PROGRESS"], to: "AWAITING_OFFICE" },
  withdraw: { verb: "withdrawClosure", from: AWAITING, to: "IN_PROGRESS" },
  leaderSigns: { verb: "signAsLeader", from: ["AWAITING_LEADER"], to: "AWAITING_OFFICE" },
  leaderReturns: { verb: "signAsLeader", from: ["AWAITING_LEADER"], to: "IN_PROGRESS" },
  officePasses: { verb: "auditClosure", from: ["AWAITING_OFFICE"], to: "AWAITING_CHIEF" },
  officeReturns: { verb: "auditClosure", from: ["AWAITING_OFFICE"], to: "IN_PROGRESS" },
  chiefCloses: { verb: "decideClosure", from: ["AWAITING_CHIEF"], to: "CLOSED" },
  chiefReturns: { verb: "decideClosure", from: ["AWAITING_CHIEF"], to: "IN_PROGRESS" },
  rebound: { verb: "lookBack", from: ["CLOSED"], to: "IN_PROGRESS" },
} as const satisfies Record<string, StepRule>;

export type Step = keyof typeof STEPS;

/** A change of status that the rules allow; saved by one function only. */
export type Transition = { step: Step; from: FindingStatus; to: FindingStatus };

/** May `actor` take `step` on the finding as it stands? Refuses outsiders, other roles and other states, in that order. */
export function takeStep(step: Step, actor: Actor, finding: FindingFacts): Result<Transition, Refusal> {
  const rule: StepRule = STEPS[step];
  const refusal = refusalOf(actor, rule.verb, finding);
  if (refusal) return refuse(refusal);
  if (!rule.from.includes(finding.status)) return refuse({ code: "wrongStatus", status: finding.status });
  return ok({ step, from: finding.status, to: rule.to });
}
