import type { DecisionStep } from "../closure.ts";
import type { Day } from "../day.ts";
import type { MeasureStatus } from "../finding.ts";
import type { Light } from "../light.ts";
import type { Timing } from "../timing.ts";
import type { StayFigures, StayStep } from "./stays.ts";

// What the reports hand to the components that draw them.

/** A lead department as a row of a report. `id` is what the ledger is narrowed by. */
export type DepartmentRow<Key extends string> = { id: string; name: string; counts: Record<Key, number>; total: number };
export type TimingRow = DepartmentRow<Timing>;
export type LightRow = DepartmentRow<Light>;

/** How long a step took those who left it, and how long those in it have been there. */
export type StepRow = { step: StayStep; passed: StayFigures; present: StayFigures };

/** What was signed at one step. */
export type ReturnRow = { step: DecisionStep; signed: number; passed: number; returned: number };

/** One stay of one finding in one step; `to` null while it lasts. */
export type StayLine = { number: number; title: string | null; step: StayStep; from: Day; to: Day | null; days: number };

/** One signature on one request. */
export type SignatureLine = { number: number; title: string | null; step: DecisionStep; passed: boolean; comment: string; signedAs: string; signedAt: Date };

/** One measure, with the day it is planned for: its own deadline, else the first one of its finding. */
export type MeasureLine = { number: number; ordinal: number; text: string; department: string | null; plannedOn: Day | null; status: MeasureStatus; doneOn: Day | null };

/** A page of a long list. */
export type ListPage<Line> = { today: Day; total: number; page: number; pageSize: number; lines: Line[] };
