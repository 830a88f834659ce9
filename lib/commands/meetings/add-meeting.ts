import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { meetingName } from "#lib/domain/labels/meetings.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { refusalOfWork } from "#lib/domain/work-rights.ts";
import type { AddMeeting, BeginMeeting } from "#lib/input/meetings.ts";
import { record } from "#lib/db/audit-store.ts";
import { fromDayOrNull } from "#lib/db/day-column.ts";
import { roundInUse } from "#lib/db/round-store.ts";
import { transact } from "#lib/db/transact.ts";

/** 登记会议, held or planned; answers its id. Refuses all but the office, and where there is no round. */
export async function addMeeting(actor: Actor, input: AddMeeting, now: Date): Promise<Result<{ id: string }, Refusal>> {
  const refusal = refusalOfWork(actor, "keepMeetings", "readMeetings");
  if (refusal) return refuse(refusal);
  return transact(async (tx) => {
    const round = await roundInUse(tx);
    if (!round) return refuse({ code: "notFound" });
    const data = { ...input, inspectionId: round.id, heldOn: fromDayOrNull(input.heldOn) };
    const made = await tx.meeting.create({ data, select: { id: true } });
    await record(tx, { by: actor, at: now, action: "meetingAdded", subject: meetingName(input), detail: { ...input } });
    return ok(made);
  });
}

/** 召开会议: the same for a meeting that is sitting now; place, people and contents are filled in later. */
export function beginMeeting(actor: Actor, { kind, title }: BeginMeeting, now: Date): Promise<Result<{ id: string }, Refusal>> {
  const later = { place: null, chair: null, attendees: null, recorder: null, summary: null };
  return addMeeting(actor, { kind, title, heldOn: dayAt(now), ...later }, now);
}
