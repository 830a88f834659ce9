import type { Actor, Role } from "./actor.ts";
import type { Refusal } from "./refusal.ts";

const BUSINESS: readonly Role[] = ["OFFICE", "DEPARTMENT", "LEADER", "CHIEF", "INSPECTOR"];
const WHOLE_ROUND: readonly Role[] = ["OFFICE", "CHIEF", "INSPECTOR"];
const OFFICE: readonly Role[] = ["OFFICE"];

/** Every right that is not about one finding: whose it is. What is about a finding is in permissions.ts. */
export const WORK_RIGHTS = {
  /** 周报 tells of every finding of the round. */
  readBulletin: WHOLE_ROUND,
  closeWeek: OFFICE,
  readMeetings: WHOLE_ROUND,
  keepMeetings: OFFICE,
  readRegulations: BUSINESS,
  keepRegulations: OFFICE,
  /** Within what the reader may see of the findings. */
  readReports: BUSINESS,
  readOrders: BUSINESS,
  readLookBacks: BUSINESS,
  readRules: BUSINESS,
  /** 跟进规则 and the corrections of the calendar. */
  setRules: OFFICE,
  /** One's own reminders. */
  readReminders: BUSINESS,
  /** How one is told of them outside: those who are told anything. */
  chooseReminders: ["OFFICE", "DEPARTMENT", "LEADER", "CHIEF"],
  /** 未能送达 of what was sent outside. */
  readDeliveries: OFFICE,
  retryDelivery: OFFICE,
  readJobs: ["ADMIN"],
  /** The list of 佐证材料, within what the reader may see of the findings. */
  searchEvidence: BUSINESS,
  /** 销号档案 of a whole round. */
  takeRoundArchive: WHOLE_ROUND,
  /** 材料存储: how much is kept and whether it is whole; without names, as the administrator sees no findings. */
  keepStorage: ["ADMIN"],
  /** 销毁 of what was withdrawn and kept long enough: asked for by the administrator, confirmed by the office, which knows what it is. */
  readPurges: ["ADMIN", "OFFICE"],
  proposePurge: ["ADMIN"],
  decidePurge: OFFICE,
  /** 通报: drafts are the office's, the chief's and the inspector's; rights over one are in notice/life.ts. */
  readNotices: WHOLE_ROUND,
  composeNotices: OFFICE,
  /** 文字核对 of any pasted text. */
  proofread: BUSINESS,
  /** The list of 群众意见, within what the reader may see of them (opinions/opinion.ts). */
  readOpinions: ["OFFICE", "DEPARTMENT", "CHIEF", "INSPECTOR"],
} as const satisfies Record<string, readonly Role[]>;

export type WorkRight = keyof typeof WORK_RIGHTS;

/** Why this person may not do what changes something, or null. Who may not read it either learns nothing of it. */
export function refusalOfWork(actor: Actor, right: WorkRight, reading: WorkRight): Refusal | null {
  if (mayWork(actor, right)) return null;
  return { code: mayWork(actor, reading) ? "notYours" : "notFound" };
}

/** May this person do what is not about one finding? */
export function mayWork(actor: Actor, right: WorkRight): boolean {
  const roles: readonly Role[] = WORK_RIGHTS[right];
  return roles.includes(actor.role);
}
