import type { Day } from "#lib/domain/day.ts";
import type { MeetingFacts, MeetingKind } from "#lib/domain/meetings.ts";
import type { Transaction } from "./client.ts";
import { toDayOrNull } from "./day-column.ts";

/** A meeting as commands change it: locked until the end of the transaction. */
export type LoadedMeeting = MeetingFacts & {
  id: string;
  inspectionId: string;
  kind: MeetingKind;
  heldOn: Day | null;
  title: string | null;
  version: number;
  decisions: number;
};

/** The meeting of the round being followed up, locked; null when there is no such meeting. */
export async function lockMeeting(tx: Transaction, id: string): Promise<LoadedMeeting | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM "Meeting" m JOIN "Inspection" i ON i.id = m."inspectionId" WHERE i.current AND m.id = ${id} FOR UPDATE OF m`;
  if (!rows[0]) return null;
  const { _count, endedAt, heldOn, ...meeting } = await tx.meeting.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, inspectionId: true, kind: true, heldOn: true, title: true, version: true, endedAt: true },
      _count: { select: { decisions: true } },
    },
  });
  return { ...meeting, heldOn: toDayOrNull(heldOn), ended: endedAt !== null, decisions: _count.decisions };
}
