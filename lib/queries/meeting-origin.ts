import type { Actor } from "#lib/domain/actor.ts";
import { meetingName } from "#lib/domain/labels/meetings.ts";
import type { DecidedView, MeasureOrigin } from "#lib/domain/meeting-views.ts";
import type { MeetingDecisionKind, MeetingKind } from "#lib/domain/meetings.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { toDayOrNull } from "#lib/db/day-column.ts";

const meetingFields = { id: true, kind: true, heldOn: true, title: true } as const;

/** Of a measure: the decision it came of. */
export const originFields = { take: 1, select: { responsible: true, meeting: { select: meetingFields } } } as const;

/** Of a finding: what was decided on it. */
export const decidedFields = { kind: true, text: true, responsible: true, dueOn: true, meeting: { select: meetingFields } } as const;

type MeetingRow = { id: string; kind: MeetingKind; heldOn: Date | null; title: string | null };
type OriginRow = { responsible: string | null; meeting: MeetingRow };
type DecidedRow = OriginRow & { kind: MeetingDecisionKind; text: string; dueOn: Date | null };

/** Where a measure came from; null where no meeting decided it. */
export function originView(actor: Actor, row: OriginRow | undefined): MeasureOrigin | null {
  return row ? { responsible: row.responsible, meeting: named(actor, row.meeting) } : null;
}

/** One decision on a finding. */
export function decidedView(actor: Actor, { kind, text, responsible, dueOn, meeting }: DecidedRow): DecidedView {
  return { kind, text, responsible, dueOn: toDayOrNull(dueOn), meeting: named(actor, meeting) };
}

/** Everybody who reads the finding may know which meeting it was; the way to its page is for those who read meetings. */
function named(actor: Actor, { id, ...meeting }: MeetingRow): DecidedView["meeting"] {
  const name = meetingName({ ...meeting, heldOn: toDayOrNull(meeting.heldOn) });
  return { name, id: mayWork(actor, "readMeetings") ? id : null };
}
