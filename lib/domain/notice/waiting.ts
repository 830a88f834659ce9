import type { Role } from "../actor.ts";
import type { NoticeStatus } from "./status.ts";

/** What a notice under way waits for: the chief's decision, what the chief sent back, publication. */
export const NOTICE_WAITS = ["approval", "revision", "publication"] as const;
export type NoticeWait = (typeof NOTICE_WAITS)[number];

/** What this notice waits for from a person of this role, or null. */
export function noticeWait(role: Role, { status, returned }: { status: NoticeStatus; returned: boolean }): NoticeWait | null {
  if (role === "CHIEF") return status === "SUBMITTED" ? "approval" : null;
  if (role !== "OFFICE") return null;
  if (status === "APPROVED") return "publication";
  return status === "DRAFT" && returned ? "revision" : null;
}
