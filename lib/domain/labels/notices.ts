import type { NoticeStatus } from "../notice/status.ts";
import type { EditionNumber } from "../notice/edition.ts";

export const NOTICE_STATUS_WORDS: Record<NoticeStatus, string> = {
  DRAFT: "起草中",
  SUBMITTED: "待审定",
  APPROVED: "已审定，待发布",
  PUBLISHED: "已发布",
  DROPPED: "已作废",
};

/** 2022年第1版 */
export function editionName({ year, serial }: EditionNumber): string {
  return `${year}年第${serial}版`;
}
