import type { Day } from "./day.ts";
import type { LookBackResult, LookBackStatus, LookBackTally, LookBackWay } from "./look-back.ts";

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

/** 到期, 未到期, 已查. */
export const LOOK_BACK_TABS = ["due", "planned", "done"] as const;
export type LookBackTab = (typeof LOOK_BACK_TABS)[number];

/** What the list is narrowed by; null narrows nothing. `part` is its ordinal. */
export type LookBackFilter = { tab: LookBackTab; department: string | null; part: number | null; result: LookBackResult | null; page: number };

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
