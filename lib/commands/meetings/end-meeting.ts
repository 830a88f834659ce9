import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { meetingName } from "#lib/domain/labels/meetings.ts";
import { refusalOfEnding } from "#lib/domain/meetings.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { MeetingRow } from "#lib/input/meetings.ts";
import { record } from "#lib/db/audit-store.ts";
import { onMeeting } from "./on-meeting.ts";

/**
 * 纪要定稿: from now on the meeting and its decisions stay as they are. Refuses all but the office, a meeting without a day or of a day
 * to come, minutes that are final already, and a stale version.
 */
export function endMeeting(actor: Actor, input: MeetingRow, now: Date): Promise<Result<{ id: string }, Refusal>> {
  return onMeeting(actor, input, async (tx, meeting) => {
    const refusal = refusalOfEnding(meeting, dayAt(now));
    if (refusal) return refuse(refusal);
    await tx.meeting.update({ where: { id: meeting.id }, data: { endedAt: now, version: { increment: 1 } } });
    const detail = { decisions: meeting.decisions };
    await record(tx, { by: actor, at: now, action: "meetingEnded", subject: meetingName(meeting), detail });
    return ok({ id: meeting.id });
  });
}
