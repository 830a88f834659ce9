import type { Distance } from "./calendar.ts";
import type { ClosureGrade, FindingStatus } from "./finding.ts";
import type { Day } from "./day.ts";
import type { ExtensionStatus } from "./extension-status.ts";
import type { NamedMeeting } from "./labels/meetings.ts";
import type { Light } from "./light.ts";
import type { MeetingAsk, MeetingDecisionKind, MeetingKind } from "./meetings.ts";
import type { EntryView, EvidenceLink, ScheduledMeasure } from "./views.ts";

// What the queries about meetings hand to components and documents: neither may import the other.

/** What the list of meetings is narrowed by; null narrows nothing. */
export type MeetingFilter = { kind: MeetingKind | null; page: number };

/** One line of the list of meetings. `held` false: planned for a day to come. */
export type MeetingLine = NamedMeeting & { id: string; place: string | null; held: boolean; ended: boolean; decisions: number };

/** How many meetings of a kind were held, and how many are planned. */
export type MeetingCount = { kind: MeetingKind; held: number; planned: number };

/** One decision of a meeting, with what it is about and what came of it. */
export type DecisionView = {
  id: string;
  ordinal: number;
  kind: MeetingDecisionKind;
  text: string;
  responsible: string | null;
  dueOn: Day | null;
  byName: string;
  at: Date;
  finding: { number: number; title: string | null } | null;
  /** The measure it became; null where it is none, or the measure was removed since. */
  measure: { ordinal: number } | null;
};

/** A meeting with all that is on record of it. */
export type MeetingCourse = NamedMeeting & {
  id: string;
  version: number;
  place: string | null;
  chair: string | null;
  attendees: string | null;
  recorder: string | null;
  summary: string | null;
  endedAt: Date | null;
  decisions: DecisionView[];
};

/** A meeting's minutes as a document. */
export type MinutesDocument = Omit<MeetingCourse, "id" | "version"> & { party: string; round: string; asOf: Day };

/** One finding on the agenda of a meeting. */
export type AgendaLine = {
  number: number;
  title: string | null;
  light: Light;
  department: string | null;
  deadline: Day | null;
  asks: MeetingAsk[];
};

/** What a finding asks of the meeting, in its own words. */
export type AskedOfMeeting = {
  difficulty: { text: string; week: string } | null;
  closure: { statement: string; grade: ClosureGrade; longTermWork: string | null; appliedBy: string; status: FindingStatus } | null;
  extension: { to: Day; reason: string; askedBy: string; status: ExtensionStatus } | null;
};

/** One finding as the meeting sees it in front of the projector. */
export type ScreenFinding = AskedOfMeeting & {
  number: number;
  version: number;
  title: string | null;
  status: FindingStatus;
  light: Light;
  leader: string | null;
  department: string | null;
  responsible: string | null;
  firstDeadline: Day | null;
  deadline: Day | null;
  /** Working days to the deadline, or since it; null without one, and where it is far off. */
  workingDays: Distance | null;
  /** The latest week's entry; `current`: it is this week's. */
  entry: (Pick<EntryView, "week" | "progress" | "nextStep" | "difficulty" | "status"> & { current: boolean }) | null;
  measures: Pick<ScheduledMeasure, "ordinal" | "text" | "status" | "deadline" | "overdue">[];
  evidence: (EvidenceLink & { ordinal: number })[];
  /** What this meeting has decided on it so far. */
  decided: Pick<DecisionView, "ordinal" | "kind" | "text" | "responsible" | "dueOn">[];
};

/** Where a measure came from, or what a meeting decided on a finding. */
export type DecidedView = Pick<DecisionView, "kind" | "text" | "responsible" | "dueOn"> & {
  /** The meeting by its name; its id only for those who may read meetings. */
  meeting: { name: string; id: string | null };
};

/** Where a measure came from: the meeting, and who was charged with it. */
export type MeasureOrigin = Pick<DecidedView, "meeting" | "responsible">;
