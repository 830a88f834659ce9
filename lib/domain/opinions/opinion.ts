import type { Actor, Role } from "../actor.ts";
import type { Refusal } from "../refusal.ts";
import { OPINION_STATUSES, type OpinionStatus } from "./status.ts";

export type OpinionFacts = { status: OpinionStatus; departmentId: string | null };

const WHOLE_ROUND: readonly Role[] = ["OFFICE", "CHIEF", "INSPECTOR"];

/** Rights over one opinion: the office deals with all of them; a department reads and drafts an answer to what was given to it. */
export const OPINION_VERBS = {
  read: { office: false, while: OPINION_STATUSES },
  draft: { office: false, while: ["ASSIGNED"] },
  assign: { office: true, while: ["RECEIVED", "ASSIGNED"] },
  answer: { office: true, while: ["RECEIVED", "ASSIGNED"] },
  setAside: { office: true, while: ["RECEIVED", "ASSIGNED"] },
  publish: { office: true, while: ["ANSWERED"] },
  readPhone: { office: true, while: OPINION_STATUSES },
} as const satisfies Record<string, { office: boolean; while: readonly OpinionStatus[] }>;
export type OpinionVerb = keyof typeof OPINION_VERBS;

/** Why this person may not do this to the opinion as it stands, or null. Who may not read it learns nothing of it. */
export function refusalOfOpinion(actor: Actor, verb: OpinionVerb, opinion: OpinionFacts): Refusal | null {
  const given = actor.role === "DEPARTMENT" && actor.departmentId !== null && actor.departmentId === opinion.departmentId;
  if (!WHOLE_ROUND.includes(actor.role) && !given) return { code: "notFound" };
  const right: { office: boolean; while: readonly OpinionStatus[] } = OPINION_VERBS[verb];
  const theirs = verb === "read" || (right.office ? actor.role === "OFFICE" : given);
  if (!theirs) return { code: "notYours" };
  return right.while.includes(opinion.status) ? null : { code: "opinionStatus", status: opinion.status };
}

/** Everything this person may do to the opinion as it stands: what a page offers. The commands ask again. */
export function opinionRights(actor: Actor, opinion: OpinionFacts): ReadonlySet<OpinionVerb> {
  const verbs = Object.keys(OPINION_VERBS).filter((key): key is OpinionVerb => key in OPINION_VERBS);
  return new Set(verbs.filter((verb) => mayOnOpinion(actor, verb, opinion)));
}

/** Which opinions a list may hold for this person, as `read` says of each: all, those given to a department, or none. */
export function opinionScope(actor: Actor): { all: true } | { all: false; departmentId: string } | null {
  if (WHOLE_ROUND.includes(actor.role)) return { all: true };
  return actor.role === "DEPARTMENT" && actor.departmentId !== null ? { all: false, departmentId: actor.departmentId } : null;
}

export function mayOnOpinion(actor: Actor, verb: OpinionVerb, opinion: OpinionFacts): boolean {
  return refusalOfOpinion(actor, verb, opinion) === null;
}
