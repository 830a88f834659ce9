import type { Json } from "../audit.ts";
import type { WorkCalendar } from "../calendar.ts";
import type { Day } from "../day.ts";
import type { ReminderDraft } from "./draft.ts";
import type { FindingRef, Person, ReminderFacts } from "./facts.ts";
import { type Recipient, recipientsOf, type TimedRule } from "./recipients.ts";
import type { ReminderThing } from "./rules.ts";

/** The moment at which rules are asked; the calendar is the round's, as the office corrected it. */
export type Moment = { now: Date; today: Day; calendar: WorkCalendar };

/** A set of rules: what is to be told at this moment, whether or not it was told before. */
export type Rules = (facts: ReminderFacts, moment: Moment) => ReminderDraft[];

type Told = { rule: TimedRule; thing: ReminderThing; day: Day; finding: FindingRef; detail?: { [key: string]: Json } };

/** One thing of a finding, told to these of its people. The sentence names the finding as it is called now. */
export function tell(people: readonly Person[], who: readonly Recipient[], { finding, detail = {}, ...told }: Told): ReminderDraft[] {
  const said = { number: finding.number, title: finding.title, ...detail };
  return recipientsOf(people, who, finding).map((userId) => ({ userId, ...told, findingId: finding.id, detail: said }));
}
