import { remindersDue } from "#lib/domain/reminders/due.ts";
import { isWithinWindow } from "#lib/domain/reminders/window.ts";
import { db } from "#lib/db/client.ts";
import { reminderFacts } from "#lib/db/reminder-facts.ts";
import { remind } from "#lib/db/reminder-store.ts";
import { roundInUse } from "#lib/db/round-store.ts";

/**
 * 提醒: puts down whatever the rules say people are to be told now. Outside working hours, and before there is a round, it
 * does nothing. Run again or by two at once, each thing is told once: the row's key decides. Answers how many are new.
 */
export async function putReminders(now: Date): Promise<number> {
  const round = await roundInUse(db());
  if (!round || !isWithinWindow(now, round.rhythm.calendar)) return 0;
  return remind(db(), remindersDue(await reminderFacts(round, now), now), now);
}
