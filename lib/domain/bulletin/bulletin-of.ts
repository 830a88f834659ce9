import { type Day, dayAt } from "../day.ts";
import type { ClosureGrade, FindingStatus } from "../finding.ts";
import type { FollowUpStatus } from "../follow-up.ts";
import type { LightFrame } from "../light.ts";
import { addWeeks, sundayOf, type Week } from "../week.ts";
import type { Bulletin, BulletinDue, ByDepartment, Figures, NamedFinding } from "./bulletin.ts";
import { type BulletinEvent, changesOf } from "./changes.ts";
import { figuresOf } from "./figures.ts";

/** A finding as it stood when the bulletin is as of. `inWeek`: it was on the week's sheet. */
export type BulletinFinding = NamedFinding & {
  status: FindingStatus;
  grade: ClosureGrade | null;
  deadline: Day | null;
  department: string | null;
  leader: string | null;
  inWeek: boolean;
  entry: { status: FollowUpStatus; late: boolean; difficulty: string | null; nextStep: string } | null;
  enteredWeeks: readonly Week[];
  measures: number;
  measuresDone: number;
};

export type BulletinFacts = {
  week: Week;
  round: Pick<Bulletin, "round" | "party" | "partyShort" | "sample">;
  from: Day;
  asOf: Date;
  frame: LightFrame;
  before: { week: Week; figures: Figures } | null;
  /** Every finding of the round, departments in their order, by number within. */
  findings: readonly BulletinFinding[];
  /** What happened since the bulletin before, as it happened. */
  events: readonly BulletinEvent[];
  /** Measures with a deadline of their own that were not done. */
  openMeasures: readonly { number: number; ordinal: number; text: string; deadline: Day }[];
};

/** How far ahead a bulletin looks: to the end of the second week after its own. */
const WEEKS_AHEAD = 2;

/** The last day on which what falls due is named in the bulletin of this week. */
export function dueUntilOf(week: Week): Day {
  return sundayOf(addWeeks(week, WEEKS_AHEAD));
}

/**
 * 周报 out of how the round stands. Missing and returned entries count as not reported; a finding that was closed without an
 * entry owes none.
 */
export function bulletinOf(facts: BulletinFacts): Bulletin {
  const { week, round, from, asOf, frame, before, findings, events } = facts;
  const owing = findings.filter(({ inWeek, status, entry }) => inWeek && (status !== "CLOSED" || entry !== null));
  const silent = owing.filter(({ entry }) => entry === null || entry.status === "RETURNED");
  const late = owing.filter(({ entry }) => entry !== null && entry.status !== "RETURNED" && entry.late);
  return {
    ...{ week, ...round, from, asOf: asOf.toISOString(), before },
    figures: figuresOf(findings, frame),
    reporting: { owed: owing.length, reported: owing.length - silent.length, late: late.length, notReported: silent.length },
    notReported: byDepartment(silent, (finding) => ({ ...named(finding), returned: finding.entry !== null })),
    late: byDepartment(late, named),
    changes: changesOf(events),
    dueUntil: dueUntilOf(week),
    due: dueOf(facts),
    difficulties: difficultiesOf(owing),
  };
}

function named({ number, title }: NamedFinding): NamedFinding {
  return { number, title };
}

function byDepartment<View>(findings: readonly BulletinFinding[], view: (finding: BulletinFinding) => View): ByDepartment<View>[] {
  const groups = Map.groupBy(findings, ({ department }) => department);
  return [...groups].map(([department, members]) => ({ department, findings: members.map(view) }));
}

function dueOf({ week, asOf, findings, openMeasures }: BulletinFacts): BulletinDue[] {
  const [today, until] = [dayAt(asOf), dueUntilOf(week)];
  const open = findings.filter(({ status }) => status !== "CLOSED");
  const ahead = (day: Day | null): day is Day => day !== null && day > today && day <= until;
  const due = open.flatMap((finding) => {
    const { number, deadline, department } = finding;
    const own = openMeasures.filter((measure) => measure.number === number && ahead(measure.deadline));
    const measures = own.map(({ ordinal, text, deadline: on }) => ({ ...named(finding), department, on, measure: { ordinal, text } }));
    return ahead(deadline) ? [{ ...named(finding), department, on: deadline, measure: null }, ...measures] : measures;
  });
  return due.toSorted((a, b) => a.on.localeCompare(b.on) || a.number - b.number || (a.measure?.ordinal ?? 0) - (b.measure?.ordinal ?? 0));
}

/** An entry sent back says nothing yet. */
function difficultiesOf(findings: readonly BulletinFinding[]): Bulletin["difficulties"] {
  const stated = findings.flatMap((finding) => {
    const { department, leader, entry } = finding;
    if (!entry?.difficulty || entry.status === "RETURNED") return [];
    return [{ ...named(finding), department, leader, difficulty: entry.difficulty, nextStep: entry.nextStep }];
  });
  return stated.toSorted((a, b) => a.number - b.number);
}
