import type { Json } from "#lib/domain/audit.ts";
import type { Day } from "#lib/domain/day.ts";
import type { ReminderRule, ReminderThing } from "#lib/domain/reminders/rules.ts";
import type { Transaction } from "./client.ts";
import { fromDay } from "./day-column.ts";

/** One thing one person is to be reminded of on one day. `detail` is what its sentence needs to say. */
export type ReminderDraft = {
  userId: string;
  thing: ReminderThing;
  rule: ReminderRule;
  day: Day;
  findingId: string | null;
  detail: { [key: string]: Json };
};

/** Puts reminders down; those that stand already, by person, thing, rule and day, stay as they are. Answers how many are new. */
export async function remind(tx: Pick<Transaction, "reminder">, drafts: readonly ReminderDraft[], now: Date): Promise<number> {
  if (drafts.length === 0) return 0;
  const data = drafts.map((draft) => ({ ...draft, day: fromDay(draft.day), createdAt: now }));
  const { count } = await tx.reminder.createMany({ data, skipDuplicates: true });
  return count;
}
