import { type WorkCalendar, workingDayAfter, workingDayFrom, workingDaysUntil } from "../calendar.ts";
import { addDays, type Day } from "../day.ts";
import { RECIPIENTS } from "./recipients.ts";
import { type Rules, tell } from "./telling.ts";
import { workingDayUpTo } from "./window.ts";

const AHEAD = { dueIn7: 7, dueIn3: 3, dueIn1: 1 } as const;

/** Again every so many working days, while it lasts. */
const EVERY = 5;

type DeadlineRule = keyof typeof AHEAD | "dueToday" | "late";

/** The rule a deadline falls under today, or null. One that lies on a holiday counts as the last working day before it. */
export function deadlineRuleOf(deadline: Day, today: Day, calendar: WorkCalendar): DeadlineRule | null {
  const last = workingDayUpTo(deadline, calendar);
  if (today === last) return "dueToday";
  for (const rule of ["dueIn7", "dueIn3", "dueIn1"] as const) if (today === workingDayAfter(last, -AHEAD[rule], calendar)) return rule;
  return deadline < today && isToldAgain(addDays(deadline, 1), today, calendar) ? "late" : null;
}

/** Is today the first working day from `since`, or every fifth one after that? */
export function isToldAgain(since: Day, today: Day, calendar: WorkCalendar): boolean {
  const first = workingDayFrom(since, calendar);
  return today >= first && workingDaysUntil(first, today, calendar) % EVERY === 0;
}

/** 7, 3 and 1 working days before a finding's deadline, on the day, and while it is late. */
export const deadlineRules: Rules = ({ people, findings }, { today, calendar }) =>
  findings.flatMap((finding) => {
    const { id, deadline } = finding;
    const rule = deadline && deadlineRuleOf(deadline, today, calendar);
    if (!rule) return [];
    const holiday = rule === "dueToday" && !calendar.isWorkingDay(deadline);
    const detail = { deadline, ...(holiday && { holiday }), ...(rule === "late" && { days: workingDaysUntil(deadline, today, calendar) }) };
    return tell(people, RECIPIENTS[rule], { rule, thing: `finding:${id}`, day: today, finding, detail });
  });
