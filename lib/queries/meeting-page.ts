import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import type { MeetingCourse, MinutesDocument } from "#lib/domain/meeting-views.ts";
import { type MeetingFacts, refusalOfEnding, refusalOfMeetingChange, refusalOfMeetingRemoval, refusalOfTakingBack } from "#lib/domain/meetings.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { toDayOrNull } from "#lib/db/day-column.ts";

/** One meeting with its decisions, and what this reader may do to it as it stands. */
export type MeetingPage = MeetingCourse & {
  mayKeep: boolean;
  /** Why not, where it is the reader's to do; null when it can be done. */
  refusals: { change: Refusal | null; removal: Refusal | null; ending: Refusal | null };
  /** Decisions that can be taken back, by their ids. */
  takeable: ReadonlySet<string>;
};

/** The meeting of this id in the round being followed up, or null where there is none or `actor` may not read it. */
export async function meetingPage(actor: Actor, id: string, now: Date): Promise<MeetingPage | null> {
  const row = mayWork(actor, "readMeetings") ? await load(id) : null;
  if (!row) return null;
  const { inspection: _round, ...meeting } = row;
  const facts: MeetingFacts = { ended: meeting.endedAt !== null, heldOn: meeting.heldOn };
  const mayKeep = mayWork(actor, "keepMeetings");
  const takeable = meeting.decisions.filter(({ kind }) => mayKeep && refusalOfTakingBack(facts, kind) === null);
  return {
    ...meeting,
    mayKeep,
    refusals: {
      change: refusalOfMeetingChange(facts),
      removal: refusalOfMeetingRemoval({ ...facts, decisions: meeting.decisions.length }),
      ending: refusalOfEnding(facts, dayAt(now)),
    },
    takeable: new Set(takeable.map((decision) => decision.id)),
  };
}

/** The same as its minutes, or null where there is none or `actor` may not read it. */
export async function minutesExport(actor: Actor, id: string, now: Date): Promise<MinutesDocument | null> {
  const row = mayWork(actor, "readMeetings") ? await load(id) : null;
  if (!row) return null;
  const { inspection, ...meeting } = row;
  return { ...meeting, ...inspection, asOf: dayAt(now) };
}

async function load(id: string) {
  const row = await db().meeting.findFirst({
    where: { id, inspection: { current: true } },
    relationLoadStrategy: "join",
    select: {
      ...{ id: true, version: true, kind: true, heldOn: true, title: true, place: true, chair: true },
      ...{ attendees: true, recorder: true, summary: true, endedAt: true },
      inspection: { select: { party: true, round: true } },
      decisions: { orderBy: { ordinal: "asc" }, select: decisionFields },
    },
  });
  if (!row) return null;
  const decisions = row.decisions.map(({ dueOn, ...decision }) => ({ ...decision, dueOn: toDayOrNull(dueOn) }));
  return { ...row, heldOn: toDayOrNull(row.heldOn), decisions };
}

const decisionFields = {
  ...{ id: true, ordinal: true, kind: true, text: true, responsible: true, dueOn: true, byName: true, at: true },
  finding: { select: { number: true, title: true } },
  measure: { select: { ordinal: true } },
} as const;
