import { firstWeekOf } from "#lib/domain/follow-up.ts";
import { troubleFrame } from "#lib/domain/ladder/trouble.ts";
import { isWithinWindow } from "#lib/domain/reminders/window.ts";
import { ok } from "#lib/domain/result.ts";
import { db } from "#lib/db/client.ts";
import { lockFinding } from "#lib/db/finding-store.ts";
import { peopleAtWork } from "#lib/db/people.ts";
import { roundInUse } from "#lib/db/round-store.ts";
import { transact } from "#lib/db/transact.ts";
import { type TroubledFinding, troubledFindings } from "#lib/db/troubled-store.ts";
import { climbFinding } from "./climb-finding.ts";
import { newRungs, type Setting } from "./new-rungs.ts";

/**
 * 督办升级, by the system itself: every open finding of the round that is late or silent climbs the rungs it has newly reached,
 * each once, with its reminders and, on the fourth, the draft of an order. Does nothing outside the hours in which people are
 * told anything, for it tells them. A finding at a time, each in one transaction that locks it first and asks anew: run twice,
 * by two at once or killed half-way, nothing is lost and nothing is done twice. Where one cannot climb, the
 * others do, and then its error is thrown. Answers how many rungs were climbed.
 */
export async function climbLadder(now: Date): Promise<number> {
  const round = await roundInUse(db());
  if (!round || !isWithinWindow(now, round.rhythm.calendar)) return 0;
  const frame = troubleFrame(now, firstWeekOf(round.planOn), round.rhythm);
  const [findings, people] = await Promise.all([troubledFindings(db(), round.id, frame), peopleAtWork(db())]);
  const setting: Setting = { round, frame, people, now };
  const climbing = findings.filter((finding) => newRungs(finding, setting).length > 0);
  let climbed = 0;
  let trouble: { error: unknown } | null = null;
  for (const finding of climbing) {
    try {
      climbed += await climb(finding, setting);
    } catch (error) {
      // The others climb all the same; that one of them could not is told at the end.
      trouble ??= { error };
    }
  }
  if (trouble) throw trouble.error;
  return climbed;
}

/** One finding, asked anew under its lock. */
async function climb({ id, number }: TroubledFinding, setting: Setting): Promise<number> {
  const rungs = await transact(async (tx) => {
    await lockFinding(tx, number);
    const [finding] = await troubledFindings(tx, setting.round.id, setting.frame, id);
    return ok(finding ? await climbFinding(tx, finding, setting) : 0);
  });
  return rungs.ok ? rungs.value : 0;
}
