import type { Actor } from "#lib/domain/actor.ts";
import { meetingName } from "#lib/domain/labels/meetings.ts";
import { refusalOfMeetingRemoval } from "#lib/domain/meetings.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { MeetingRow } from "#lib/input/meetings.ts";
import { record } from "#lib/db/audit-store.ts";
import { onMeeting } from "./on-meeting.ts";

/** 删除会议. Refuses all but the office, a meeting with decisions, one whose minutes are final, and a stale version. */
export function removeMeeting(actor: Actor, input: MeetingRow, now: Date): Promise<Result<null, Refusal>> {
  return onMeeting(actor, input, async (tx, meeting) => {
    const refusal = refusalOfMeetingRemoval(meeting);
    if (refusal) return refuse(refusal);
    await tx.meeting.delete({ where: { id: meeting.id } });
    const { kind, heldOn, title } = meeting;
    await record(tx, { by: actor, at: now, action: "meetingRemoved", subject: meetingName(meeting), detail: { kind, heldOn, title } });
    return ok(null);
  });
}
