import { usualRhythm } from "#lib/calendar/official.ts";
import { type Day, instantOf } from "#lib/domain/day.ts";
import type { FindingRef, OpenFinding, Person, ReminderFacts } from "#lib/domain/reminders/facts.ts";
import { remindersDue } from "#lib/domain/reminders/due.ts";

export const { calendar } = usualRhythm;

/** Everybody who could be told, and two who never are: only accounts in use with something to do come in. */
export const PEOPLE: Person[] = [
  { id: "office", role: "OFFICE", departmentId: null },
  { id: "chief", role: "CHIEF", departmentId: null },
  { id: "leader", role: "LEADER", departmentId: null },
  { id: "otherLeader", role: "LEADER", departmentId: null },
  { id: "head", role: "DEPARTMENT", departmentId: "d1" },
  { id: "clerk", role: "DEPARTMENT", departmentId: "d1" },
  { id: "other", role: "DEPARTMENT", departmentId: "d2" },
  { id: "inspector", role: "INSPECTOR", departmentId: "d1" },
  { id: "admin", role: "ADMIN", departmentId: "d1" },
];

export const FINDING: FindingRef = { id: "f12", number: 12, title: "惠残政策落实不到位", leaderId: "leader", leadDepartmentId: "d1" };

/** A finding that nothing is owed of unless it says so. */
export function open(change: Partial<OpenFinding> = {}): OpenFinding {
  return { ...FINDING, deadline: null, enteredWeeks: [], ...change };
}

/** A round in which nothing is to be told. */
export function facts(change: Partial<ReminderFacts> = {}): ReminderFacts {
  return {
    rhythm: usualRhythm,
    firstWeek: "2021-W40",
    closedWeeks: [],
    people: PEOPLE,
    findings: [],
    returnedEntries: [],
    returnedClosures: [],
    awaitedClosures: [],
    awaitedExtensions: [],
    returnedExtensions: [],
    orders: [],
    lookBacks: [],
    ...change,
  };
}

/** "2022-06-30 09:05", by the Shanghai clock. */
export function at(text: string): Date {
  const [day = "", time = "00:00"] = text.split(" ");
  const [hour, minute] = time.split(":").map(Number);
  return instantOf(day, hour, minute);
}

/** Who is told what at this moment, in short: "dueIn7: head clerk". */
export function told(given: Partial<ReminderFacts>, moment: string): string[] {
  const heard = new Map<string, string[]>();
  for (const { rule, userId } of remindersDue(facts(given), at(moment))) heard.set(rule, [...(heard.get(rule) ?? []), userId]);
  return [...heard].map(([rule, people]) => `${rule}: ${people.join(" ")}`);
}

/** The days of a stretch, at 09:00, on which a rule speaks. */
export function daysTold(given: Partial<ReminderFacts>, rule: string, days: readonly Day[]): Day[] {
  return days.filter((day) => remindersDue(facts(given), at(`${day} 09:00`)).some((draft) => draft.rule === rule));
}
