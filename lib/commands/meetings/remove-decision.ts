import type { Actor } from "#lib/domain/actor.ts";
import { meetingName } from "#lib/domain/labels/meetings.ts";
import { refusalOfTakingBack } from "#lib/domain/meetings.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { RemoveDecision } from "#lib/input/meetings.ts";
import { record } from "#lib/db/audit-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { onMeeting } from "./on-meeting.ts";

/**
 * 撤销议定事项: what was taken down wrongly, while the minutes are not final. Refuses all but the office, final minutes, and decisions
 * that made a measure or a deadline: those are at work and change on their finding's pages.
 */
export function removeDecision(actor: Actor, input: RemoveDecision, now: Date): Promise<Result<{ id: string }, Refusal>> {
  return onMeeting(actor, { id: input.meetingId }, async (tx, meeting) => {
    const decision = await tx.meetingDecision.findUnique({
      where: { id: input.decisionId, meetingId: meeting.id },
      select: { id: true, kind: true, text: true, finding: { select: { id: true, number: true } } },
    });
    if (!decision) return refuse({ code: "notFound" });
    const { kind, text, finding } = decision;
    const refusal = refusalOfTakingBack(meeting, kind);
    if (refusal) return refuse(refusal);
    await tx.meetingDecision.delete({ where: { id: decision.id } });
    const about = finding ? { findingId: finding.id, subject: subjectOf(finding) } : { subject: meetingName(meeting) };
    const detail = { meeting: meetingName(meeting), text };
    await record(tx, { by: actor, at: now, action: "decisionRemoved", ...about, detail });
    return ok({ id: meeting.id });
  });
}
