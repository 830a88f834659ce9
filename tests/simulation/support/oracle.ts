import type { Facts, Given, Someone } from "./facts.ts";
import { mondayBefore, moment, shifted, type Wall, wallClock, weekCalled } from "./wall-calendar.ts";

/** The rules of which the oracle says exactly who is told what and when. */
export const FORETOLD = ["entryDue", "entryMissed", "dueIn7", "dueIn3", "dueIn1", "dueToday", "late"];

/** "kangfubu|问题3|dueIn7|2022-03-01": one reminder, as the oracle and the database both can say it. */
export function told(account: string, thing: string, rule: string, day: string): string {
  return [account, thing, rule, day].join("|");
}

/**
 * What people were to be told, from the rules as people say them and what the driver knows it did. Asked at each instant at
 * which the timed work ran to its end; on one day nobody is told the same thing twice.
 */
export function foretell(facts: Facts): Set<string> {
  const all = new Set<string>();
  for (const at of facts.runs) {
    const { day, time } = wallClock(at);
    const wall = facts.wallAt(at);
    if (!wall.works(day) || time < "08:00" || time >= "18:00") continue;
    for (const words of [...deadlines(facts, at, day, wall), ...entries(facts, at, day, wall)]) all.add(words);
  }
  return all;
}

function deadlines(facts: Facts, at: Date, today: string, wall: Wall): string[] {
  return facts.findings.flatMap((finding) => {
    const deadline = facts.deadlineAt(finding.number, at);
    if (deadline === null || !facts.isOpenAt(finding.number, at)) return [];
    const rule = ruleOf(deadline, today, wall);
    return rule === null ? [] : hearers(facts, finding, rule).map(({ account }) => told(account, `问题${finding.number}`, rule, today));
  });
}

/** 7, 3 and 1 working days before a deadline, on the day (a holiday's is the last working day before it), and every fifth from the first day after. */
function ruleOf(deadline: string, today: string, wall: Wall): string | null {
  const last = wall.upTo(deadline);
  if (today === last) return "dueToday";
  for (const days of [7, 3, 1]) if (today === wall.step(last, -days)) return `dueIn${days}`;
  if (today <= deadline) return null;
  const first = wall.step(deadline, 1);
  return wall.between(first, today) % 5 === 0 ? "late" : null;
}

function hearers({ people }: Facts, { department, leader }: Given, rule: string): Someone[] {
  return people.filter(({ id, role, department: own }) => {
    if (role === "DEPARTMENT") return own === department;
    if (role === "OFFICE") return rule === "late";
    return id === leader && rule !== "dueIn7";
  });
}

/**
 * Before the cut-off: that day and the working day before it. After it: once, on that day, or on the next working day where
 * nothing could be told any more. To whoever's department owes an entry.
 */
function entries(facts: Facts, at: Date, today: string, wall: Wall): string[] {
  const { weekday, time } = facts.cutOffRuleAt(at);
  const monday = mondayBefore(today);
  return [monday, shifted(monday, -7), shifted(monday, -14)].flatMap((each) => {
    const week = weekCalled(each);
    const due = wall.dueDay(week, weekday);
    if (week < "2022-W03" || due === null || facts.isWeekClosedAt(week, at)) return [];
    const passed = at >= moment(due, time);
    const ahead = !passed && each === monday && (today === due || today === wall.step(due, -1));
    const after = passed && (today === due || today === wall.step(due, 1));
    if (!ahead && !after) return [];
    const owing = new Set(facts.findings.filter(({ number }) => facts.isOpenAt(number, at) && !facts.hasEntryAt(number, week, at)).map(({ department }) => department));
    const heads = facts.people.filter(({ role, department }) => role === "DEPARTMENT" && department !== null && owing.has(department));
    return heads.map(({ account }) => (ahead ? told(account, week, "entryDue", today) : told(account, week, "entryMissed", due)));
  });
}
