import type { Day } from "#lib/domain/day.ts";
import { channelsOf } from "#lib/domain/reminders/channels.ts";
import { WORK_RIGHTS } from "#lib/domain/work-rights.ts";
import type { Transaction } from "./client.ts";
import { fromDay } from "./day-column.ts";
import { join } from "./sql.ts";

type Choice = { userId: string; byEmail: boolean; byWebhook: boolean };

/**
 * Makes the day's digest of everybody who wants to be told outside and has something of `since` or later that no digest
 * has told; a digest takes all of that with it. Of two at once, the row's key lets one through. Answers how many are new.
 */
export async function makeDigestsOf(tx: Transaction, day: Day, since: Day, now: Date): Promise<number> {
  const choices = await peopleToTell(tx, day, since);
  const data = choices.map(({ userId }) => ({ userId, day: fromDay(day), createdAt: now }));
  const made = await tx.digest.createManyAndReturn({ data, skipDuplicates: true, select: { id: true, userId: true } });
  if (made.length === 0) return 0;
  await tx.$executeRaw`
    UPDATE "Reminder" r SET "digestId" = d.id FROM "Digest" d
    WHERE d.id IN (${join(made.map(({ id }) => id))}) AND r."userId" = d."userId" AND r."digestId" IS NULL AND r.day >= ${since}::date`;
  const channels = new Map(choices.map((choice) => [choice.userId, channelsOf(choice)]));
  const deliveries = made.flatMap(({ id, userId }) => (channels.get(userId) ?? []).map((channel) => ({ digestId: id, channel, nextAt: now })));
  await tx.delivery.createMany({ data: deliveries, skipDuplicates: true });
  return made.length;
}

async function peopleToTell(tx: Transaction, day: Day, since: Day): Promise<Choice[]> {
  return tx.$queryRaw<Choice[]>`
    SELECT c."userId", c."byEmail" AND c.email IS NOT NULL AS "byEmail", c."byWebhook"
    FROM "ReminderChoice" c JOIN "User" u ON u.id = c."userId"
    WHERE u."disabledAt" IS NULL AND u.role::text IN (${join([...WORK_RIGHTS.chooseReminders])})
      AND ((c."byEmail" AND c.email IS NOT NULL) OR c."byWebhook")
      AND EXISTS (SELECT 1 FROM "Reminder" r WHERE r."userId" = c."userId" AND r."digestId" IS NULL AND r.day >= ${since}::date)
      AND NOT EXISTS (SELECT 1 FROM "Digest" d WHERE d."userId" = c."userId" AND d.day = ${day}::date)
    ORDER BY c."userId"`;
}
