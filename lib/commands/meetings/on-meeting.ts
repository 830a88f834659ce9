import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import { refusalOfWork } from "#lib/domain/work-rights.ts";
import type { Transaction } from "#lib/db/client.ts";
import { type LoadedMeeting, lockMeeting } from "#lib/db/meeting-store.ts";
import { transact } from "#lib/db/transact.ts";

/**
 * How every command on a meeting begins: the right, one transaction, the meeting locked. Where another version was on the screen
 * than is on file, nothing is done.
 */
export async function onMeeting<Value>(
  actor: Actor,
  { id, version }: { id: string; version?: number },
  work: (tx: Transaction, meeting: LoadedMeeting) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const refusal = refusalOfWork(actor, "keepMeetings", "readMeetings");
  if (refusal) return refuse(refusal);
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, id);
    if (!meeting) return refuse({ code: "notFound" });
    return version === undefined || version === meeting.version ? work(tx, meeting) : refuse({ code: "stale" });
  });
}
