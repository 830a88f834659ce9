/** 通报 from its first draft to its edition. What was published or dropped never moves again. */
export const NOTICE_STATUSES = ["DRAFT", "SUBMITTED", "APPROVED", "PUBLISHED", "DROPPED"] as const;
export type NoticeStatus = (typeof NOTICE_STATUSES)[number];

/** In none of these may a round have a second notice. */
export const NOTICE_UNDER_WAY: readonly NoticeStatus[] = ["DRAFT", "SUBMITTED", "APPROVED"];
