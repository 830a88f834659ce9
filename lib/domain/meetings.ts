import type { Day } from "./day.ts";
import { type FindingStatus, isAwaiting } from "./finding.ts";
import type { Verb } from "./permissions.ts";
import type { Refusal } from "./refusal.ts";

/** 会议: the kinds the notice counts, and those it does not. */
export const MEETING_KINDS = ["LEADING_GROUP", "DEMOCRATIC_LIFE", "PARTY_GROUP", "OTHER"] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** 会议决定: what is only agreed, what becomes a measure, what becomes a finding's new deadline. */
export const MEETING_DECISION_KINDS = ["RESOLUTION", "MEASURE", "DEADLINE"] as const;
export type MeetingDecisionKind = (typeof MEETING_DECISION_KINDS)[number];

/** The right over a finding that a decision about it takes: what is only agreed changes nothing of it. */
export const DECISION_VERBS: Record<MeetingDecisionKind, Verb> = {
  RESOLUTION: "read",
  MEASURE: "editMeasures",
  DEADLINE: "changeDeadline",
};

/** A meeting as it is judged by. `ended`: its minutes are final. */
export type MeetingFacts = { ended: boolean; heldOn: Day | null };

/** Why a meeting and what was taken down in it may not change any more, or null. */
export function refusalOfMeetingChange({ ended }: Pick<MeetingFacts, "ended">): Refusal | null {
  return ended ? { code: "meetingEnded" } : null;
}

/** Why a meeting may not be removed, or null: final minutes stay, and so does a meeting that decided something. */
export function refusalOfMeetingRemoval(meeting: Pick<MeetingFacts, "ended"> & { decisions: number }): Refusal | null {
  return refusalOfMeetingChange(meeting) ?? (meeting.decisions > 0 ? { code: "meetingHasDecisions" } : null);
}

/** Why the minutes may not be made final on `today`, or null: a meeting has its day, and the day has come. */
export function refusalOfEnding(meeting: MeetingFacts, today: Day): Refusal | null {
  const over = refusalOfMeetingChange(meeting);
  if (over) return over;
  if (meeting.heldOn === null) return { code: "meetingDayNeeded" };
  return meeting.heldOn > today ? { code: "meetingNotHeld", heldOn: meeting.heldOn } : null;
}

/** A decision as it is taken down. `number`: the finding it is about, if any. */
export type DecisionDraft = { kind: MeetingDecisionKind; number: number | null; deadline: Day | null };

/**
 * Why a decision may not be taken down as it stands, or null. A measure or a deadline is of a finding; a new deadline is a day;
 * and no meeting decides what is to be done before it. Minutes may be completed on later days, until they are final.
 */
export function refusalOfDecision(meeting: MeetingFacts, { kind, number, deadline }: DecisionDraft): Refusal | null {
  const over = refusalOfMeetingChange(meeting);
  if (over) return over;
  if (kind !== "RESOLUTION" && number === null) return { code: "decisionNeedsFinding", field: "number" };
  if (kind === "DEADLINE" && deadline === null) return { code: "decisionNeedsDay", field: "deadline" };
  const { heldOn } = meeting;
  const before = deadline !== null && heldOn !== null && deadline < heldOn;
  return before ? { code: "decisionBeforeMeeting", heldOn, field: "deadline" } : null;
}

/** Why a decision may not be taken back, or null: a measure or a deadline that came of one is at work already and has its own record. */
export function refusalOfTakingBack(meeting: Pick<MeetingFacts, "ended">, kind: MeetingDecisionKind): Refusal | null {
  return refusalOfMeetingChange(meeting) ?? (kind === "RESOLUTION" ? null : { code: "decisionInForce", kind });
}

/** Whether a meeting counts as held on `today`: one without a day is counted by its source. */
export function isHeld(heldOn: Day | null, today: Day): boolean {
  return heldOn === null || heldOn <= today;
}

/** What a finding asks of a meeting. */
export const MEETING_ASKS = ["difficulty", "closure", "extension"] as const;
export type MeetingAsk = (typeof MEETING_ASKS)[number];

/** All that a finding asks of a meeting: help with a stated difficulty, a word on its closure, more time. */
export function asksOf(finding: { difficulty: string | null; status: FindingStatus; extensionAsked: boolean }): MeetingAsk[] {
  const asked: Record<MeetingAsk, boolean> = {
    difficulty: finding.difficulty !== null,
    closure: isAwaiting(finding.status),
    extension: finding.extensionAsked,
  };
  return MEETING_ASKS.filter((ask) => asked[ask]);
}

/** 过会清单: every open finding, or only those that ask something of the meeting. */
export const AGENDA_SCOPES = ["all", "asks"] as const;
export type AgendaScope = (typeof AGENDA_SCOPES)[number];

/** A meeting takes no more findings than this; the rest comes another day. */
export const AGENDA_LIMIT = 300;

/** Where a finding stands on an agenda, and what lies around it. `position` counts from 1; null where it is not on it. */
export type Place = { position: number | null; count: number; first: number | null; previous: number | null; next: number | null; last: number | null };

/** The place of finding `number` on an agenda. Off the agenda, the way on leads to its beginning. */
export function placeOn(agenda: readonly number[], number: number): Place {
  const index = agenda.indexOf(number);
  const at = (position: number) => agenda[position] ?? null;
  return {
    position: index < 0 ? null : index + 1,
    count: agenda.length,
    first: at(0),
    previous: index < 0 ? null : at(index - 1),
    next: at(index + 1),
    last: agenda.at(-1) ?? null,
  };
}
