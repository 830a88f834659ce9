import type { ClosureGrade, FindingStatus } from "./finding.ts";
import { isAwaiting } from "./finding.ts";

/** What a count needs of a finding. `part` is null where the source text does not itemise it. */
export type Countable = {
  status: FindingStatus;
  grade: ClosureGrade | null;
  disclosed: boolean;
  part: number | null;
};

/** 进度: the figures of a round or of one part. `closed` = `completed` + `longTerm`; the four states add up to `total`. */
export type Progress = {
  total: number;
  closed: number;
  completed: number;
  longTerm: number;
  awaiting: number;
  inProgress: number;
  notStarted: number;
  undisclosed: number;
};

/** Counts every finding, the undisclosed ones too. */
export function progressOf(findings: readonly Countable[]): Progress {
  const count = (test: (finding: Countable) => boolean) => findings.filter(test).length;
  return {
    total: findings.length,
    closed: count((f) => f.status === "CLOSED"),
    completed: count((f) => f.status === "CLOSED" && f.grade !== "COMPLETED_LONG_TERM"),
    longTerm: count((f) => f.status === "CLOSED" && f.grade === "COMPLETED_LONG_TERM"),
    awaiting: count((f) => isAwaiting(f.status)),
    inProgress: count((f) => f.status === "IN_PROGRESS"),
    notStarted: count((f) => f.status === "NOT_STARTED"),
    undisclosed: count((f) => !f.disclosed),
  };
}

/** The same by part, keyed by the part's ordinal; findings without a part under null. */
export function progressByPart(findings: readonly Countable[]): Map<number | null, Progress> {
  const parts = new Map<number | null, Countable[]>();
  for (const finding of findings) parts.set(finding.part, [...(parts.get(finding.part) ?? []), finding]);
  return new Map([...parts].map(([part, members]) => [part, progressOf(members)]));
}
