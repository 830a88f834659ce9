import type { Rung } from "#lib/domain/ladder/rungs.ts";
import type { ReminderRule } from "#lib/domain/reminders/rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { Person } from "#lib/db/people.ts";
import { remind } from "#lib/db/reminder-store.ts";
import type { TroubledFinding } from "#lib/db/troubled-store.ts";
import type { NewRung, Setting } from "./new-rungs.ts";

/** The rung of the order has no reminder of its own: the office is told of the draft, the department when it goes out. */
const RULES: Record<Rung, ReminderRule | null> = {
  1: "rungPerson",
  2: "rungHead",
  3: "rungLeader",
  4: null,
  5: "rungChief",
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
    const rule = RULES[rung];
    if (rule === null) return [];
    const detail = { number, title, deadline, trouble, since };
    const about = { thing: `finding:${id}` as const, rule, day: frame.today, findingId: id, detail };
    return hearersOf(rung, finding, people).map((userId) => ({ userId, ...about }));
  });
  await remind(tx, drafts, now);
}

/** Who hears of a rung: whoever entered the finding last, or all of the department; then the department, the leader, the chiefs. */
function hearersOf(rung: Rung, finding: TroubledFinding, people: readonly Person[]): string[] {
  const ids = (who: (person: Person) => boolean) => people.filter(who).map(({ id }) => id);
  const department = ids(({ role, departmentId }) => role === "DEPARTMENT" && departmentId === finding.leadDepartmentId);
  const person = department.filter((id) => id === finding.lastEnteredById);
  if (rung === 1) return person.length > 0 ? person : department;
  if (rung === 2) return department;
  return rung === 3 ? ids(({ id }) => id === finding.leaderId) : ids(({ role }) => role === "CHIEF");
}
