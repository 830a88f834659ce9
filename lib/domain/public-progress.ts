import type { Progress } from "./counts.ts";
import type { Day } from "./day.ts";
import { type ClosureGrade, type FindingStatus, isAwaiting } from "./finding.ts";

/** What the public is told of a finding's state. Whose signature is awaited stays inside the office. */
export const PUBLIC_STATES = ["COMPLETED", "COMPLETED_LONG_TERM", "APPLIED", "IN_PROGRESS", "NOT_STARTED"] as const;
export type PublicState = (typeof PUBLIC_STATES)[number];

/** The public's word for a state of the office. A grade kept from an earlier closure says nothing once reopened. */
export function publicStateOf({ status, grade }: { status: FindingStatus; grade: ClosureGrade | null }): PublicState {
  if (status === "CLOSED") return grade === "COMPLETED_LONG_TERM" ? "COMPLETED_LONG_TERM" : "COMPLETED";
  if (isAwaiting(status)) return "APPLIED";
  return status === "NOT_STARTED" ? "NOT_STARTED" : "IN_PROGRESS";
}

export type PublicMeasure = { ordinal: number; text: string; done: boolean; outcome: string | null };

export type PublicFinding = {
  number: number;
  numberInPart: number;
  title: string;
  state: PublicState;
  /** What goes on after the closure; only of a finding closed with long-term work. */
  longTermWork: string | null;
  measures: PublicMeasure[];
  /** Measures that are counted and not told. */
  undisclosedMeasures: number;
};

export type PublicCategory = { ordinal: number; title: string; findings: PublicFinding[] };

export type PublicPart = { ordinal: number; title: string; progress: Progress; categories: PublicCategory[] };

/** A cell of the tally: of a finding that is not itemised, its number and nothing else. */
export type TallyEntry = { number: number; finding: Pick<PublicFinding, "title" | "state"> | null };

export type PublicRound = {
  party: string;
  body: string;
  round: string;
  periodStart: Day;
  periodEnd: Day;
  /** These three are null while they lie ahead. */
  feedbackOn: Day | null;
  planOn: Day | null;
  noticeOn: Day | null;
  sample: boolean;
};

export type PublicContact = { phone: string | null; post: string | null; email: string | null };

/** 整改进展: all that anyone may read of a round, as it stands on `asOf`. */
export type PublicProgress = {
  asOf: Day;
  round: PublicRound;
  contact: PublicContact;
  /** Over every finding; `undisclosed` are those that `parts` does not list. */
  progress: Progress;
  /** Over those alone that `parts` does not list, so that the parts and these add up to `progress`. */
  notItemised: Progress;
  tally: TallyEntry[];
  parts: PublicPart[];
  regulations: { total: number; named: { title: string; finding: number | null }[] };
  meetings: { leadingGroup: number; democraticLife: { total: number; days: Day[] } };
};
