import type { Day } from "../day.ts";
import type { ClosureGrade, FindingStatus } from "../finding.ts";
import { longDay } from "../labels/dates.ts";
import type { EntryView, RequestView, ScheduledMeasure } from "../views.ts";

/** One finding with all that was done about it, as a document of its own shows it. */
export type FindingDocument = {
  party: string;
  round: string;
  asOf: Day;
  sample: boolean;
  number: number;
  title: string | null;
  disclosed: boolean;
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

/** "问题12整改情况（截至2022年6月30日）", the file's name without its ending. */
export function findingFileName({ number, asOf }: Pick<FindingDocument, "number" | "asOf">): string {
  return `问题${number}整改情况（截至${longDay(asOf)}）`;
}
