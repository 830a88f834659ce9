/** 问题: the states it lives through, in order. */
export const FINDING_STATUSES = [
  "NOT_STARTED",
  "IN_PROGRESS",
  "AWAITING_LEADER",
  "AWAITING_OFFICE",
  "AWAITING_CHIEF",
  "CLOSED",
] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

export const CLOSURE_GRADES = ["COMPLETED", "COMPLETED_LONG_TERM"] as const;
export type ClosureGrade = (typeof CLOSURE_GRADES)[number];

export const MEASURE_STATUSES = ["OPEN", "DONE"] as const;
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

/** What a permission is decided from: the loaded row, never what a form says of it. */
export type FindingFacts = {
  status: FindingStatus;
  leaderId: string | null;
  leadDepartmentId: string | null;
  supportingDepartmentIds: readonly string[];
};

/** Where a measure stands: on which finding, as which of its measures. */
export type MeasurePlace = { number: number; ordinal: number };

/** The three states in which a closure request travels from signature to signature. */
export const AWAITING = ["AWAITING_LEADER", "AWAITING_OFFICE", "AWAITING_CHIEF"] as const satisfies FindingStatus[];

/** True while somebody's signature is awaited. */
export function isAwaiting(status: FindingStatus): boolean {
  return AWAITING.some((awaiting) => awaiting === status);
}
