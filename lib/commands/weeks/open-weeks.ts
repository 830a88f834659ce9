import { dayAt } from "#lib/domain/day.ts";
import { firstWeekOf } from "#lib/domain/follow-up.ts";
import { ok } from "#lib/domain/result.ts";
import { type Week, weekOf, weeksFrom } from "#lib/domain/week.ts";
import { recordAll } from "#lib/db/audit-store.ts";
import { roundInUse } from "#lib/db/round-store.ts";
import { transact } from "#lib/db/transact.ts";

/**
 * 开启跟进周: opens every week of the round that has begun and is not open yet, by the system itself. Run twice or by two at
 * once, each week is opened once: the row's key decides, and only who made the row records it. Answers the weeks opened.
 */
export async function openWeeks(now: Date): Promise<Week[]> {
  const opened = await transact(async (tx) => {
    const round = await roundInUse(tx);
    if (!round) return ok([]);
    const begun = weeksFrom(firstWeekOf(round.planOn), weekOf(dayAt(now)));
    const data = begun.map((week) => ({ inspectionId: round.id, week, openedAt: now }));
    const made = await tx.followUpWeek.createManyAndReturn({ data, skipDuplicates: true, select: { week: true } });
    const weeks = made.map(({ week }) => week).sort();
    await recordAll(tx, weeks.map((week) => ({ by: null, at: now, action: "weekOpened" as const, subject: week, detail: { week } })));
    return ok(weeks);
  });
  return opened.ok ? opened.value : [];
}
