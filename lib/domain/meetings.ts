/** 会议: the kinds the notice counts, and those it does not. */
export const MEETING_KINDS = ["LEADING_GROUP", "DEMOCRATIC_LIFE", "PARTY_GROUP", "OTHER"] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];
