import type { Actor } from "#lib/domain/actor.ts";
import { meetingName } from "#lib/domain/labels/meetings.ts";
import { refusalOfMeetingChange } from "#lib/domain/meetings.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { EditMeeting } from "#lib/input/meetings.ts";
import { record } from "#lib/db/audit-store.ts";
import { fromDayOrNull } from "#lib/db/day-column.ts";
import { onMeeting } from "./on-meeting.ts";

/** 修改会议: its day, people and contents. Refuses all but the office, a meeting whose minutes are final, and a stale version. */
export function editMeeting(actor: Actor, input: EditMeeting, now: Date): Promise<Result<{ id: string }, Refusal>> {
  return onMeeting(actor, input, async (tx, meeting) => {
    const refusal = refusalOfMeetingChange(meeting);
    if (refusal) return refuse(refusal);
    const { id, version: _seen, ...fields } = input;
    await tx.meeting.update({
      where: { id },
      data: { ...fields, heldOn: fromDayOrNull(fields.heldOn), version: { increment: 1 } },
    });
    const detail = { ...fields, before: meetingName(meeting) };
    await record(tx, { by: actor, at: now, action: "meetingEdited", subject: meetingName(input), detail });
    return ok({ id });
  });
}
