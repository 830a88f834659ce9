import type { Day } from "./day.ts";
import type { FindingStatus } from "./finding.ts";

/** 时限情况: where a finding stands by its deadline. Every finding stands in exactly one. */
export const TIMINGS = ["closedOnTime", "closedLate", "overdue", "inTime", "noDeadline"] as const;
export type Timing = (typeof TIMINGS)[number];

/** What the timing is decided from. `closedLate` is that of the closure that stands, where one does. */
export type TimingFacts = { status: FindingStatus; deadline: Day | null; closedLate: boolean };

/** Closed: by what its closure was measured by, its first deadline. Open: by the deadline as it stands, extensions included. */
export function timingOf({ status, deadline, closedLate }: TimingFacts, today: Day): Timing {
  if (status === "CLOSED") return closedLate ? "closedLate" : "closedOnTime";
  if (deadline === null) return "noDeadline";
  return deadline < today ? "overdue" : "inTime";
}
