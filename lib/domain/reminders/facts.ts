import type { Role } from "../actor.ts";
import type { Rhythm } from "../calendar.ts";
import type { DecisionStep } from "../closure.ts";
import type { Day } from "../day.ts";
import type { Week } from "../week.ts";

// What the rules of reminding look at: only what is open, waiting or newly come back, of the round being followed up.

/** An account in use. */
export type Person = { id: string; role: Role; departmentId: string | null };

/** Which finding a thing belongs to, and who answers for it. */
export type FindingRef = { id: string; number: number; title: string | null; leaderId: string | null; leadDepartmentId: string | null };

/** A finding that is not closed; of the weeks asked for, those that have an entry. */
/** `enteredWeeks`: of the weeks asked for those that have an entry, or owed none: a finding that was reopened was closed in them. */
export type OpenFinding = FindingRef & { deadline: Day | null; enteredWeeks: Week[] };

export type ReturnedEntry = { id: string; week: Week; finding: FindingRef; at: Date };

/** A closure request that was sent back, on a finding that is being put right again. */
export type ReturnedClosure = { id: string; finding: FindingRef; at: Date };

/** A request under signature: whose step it is, and since when. */
export type AwaitedStep = { id: string; finding: FindingRef; step: DecisionStep; since: Date };

/** The same of an extension, with the day that is asked for. */
export type AwaitedExtension = AwaitedStep & { to: Day };

export type ReturnedExtension = { id: string; finding: FindingRef; at: Date };

/** A supervision order that went out and is not settled; `reply` is the latest one. */
export type OpenOrder = {
  id: string;
  finding: FindingRef;
  departmentId: string;
  year: number | null;
  serial: number | null;
  replyBy: Day;
  issuedAt: Date;
  reply: { at: Date; returnedAt: Date | null } | null;
};

export type PlannedLookBack = { id: string; finding: FindingRef; dueOn: Day };

export type ReminderFacts = {
  rhythm: Rhythm;
  firstWeek: Week;
  /** Of the weeks asked for, those the office has closed: nothing can be entered in them. */
  closedWeeks: readonly Week[];
  people: readonly Person[];
  findings: readonly OpenFinding[];
  returnedEntries: readonly ReturnedEntry[];
  returnedClosures: readonly ReturnedClosure[];
  awaitedClosures: readonly AwaitedStep[];
  awaitedExtensions: readonly AwaitedExtension[];
  returnedExtensions: readonly ReturnedExtension[];
  orders: readonly OpenOrder[];
  lookBacks: readonly PlannedLookBack[];
};
