/** 通报 from its first draft to its edition. What was published or dropped never moves again. */
export const NOTICE_STATUSES = ["DRAFT", "SUBMITTED", "APPROVED", "PUBLISHED", "DROPPED"] as const;
export type NoticeStatus = (typeof NOTICE_STATUSES)[number];
