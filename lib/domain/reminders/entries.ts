import { cutOffOf, workingDayAfter } from "../calendar.ts";
import { type Day, dayAt } from "../day.ts";
import { addWeeks, type Week, weekOf } from "../week.ts";
import type { ReminderDraft } from "./draft.ts";
import type { ReminderFacts } from "./facts.ts";
import { RECIPIENTS } from "./recipients.ts";
import { type Moment, type Rules, tell } from "./telling.ts";
import { tellingDayOf } from "./window.ts";

/** The weeks whose entries the rules ask after: this one, and those whose missing may still have to be told after a long holiday. */
export function weeksAskedFor(today: Day): Week[] {
  const week = weekOf(today);
  return [week, addWeeks(week, -1), addWeeks(week, -2)];
}

/** Before and after the cut-off, one reminder for each person and week; and each entry that came back. */
export const entryRules: Rules = (facts, moment) => [...weeklyRules(facts, moment), ...returnedEntries(facts, moment)];

function weeklyRules(facts: ReminderFacts, { now, today, calendar }: Moment): ReminderDraft[] {
  const [thisWeek] = weeksAskedFor(today);
  return weeksAskedFor(today).flatMap((week) => {
    const cutOff = cutOffOf(week, facts.rhythm);
    if (!cutOff || week < facts.firstWeek || facts.closedWeeks.includes(week)) return [];
    const dueDay = dayAt(cutOff);
    const isDue = week === thisWeek && now < cutOff && (today === dueDay || today === workingDayAfter(dueDay, -1, calendar));
    if (isDue) return missingIn(facts, { rule: "entryDue", week, cutOff, day: today });
    // A cut-off just before the window ends may be told on the next working day only.
    const day = now < cutOff ? null : tellingDayOf(cutOff, today, calendar);
    return day === null ? [] : missingIn(facts, { rule: "entryMissed", week, cutOff, day });
  });
}

type Missing = { rule: "entryDue" | "entryMissed"; week: Week; cutOff: Date; day: Day };

/** To each person of a department, how many of its findings have no entry of the week. */
function missingIn({ people, findings }: ReminderFacts, { rule, week, cutOff, day }: Missing): ReminderDraft[] {
  const counts = new Map<string, number>();
  for (const { leadDepartmentId, enteredWeeks } of findings) {
    if (leadDepartmentId !== null && !enteredWeeks.includes(week)) counts.set(leadDepartmentId, (counts.get(leadDepartmentId) ?? 0) + 1);
  }
  return people.flatMap(({ id, role, departmentId }) => {
    const count = role === "DEPARTMENT" && departmentId !== null ? counts.get(departmentId) : undefined;
    if (count === undefined) return [];
    const detail = { week, count, cutOff: cutOff.toISOString() };
    return [{ userId: id, thing: `week:${week}` as const, rule, day, findingId: null, detail }];
  });
}

function returnedEntries({ people, returnedEntries: entries }: ReminderFacts, { today, calendar }: Moment): ReminderDraft[] {
  return entries.flatMap(({ id, week, finding, at }) => {
    const day = tellingDayOf(at, today, calendar);
    return day === null ? [] : tell(people, RECIPIENTS.entryReturned, { rule: "entryReturned", thing: `entry:${id}`, day, finding, detail: { week } });
  });
}
