import type { Day } from "../day.ts";
import type { FindingFacts, MeasureStatus } from "../finding.ts";
import type { InspectionFacts } from "../official-text/outline.ts";

/** What the ledger knows of the inspection: the same facts as a text's, and the round's deadline. */
export type RoundFacts = { [Name in keyof InspectionFacts]: InspectionFacts[Name] } & { deadline: Day | null };

export type SnapshotMeasure = {
  id: string;
  ordinal: number;
  text: string;
  outcome: string | null;
  status: MeasureStatus;
  deadline: Day | null;
  /** Files ever uploaded, withdrawn ones too. */
  evidenceCount: number;
};

export type SnapshotFinding = FindingFacts & {
  id: string;
  version: number;
  number: number;
  numberInPart: number | null;
  categoryId: string | null;
  title: string | null;
  disclosed: boolean;
  deadline: Day | null;
  /** Entries, requests, extensions, look-backs, orders, decisions of meetings, comments: what came of it. */
  records: number;
  measures: SnapshotMeasure[];
};

/** A round of the ledger as a draft is held against it. Findings in the order of their numbers, the rest by their ordinals. */
export type RoundSnapshot = {
  id: string;
  facts: RoundFacts;
  parts: { id: string; ordinal: number; title: string; categories: { id: string; ordinal: number; title: string }[] }[];
  findings: SnapshotFinding[];
};
