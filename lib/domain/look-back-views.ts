import type { Day } from "./day.ts";
import type { LookBackStatus, LookBackTally, LookBackWay } from "./look-back.ts";

// What queries hand to components about look-backs: neither may import the other.

/** A look-back as its finding's page shows it. */
export type LookBackView = {
  id: string;
  sequence: number;
  /** Which closure it looks back at: the number of the request that closed the finding. */
  closure: number;
  dueOn: Day;
  status: LookBackStatus;
  way: LookBackWay | null;
  seen: string | null;
  reason: string | null;
  newDeadline: Day | null;
  doneBy: string | null;
  doneAt: Date | null;
};

/** One line of the list. */
export type LookBackLine = {
  id: string;
  sequence: number;
  number: number;
  title: string | null;
  department: string | null;
  /** The day it was closed on. */
  closedOn: Day | null;
  dueOn: Day;
  status: LookBackStatus;
  way: LookBackWay | null;
  doneOn: Day | null;
};

/** How the look-backs of a department or a part came out. `key` narrows the list to them. */
export type LookBackRate = LookBackTally & { key: string; name: string; due: number };
