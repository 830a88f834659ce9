/** 通报 from its first draft to its edition. What was published or dropped never moves again. */
export const NOTICE_STATUSES = ["DRAFT", "SUBMITTED", "APPROVED", "PUBLISHED", "DROPPED"] as const;
export type NoticeStatus = (typeof NOTICE_STATUSES)[number];

/** 办理中: a round has one notice under way at a time. */
export const NOTICES_UNDER_WAY: readonly NoticeStatus[] = ["DRAFT", "SUBMITTED", "APPROVED"];
