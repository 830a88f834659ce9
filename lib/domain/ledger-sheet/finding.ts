import type { Day } from "../day.ts";
import type { ClosureGrade, FindingStatus, MeasureStatus } from "../finding.ts";

/** A measure as the ledger's sheet shows it. `evidence` are the names of its files. */
export type SheetMeasure = {
  id: string;
  version: number;
  ordinal: number;
  text: string;
  deadline: Day | null;
  status: MeasureStatus;
  outcome: string | null;
  noEvidenceReason: string | null;
  evidence: string[];
};

/** A finding as the ledger's sheet shows it. Part, category and title are null where the source does not itemise it. */
export type SheetFinding = {
  number: number;
  version: number;
  part: string | null;
  category: string | null;
  title: string | null;
  disclosed: boolean;
  target: string | null;
  leaderId: string | null;
  leader: string | null;
  leadDepartmentId: string | null;
  department: string | null;
  supportingDepartmentIds: string[];
  supporting: string[];
  responsible: string | null;
  firstDeadline: Day | null;
  deadline: Day | null;
  status: FindingStatus;
  grade: ClosureGrade | null;
  longTermWork: string | null;
  closedOn: Day | null;
  measures: SheetMeasure[];
};
