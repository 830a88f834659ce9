import type { Rung } from "#lib/domain/ladder/rungs.ts";
import { type Recipient, recipientsOf } from "#lib/domain/reminders/recipients.ts";
import type { ReminderRule } from "#lib/domain/reminders/rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { remind } from "#lib/db/reminder-store.ts";
import type { TroubledFinding } from "#lib/db/troubled-store.ts";
import type { NewRung, Setting } from "./new-rungs.ts";

/** What each rung is told as, and to whom. That of the order has no reminder of its own: the office is told of the draft, the department when it goes out. */
const TOLD: Record<Rung, { rule: ReminderRule; to: Recipient } | null> = {
  1: { rule: "rungPerson", to: "department" },
  2: { rule: "rungHead", to: "department" },
  3: { rule: "rungLeader", to: "leader" },
  4: null,
  5: { rule: "rungChief", to: "chief" },
};

/** Puts the reminders of these rungs before those who are to hear of them. */
export async function remindOfRungs(
  tx: Transaction,
  finding: TroubledFinding,
  rungs: readonly NewRung[],
  { frame, people, now }: Setting,
): Promise<void> {
  const { id, number, title, deadline } = finding;
  const drafts = rungs.flatMap(({ rung, trouble, since }) => {
    const told = TOLD[rung];
    if (told === null) return [];
    const detail = { number, title, deadline, trouble, since };
    const about = { thing: `finding:${id}` as const, rule: told.rule, day: frame.today, findingId: id, detail };
    const hearers = recipientsOf(people, [told.to], finding);
    return (rung === 1 ? whoeverEntered(hearers, finding) : hearers).map((userId) => ({ userId, ...about }));
  });
  await remind(tx, drafts, now);
}

/** The first rung is for the person at work on it: whoever entered the finding last, or all of the department. */
function whoeverEntered(department: readonly string[], { lastEnteredById }: TroubledFinding): readonly string[] {
  const person = department.filter((id) => id === lastEnteredById);
  return person.length > 0 ? person : department;
}
