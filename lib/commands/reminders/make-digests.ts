import { workingDayAfter } from "#lib/domain/calendar.ts";
import { dayAt } from "#lib/domain/day.ts";
import { isWithinWindow } from "#lib/domain/reminders/window.ts";
import { ok } from "#lib/domain/result.ts";
import { makeDigestsOf } from "#lib/db/digest-store.ts";
import { roundInUse } from "#lib/db/round-store.ts";
import { transact } from "#lib/db/transact.ts";

/**
 * 每日汇总: one digest a working day for each person who wants to be told outside this system, as soon as there is anything
 * to tell, with a delivery for each way they chose. It takes what came after yesterday's too; what is older is not brought
 * up again, or who turns e-mail on would be sent all there ever was. Answers how many are new.
 */
export async function makeDigests(now: Date): Promise<number> {
  const made = await transact(async (tx) => {
    const round = await roundInUse(tx);
    if (!round || !isWithinWindow(now, round.rhythm.calendar)) return ok(0);
    const today = dayAt(now);
    return ok(await makeDigestsOf(tx, today, workingDayAfter(today, -1, round.rhythm.calendar), now));
  });
  return made.ok ? made.value : 0;
}
