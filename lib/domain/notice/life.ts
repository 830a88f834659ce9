import type { Actor, Role } from "../actor.ts";
import type { Refusal } from "../refusal.ts";
import { NOTICE_STATUSES, type NoticeStatus } from "./status.ts";

const READERS: readonly Role[] = ["OFFICE", "CHIEF", "INSPECTOR"];

/**
 * Every right over a notice: whose it is, and in which states. The office writes, the discipline inspector comments, the chief
 * approves what was frozen at submission; what is approved may still be published or taken back, and nothing else.
 */
export const NOTICE_VERBS = {
  read: { who: READERS, while: NOTICE_STATUSES },
  edit: { who: ["OFFICE"], while: ["DRAFT"] },
  silence: { who: ["OFFICE"], while: ["DRAFT"] },
  submit: { who: ["OFFICE"], while: ["DRAFT"] },
  takeBack: { who: ["OFFICE"], while: ["SUBMITTED"] },
  comment: { who: ["INSPECTOR"], while: ["DRAFT", "SUBMITTED"] },
  approve: { who: ["CHIEF"], while: ["SUBMITTED"] },
  giveBack: { who: ["CHIEF"], while: ["SUBMITTED"] },
  publish: { who: ["OFFICE", "CHIEF"], while: ["APPROVED"] },
  drop: { who: ["OFFICE"], while: ["DRAFT"] },
  correct: { who: ["OFFICE"], while: ["PUBLISHED"] },
  withdraw: { who: ["CHIEF"], while: ["PUBLISHED"] },
} as const satisfies Record<string, { who: readonly Role[]; while: readonly NoticeStatus[] }>;

export type NoticeVerb = keyof typeof NOTICE_VERBS;

/** Why `actor` may not do `verb` to this notice as it stands, or null. Who may not read it learns nothing of it: `notFound`. */
export function refusalOfNotice(actor: Actor, verb: NoticeVerb, { status }: { status: NoticeStatus }): Refusal | null {
  if (!READERS.includes(actor.role)) return { code: "notFound" };
  const right: { who: readonly Role[]; while: readonly NoticeStatus[] } = NOTICE_VERBS[verb];
  if (!right.who.includes(actor.role)) return { code: "notYours" };
  return right.while.includes(status) ? null : { code: "noticeStatus", status };
}

/** May this person do this to the notice as it stands? */
export function mayOnNotice(actor: Actor, verb: NoticeVerb, notice: { status: NoticeStatus }): boolean {
  return refusalOfNotice(actor, verb, notice) === null;
}

/** All that this person may do to it: what a page offers. The commands ask again. */
export function noticeRights(actor: Actor, notice: { status: NoticeStatus }): ReadonlySet<NoticeVerb> {
  const verbs = Object.keys(NOTICE_VERBS).filter((key): key is NoticeVerb => key in NOTICE_VERBS);
  return new Set(verbs.filter((verb) => mayOnNotice(actor, verb, notice)));
}
