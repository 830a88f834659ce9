import type { ReminderDraft } from "#lib/domain/reminders/draft.ts";
import type { Transaction } from "./client.ts";
import { fromDay } from "./day-column.ts";

/** So many at a time: a statement takes only so many values. */
const BATCH = 1000;

/** Puts reminders down; those that stand already, by person, thing, rule and day, stay as they are. Answers how many are new. */
export async function remind(tx: Pick<Transaction, "reminder">, drafts: readonly ReminderDraft[], now: Date): Promise<number> {
  let made = 0;
  for (let from = 0; from < drafts.length; from += BATCH) {
    const data = drafts.slice(from, from + BATCH).map((draft) => ({ ...draft, day: fromDay(draft.day), createdAt: now }));
    const { count } = await tx.reminder.createMany({ data, skipDuplicates: true });
    made += count;
  }
  return made;
}
