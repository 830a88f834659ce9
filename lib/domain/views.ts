import type { Role } from "./actor.ts";
import type { DecisionStep } from "./closure.ts";
import type { Day } from "./day.ts";
import type { FileReview } from "./evidence/file.ts";
import type { ClosureGrade, FindingStatus, MeasureStatus } from "./finding.ts";
import type { FollowUpStatus } from "./follow-up.ts";
import type { RequestStatus } from "./labels/words.ts";
import type { Week } from "./week.ts";

// What queries hand to components: neither may import the other, so what both speak of stands here.

/** A file as a link needs it. `review`: what the office made of it, where that is shown; null where it has not looked yet. */
export type EvidenceLink = { id: string; fileName: string; size: number; review?: FileReview | null };

/** A measure with what came of it and what proves it. */
export type ProvenMeasure = {
  ordinal: number;
  text: string;
  status: MeasureStatus;
  outcome: string | null;
  noEvidenceReason: string | null;
  evidence: EvidenceLink[];
};

/** The same where its course is shown too. */
export type ScheduledMeasure = ProvenMeasure & { deadline: Day | null; overdue: boolean; doneOn: Day | null };

/** One week's entry. */
export type EntryView = {
  week: Week;
  progress: string;
  nextStep: string;
  difficulty: string | null;
  status: FollowUpStatus;
  late: boolean;
  enteredBy: string;
  enteredAt: Date;
  returnReason: string | null;
};

/** One signature on a request. */
export type SignatureView = {
  step: DecisionStep;
  passed: boolean;
  comment: string;
  /** What was decided with it, on the signature that closed the finding. */
  grade: ClosureGrade | null;
  longTermWork: string | null;
  signedAs: string;
  signedAt: Date;
};

/** The request under signature, with the signatures it has so far. */
export type PendingRequestView = {
  statement: string;
  grade: ClosureGrade;
  longTermWork: string | null;
  leaderOmitted: boolean;
  appliedBy: string;
  appliedAt: Date;
  signatures: SignatureView[];
};

/** A request as it stays on record. */
export type RequestView = PendingRequestView & {
  sequence: number;
  status: RequestStatus;
  closedLate: boolean;
  endedAt: Date | null;
  /** The day a look-back undid the closure. */
  reopenedOn: Day | null;
};

/** One finding with all that was done about it, as its page and its document show it. */
export type FindingCourse = {
  number: number;
  title: string | null;
  disclosed: boolean;
  /** Null where the source does not itemise it. */
  place: { part: string; category: string } | null;
  target: string | null;
  leader: string | null;
  leadDepartment: string | null;
  supporting: string[];
  responsible: string | null;
  firstDeadline: Day | null;
  deadline: Day | null;
  status: FindingStatus;
  grade: ClosureGrade | null;
  longTermWork: string | null;
  closedOn: Day | null;
  measures: ScheduledMeasure[];
  /** Newest first. */
  entries: EntryView[];
  requests: RequestView[];
};

/**
 * One thing on somebody's desk. `week` and `reason` are those of an entry or a request that came back; `until` is what an extension
 * asks for, or the day of a look-back.
 */
export type Task = {
  number: number;
  title: string | null;
  status: FindingStatus;
  department: string | null;
  deadline: Day | null;
  week: Week | null;
  reason: string | null;
  until: Day | null;
  lookBackId: string | null;
  /** The supervision order it is about, where it is about one. */
  order: { id: string; replyBy: Day } | null;
  /** The first of the files it is about, and how many there are in all, where it is about files. */
  file: { id: string; fileName: string; count: number } | null;
};

/** Something read in and neither taken over nor given up: the draft of a round, or an edited ledger. */
export type OpenImport = { kind: "draft" | "ledger"; id: string; fileName: string; createdBy: string; createdAt: Date };

/** One line of the list of accounts. */
export type AccountLine = {
  id: string;
  account: string;
  name: string;
  role: Role;
  department: string | null;
  disabled: boolean;
  /** Has not signed in since the password was handed over. */
  passwordPending: boolean;
};
