import type { Day } from "#lib/domain/day.ts";
import type { ClosureGrade } from "#lib/domain/finding.ts";
import { lookBackDays, type LookBackRule } from "#lib/domain/look-back.ts";
import type { Transaction } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";

/** The rule of a round, as the office set it. */
export async function lookBackRule(tx: Transaction, inspectionId: string): Promise<LookBackRule> {
  const { lookBackMonths, lookBackEvery } = await tx.inspection.findUniqueOrThrow({
    where: { id: inspectionId },
    select: { lookBackMonths: true, lookBackEvery: true },
  });
  return { months: lookBackMonths, every: lookBackEvery };
}

/** What is looked back at: the closure of this request. */
type Closure = { findingId: string; requestId: string };

/** Puts look-backs down for these days; their numbers run on through the finding, whichever closure they belong to. */
export async function insertLookBacks(tx: Transaction, { findingId, requestId }: Closure, days: readonly Day[]): Promise<void> {
  const { _max } = await tx.lookBack.aggregate({ where: { findingId }, _max: { sequence: true } });
  const first = (_max.sequence ?? 0) + 1;
  await tx.lookBack.createMany({
    data: days.map((day, index) => ({ findingId, requestId, sequence: first + index, dueOn: fromDay(day) })),
  });
}

/** Plans what a closure is owed by the rule of its round, and answers the days. */
export async function planAfterClosing(
  tx: Transaction,
  closure: Closure & { inspectionId: string; closedOn: Day; grade: ClosureGrade },
): Promise<Day[]> {
  const days = lookBackDays(closure, await lookBackRule(tx, closure.inspectionId));
  await insertLookBacks(tx, closure, days);
  return days;
}
