import type { Day } from "../day.ts";
import type { Week } from "../week.ts";

// 周报 as it is kept with a closed week: plain values only, so that what is read back is what was written.

/** The figures of a bulletin, in the order in which it shows them. */
export const FIGURE_KEYS = [
  "total",
  "closed",
  "completed",
  "longTerm",
  "awaiting",
  "inProgress",
  "notStarted",
  "measures",
  "measuresDone",
  "red",
  "yellow",
] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];
export type Figures = Record<FigureKey, number>;

/** What may have happened to a finding, in the order in which a bulletin tells it. */
export const CHANGE_KINDS = ["closed", "applied", "returned", "reopened", "started", "deadlineMoved", "measureDone"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type NamedFinding = { number: number; title: string | null };

/** One thing that happened. `ordinal`: of a measure; `to`: a new deadline; `remark`: the reason given with it. */
export type BulletinChange = NamedFinding & { kind: ChangeKind; on: Day; ordinal: number | null; to: Day | null; remark: string | null };

/** A department's findings of one kind; those not assigned yet stand under null. */
export type ByDepartment<Finding> = { department: string | null; findings: Finding[] };

/** What falls due: a finding, or one of its measures. */
export type BulletinDue = NamedFinding & { on: Day; department: string | null; measure: { ordinal: number; text: string } | null };

/** What a department cannot settle by itself, in its own words. */
export type BulletinDifficulty = NamedFinding & { department: string | null; leader: string | null; difficulty: string; nextStep: string };

/** 周报: how a round stands at the end of a week, and what came about since the bulletin before. */
export type Bulletin = {
  week: Week;
  round: string;
  party: string;
  partyShort: string;
  sample: boolean;
  /** What it tells of begins on this day: the week's Monday, or where the bulletin before it ended. */
  from: Day;
  /** As of when, an instant in ISO 8601. */
  asOf: string;
  figures: Figures;
  /** The last closed week before, with its figures. */
  before: { week: Week; figures: Figures } | null;
  /** Of the findings that owed an entry: `reported` and `notReported` add up to `owed`; `late` are among the reported. */
  reporting: { owed: number; reported: number; late: number; notReported: number };
  notReported: ByDepartment<NamedFinding & { returned: boolean }>[];
  late: ByDepartment<NamedFinding>[];
  changes: BulletinChange[];
  dueUntil: Day;
  due: BulletinDue[];
  difficulties: BulletinDifficulty[];
};
