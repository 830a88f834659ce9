/** 群众意见 from its receipt to its answer. */
export const OPINION_STATUSES = ["RECEIVED", "ASSIGNED", "ANSWERED", "SET_ASIDE"] as const;
export type OpinionStatus = (typeof OPINION_STATUSES)[number];
