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

export function mayOnOpinion(actor: Actor, verb: OpinionVerb, opinion: OpinionFacts): boolean {
  return refusalOfOpinion(actor, verb, opinion) === null;
}
