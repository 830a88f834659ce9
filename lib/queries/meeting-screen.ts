import type { Actor } from "#lib/domain/actor.ts";
import { distanceTo } from "#lib/domain/calendar.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import { type FindingStatus, isAwaiting } from "#lib/domain/finding.ts";
import { firstWeekOf, weeksAnswered } from "#lib/domain/follow-up.ts";
import type { NamedMeeting } from "#lib/domain/labels/meetings.ts";
import { lightFrame, lightOf } from "#lib/domain/light.ts";
import type { AskedOfMeeting, ScreenFinding } from "#lib/domain/meeting-views.ts";
import { DECISION_VERBS, MEETING_DECISION_KINDS, type MeetingDecisionKind } from "#lib/domain/meetings.ts";
import { may, refusalOf } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { weekOf } from "#lib/domain/week.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { toDay, toDayOrNull } from "#lib/db/day-column.ts";
import { followedRound } from "./followed-round.ts";
import { loadFinding, type LoadedFinding } from "./meeting-screen-fields.ts";
import { spellsOf } from "./shown-request.ts";

export type MeetingScreen = {
  meeting: NamedMeeting & { id: string; ended: boolean };
  today: Day;
  finding: ScreenFinding;
  /** Whether this reader takes decisions down at all. */
  mayKeep: boolean;
  /** Why each kind of decision cannot be taken on it as it stands; null when it can. */
  refusals: Record<MeetingDecisionKind, Refusal | null>;
};

/** One finding in front of a meeting, or null where there is no such meeting or finding, or `actor` may not read it. */
export async function meetingScreen(actor: Actor, meetingId: string, number: number, now: Date): Promise<MeetingScreen | null> {
  if (!mayWork(actor, "readMeetings")) return null;
  const [round, meeting, row] = await Promise.all([followedRound(), loadMeeting(meetingId), loadFinding(number, meetingId)]);
  if (!round || !meeting || !row) return null;
  const facts = { ...row, supportingDepartmentIds: row.supporting.map(({ departmentId }) => departmentId) };
  if (!may(actor, "read", facts)) return null;
  const { endedAt, heldOn, ...named } = meeting;
  const frame = lightFrame(now, firstWeekOf(round.planOn), round.rhythm);
  const deadline = toDayOrNull(row.deadline);
  const light = lightOf({ status: row.status, deadline, enteredWeeks: weeksAnswered(row.followUps, frame.dueWeeks, spellsOf(row.requests)) }, frame);
  const workingDays = deadline === null ? null : distanceTo(deadline, frame.today, round.rhythm.calendar, FAR_DAYS);
  const refusals = MEETING_DECISION_KINDS.map((kind) => [kind, endedAt ? { code: "meetingEnded" } : refusalOf(actor, DECISION_VERBS[kind], facts)] as const);
  return {
    meeting: { ...named, heldOn: toDayOrNull(heldOn), ended: endedAt !== null },
    today: dayAt(now),
    finding: { ...findingView(row, now), light, deadline, workingDays },
    mayKeep: mayWork(actor, "keepMeetings"),
    refusals: { RESOLUTION: null, MEASURE: null, DEADLINE: null, ...Object.fromEntries(refusals) },
  };
}

function loadMeeting(id: string) {
  return db().meeting.findFirst({
    where: { id, inspection: { current: true } },
    select: { id: true, kind: true, heldOn: true, title: true, endedAt: true },
  });
}

/** A meeting wants the number as long as it means something: a year. */
const FAR_DAYS = 366;

function findingView(row: LoadedFinding, now: Date): Omit<ScreenFinding, "light" | "deadline" | "workingDays"> {
  const { number, version, title, status, responsible, measures, followUps, decisions } = row;
  const [entry] = followUps;
  return {
    ...asked(row),
    ...{ number, version, title, status, responsible },
    leader: row.leader?.name ?? null,
    department: row.leadDepartment?.name ?? null,
    firstDeadline: toDayOrNull(row.firstDeadline),
    entry: entry ? { ...entry, current: entry.week === weekOf(dayAt(now)) } : null,
    measures: measures.map(({ evidence: _files, ...measure }) => {
      const deadline = toDayOrNull(measure.deadline);
      return { ...measure, deadline, overdue: measure.status === "OPEN" && deadline !== null && deadline < dayAt(now) };
    }),
    evidence: measures.flatMap(({ ordinal, evidence }) => evidence.map((file) => ({ ...file, ordinal, size: Number(file.size) }))),
    decided: decisions.map(({ dueOn, ...decision }) => ({ ...decision, dueOn: toDayOrNull(dueOn) })),
  };
}

function asked({ status, followUps, requests, extensionRequests }: LoadedFinding): AskedOfMeeting {
  const [entry] = followUps;
  const request = requests.find((each) => each.status === "PENDING");
  const [extension] = extensionRequests;
  return {
    difficulty: entry?.difficulty ? { text: entry.difficulty, week: entry.week } : null,
    closure: request && isAwaiting(status) ? closureAsked(request, status) : null,
    extension: extension
      ? { to: toDay(extension.to), reason: extension.reason, askedBy: extension.askedBy.name, status: extension.status }
      : null,
  };
}

function closureAsked({ statement, grade, longTermWork, appliedBy }: LoadedFinding["requests"][number], status: FindingStatus): AskedOfMeeting["closure"] {
  return { statement, grade, longTermWork, appliedBy: appliedBy.name, status };
}
