import { dayAt } from "../day.ts";
import { deadlineRules } from "./deadlines.ts";
import type { ReminderDraft } from "./draft.ts";
import { entryRules } from "./entries.ts";
import type { ReminderFacts } from "./facts.ts";
import { lookBackRules, orderRules } from "./orders.ts";
import { signatureRules } from "./signatures.ts";
import { isWithinWindow } from "./window.ts";

const RULES = [entryRules, deadlineRules, signatureRules, orderRules, lookBackRules] as const;

/**
 * Everything people are to be told at this moment, by every rule that goes by the clock; nothing outside the window.
 * Asked again on the same day it says the same, under the same keys: what was told before is left out when it is put down.
 */
export function remindersDue(facts: ReminderFacts, now: Date): ReminderDraft[] {
  const { calendar } = facts.rhythm;
  if (!isWithinWindow(now, calendar)) return [];
  return RULES.flatMap((rules) => rules(facts, { now, today: dayAt(now), calendar }));
}
