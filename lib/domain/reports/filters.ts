import type { DecisionStep } from "../closure.ts";
import type { Day } from "../day.ts";
import type { StayStep } from "./stays.ts";

// What the lists behind the reports' numbers may be narrowed by; null narrows nothing.

/** `openAt` and `doneBy`: at the end of that day. `plannedBy` and `plannedAfter`: by the day the plan says. `dueOn`: open, and due then. */
export type MeasureFilter = { openAt: Day | null; doneBy: Day | null; plannedBy: Day | null; plannedAfter: Day | null; dueOn: Day | null; page: number };

/** `state`: stays that ended, or those that last. */
export type StayFilter = { step: StayStep | null; state: "passed" | "present" | null; page: number };

/** `verdict`: what was signed. */
export type SignatureFilter = { step: DecisionStep | null; verdict: "pass" | "return" | null; page: number };
