import { cutOffOf, type Rhythm } from "../calendar.ts";
import { addDays, type Day, dayAt } from "../day.ts";
import { type FindingStatus, isAwaiting } from "../finding.ts";
import type { ClosedSpell } from "../follow-up.ts";
import { addWeeks, type Week, weekOf } from "../week.ts";

/** What makes a finding climb: past its deadline, or without the entry that was due. */
export const TROUBLE_KINDS = ["LATE", "SILENT"] as const;
export type TroubleKind = (typeof TROUBLE_KINDS)[number];

/** One stretch of trouble, told from the next by the day it began. */
export type Trouble = { kind: TroubleKind; since: Day };

/**
 * Whether two days of a kind of trouble began the same stretch. Silence is told by its week: when its entries were due, the office may
 * have set anew since.
 */
export function isSameStretch(kind: TroubleKind, one: Day, other: Day): boolean {
  return kind === "SILENT" ? weekOf(one) === weekOf(other) : one === other;
}

/** A week whose entries were due, and when. */
export type DueWeek = { week: Week; cutOff: Date };

/** All that trouble depends on besides the finding. `dueWeeks`: every week of the round whose cut-off has passed, newest first. */
export type TroubleFrame = { today: Day; dueWeeks: readonly DueWeek[] };

/** What trouble is decided from. `startedAt`: when the finding left 未启动, where the record tells it. */
export type TroubleFacts = {
  status: FindingStatus;
  deadline: Day | null;
  enteredWeeks: readonly Week[];
  startedAt: Date | null;
  spells: readonly ClosedSpell[];
};

/** The frame at this instant. `firstWeek` is the first week the round is followed up in. */
export function troubleFrame(now: Date, firstWeek: Week, rhythm: Rhythm): TroubleFrame {
  const today = dayAt(now);
  const dueWeeks: DueWeek[] = [];
  for (let week = weekOf(today); week >= firstWeek; week = addWeeks(week, -1)) {
    const cutOff = cutOffOf(week, rhythm);
    if (cutOff && cutOff <= now) dueWeeks.push({ week, cutOff });
  }
  return { today, dueWeeks };
}

/**
 * The trouble a finding is in. Late: open and past its deadline, from the day after it; not while signatures are awaited, for
 * then the department has done its part. Silent, as the lights have it (light.ts): started and open, signatures awaited or not,
 * and without the entry that was last due; from the first cut-off of the present run of misses. Weeks before a finding was
 * started, and weeks in which it was closed, owe nothing and end the run.
 */
export function troublesOf(finding: TroubleFacts, frame: TroubleFrame): Trouble[] {
  const late = lateSince(finding, frame);
  const silent = silentSince(finding, frame);
  return [
    ...(late === null ? [] : [{ kind: "LATE" as const, since: late }]),
    ...(silent === null ? [] : [{ kind: "SILENT" as const, since: silent }]),
  ];
}

function lateSince({ status, deadline }: TroubleFacts, { today }: TroubleFrame): Day | null {
  if (status === "CLOSED" || isAwaiting(status) || deadline === null || deadline >= today) return null;
  return addDays(deadline, 1);
}

function silentSince(finding: TroubleFacts, frame: TroubleFrame): Day | null {
  const first = missedRun(finding, frame).at(-1);
  return first ? dayAt(first.cutOff) : null;
}

/** The weeks missed one after another up to now, newest first. */
export function missedRun(finding: TroubleFacts, { dueWeeks }: TroubleFrame): DueWeek[] {
  const { status, enteredWeeks } = finding;
  if (status === "CLOSED" || status === "NOT_STARTED") return [];
  const end = dueWeeks.findIndex((due) => enteredWeeks.includes(due.week) || !owes(finding, due));
  return end === -1 ? [...dueWeeks] : dueWeeks.slice(0, end);
}

/** Whether the finding was started and open when the week's entries were due. */
function owes({ startedAt, spells }: TroubleFacts, { cutOff }: DueWeek): boolean {
  const day = dayAt(cutOff);
  const closed = spells.some(({ closedOn, reopenedOn }) => closedOn <= day && (reopenedOn === null || reopenedOn > day));
  return !closed && (startedAt === null || startedAt <= cutOff);
}
