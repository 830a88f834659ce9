import type { Actor } from "./actor.ts";
import { AWAITING, FINDING_STATUSES, type FindingFacts, type FindingStatus } from "./finding.ts";
import type { Refusal } from "./refusal.ts";

type Who = (actor: Actor, finding: FindingFacts) => boolean;

const leads: Who = (actor, finding) =>
  actor.role === "DEPARTMENT" && actor.departmentId !== null && actor.departmentId === finding.leadDepartmentId;
const takesPart: Who = (actor, finding) =>
  leads(actor, finding) ||
  (actor.role === "DEPARTMENT" &&
    actor.departmentId !== null &&
    finding.supportingDepartmentIds.includes(actor.departmentId));
const answersFor: Who = (actor, finding) => actor.role === "LEADER" && actor.id === finding.leaderId;
/** The leader it was given to, whatever else that leader is: the chief may answer for findings too. */
const answersInPerson: Who = (actor, finding) =>
  (actor.role === "LEADER" || actor.role === "CHIEF") && actor.id === finding.leaderId;
const office: Who = (actor) => actor.role === "OFFICE";
const chief: Who = (actor) => actor.role === "CHIEF";
const inspector: Who = (actor) => actor.role === "INSPECTOR";
const seesAll: Who = (actor) => ["OFFICE", "CHIEF", "INSPECTOR"].includes(actor.role);
const reads: Who = (actor, finding) => seesAll(actor, finding) || takesPart(actor, finding) || answersFor(actor, finding);

const ALWAYS: readonly FindingStatus[] = FINDING_STATUSES;
const UNTIL_CLOSED: readonly FindingStatus[] = FINDING_STATUSES.filter((status) => status !== "CLOSED");
/** Once signatures are being collected, what was signed must stay as it was seen. */
const BEFORE_SIGNING: readonly FindingStatus[] = ["NOT_STARTED", "IN_PROGRESS"];

/** Every right over a finding: whose it is, and in which states. The whole policy is this table. */
export const VERBS = {
  read: { who: reads, while: ALWAYS },
  comment: { who: inspector, while: ALWAYS },
  /** 公开范围 and 对外文字: what the public reads, whatever state the work is in. */
  disclose: { who: office, while: ALWAYS },
  assign: { who: office, while: BEFORE_SIGNING },
  changeDeadline: { who: office, while: BEFORE_SIGNING },
  editMeasures: { who: office, while: BEFORE_SIGNING },
  tickMeasure: { who: leads, while: BEFORE_SIGNING },
  uploadEvidence: { who: takesPart, while: BEFORE_SIGNING },
  reviewEvidence: { who: office, while: UNTIL_CLOSED },
  takeArchive: { who: reads, while: ["CLOSED"] },
  enterFollowUp: { who: leads, while: UNTIL_CLOSED },
  reviewFollowUp: { who: office, while: ALWAYS },
  requestExtension: { who: leads, while: BEFORE_SIGNING },
  signExtension: { who: answersInPerson, while: BEFORE_SIGNING },
  decideExtension: { who: office, while: BEFORE_SIGNING },
  supervise: { who: office, while: UNTIL_CLOSED },
  judgeReply: { who: office, while: ALWAYS },
  replyToOrder: { who: leads, while: ALWAYS },
  lookBack: { who: office, while: ["CLOSED"] },
  applyForClosure: { who: leads, while: ["IN_PROGRESS"] },
  withdrawClosure: { who: leads, while: AWAITING },
  signAsLeader: { who: answersFor, while: ["AWAITING_LEADER"] },
  auditClosure: { who: office, while: ["AWAITING_OFFICE"] },
  decideClosure: { who: chief, while: ["AWAITING_CHIEF"] },
} as const satisfies Record<string, { who: Who; while: readonly FindingStatus[] }>;

export type Verb = keyof typeof VERBS;

/** Why `actor` may not do `verb` to this finding as it stands, or null when they may. Outsiders learn nothing: `notFound`. */
export function refusalOf(actor: Actor, verb: Verb, finding: FindingFacts): Refusal | null {
  if (!reads(actor, finding)) return { code: "notFound" };
  const right: { who: Who; while: readonly FindingStatus[] } = VERBS[verb];
  if (!right.who(actor, finding)) return { code: "notYours" };
  if (!right.while.includes(finding.status)) return { code: "wrongStatus", status: finding.status };
  return null;
}

/** The one question of permission, asked of the loaded row, for reading as for writing. */
export function may(actor: Actor, verb: Verb, finding: FindingFacts): boolean {
  return refusalOf(actor, verb, finding) === null;
}

/** Everything `actor` may do to this finding as it stands: what a page offers. The commands ask again. */
export function rightsOf(actor: Actor, finding: FindingFacts): ReadonlySet<Verb> {
  const verbs = Object.keys(VERBS).filter((key): key is Verb => key in VERBS);
  return new Set(verbs.filter((verb) => may(actor, verb, finding)));
}

/** Which findings a list may hold for `actor`: the same answer as `may(actor, "read", …)`, in a form a query can use. */
export type Scope = { all: true } | { all: false; departmentId?: string; leaderId?: string } | null;

/** The reach of `actor`; null sees no finding at all. */
export function scopeOf(actor: Actor): Scope {
  if (["OFFICE", "CHIEF", "INSPECTOR"].includes(actor.role)) return { all: true };
  if (actor.role === "LEADER") return { all: false, leaderId: actor.id };
  if (actor.role === "DEPARTMENT" && actor.departmentId !== null) return { all: false, departmentId: actor.departmentId };
  return null;
}
