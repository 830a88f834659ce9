import type { Actor } from "#lib/domain/actor.ts";
import { cutOffOf } from "#lib/domain/calendar.ts";
import { refusalOfEntry } from "#lib/domain/follow-up.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import { mondayOf, sundayOf, type Week } from "#lib/domain/week.ts";
import type { EnterFollowUp } from "#lib/input/follow-up.ts";
import type { Transaction } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { roundInUse } from "#lib/db/round-store.ts";
import { isWeekClosed } from "#lib/db/week-store.ts";
import { onFinding } from "./on-finding.ts";
import { recordStarting } from "./record-starting.ts";

/**
 * 周填报: the lead department writes what happened in a week, or writes it anew after a return. The first entry starts
 * the finding. Refuses outsiders, closed findings, weeks not begun, before the plan or closed, weeks in which the finding was
 * closed, ticked entries, stale versions.
 */
export function enterFollowUp(actor: Actor, input: EnterFollowUp, now: Date): Promise<Result<null, Refusal>> {
  return onFinding(actor, "enterFollowUp", { number: input.number }, async (tx, finding) => {
    const { week, progress, nextStep, difficulty } = input;
    const key = { findingId: finding.id, week };
    const standing = await tx.followUp.findUnique({
      where: { findingId_week: key },
      select: { status: true, version: true },
    });
    const closed = await isWeekClosed(tx, finding.inspectionId, week);
    const refusal = refusalOfEntry(week, { planOn: finding.planOn, now, closed }, standing?.status ?? null);
    if (refusal) return refuse(refusal);
    if (await wasClosedIn(tx, finding.id, week)) return refuse({ code: "weekNotOpen" });
    if ((standing?.version ?? 0) !== input.version) return refuse({ code: "stale" });
    const entered = { progress, nextStep, difficulty, status: "ENTERED", enteredById: actor.id, enteredAt: now } as const;
    await tx.followUp.upsert({
      where: { findingId_week: key },
      create: { ...key, ...entered, firstEnteredAt: now, dueAt: await cutOffIn(tx, week) },
      update: { ...entered, version: { increment: 1 } },
    });
    return recordStarting(tx, finding, "startByEntry", {
      by: actor,
      at: now,
      action: standing ? "followUpRevised" : "followUpEntered",
      detail: { week, progress, nextStep, difficulty },
    });
  });
}

/** Whether the finding, open now, was closed through the whole week, before a look-back reopened it: then it owed nothing. */
async function wasClosedIn(tx: Transaction, findingId: string, week: Week): Promise<boolean> {
  const spell = { findingId, closedOn: { lt: fromDay(mondayOf(week)) }, reopenedOn: { gt: fromDay(sundayOf(week)) } };
  return (await tx.closureRequest.count({ where: spell })) > 0;
}

/** The cut-off as it stands now: what the entry's punctuality is judged by from here on. */
async function cutOffIn(tx: Transaction, week: Week): Promise<Date | null> {
  const round = await roundInUse(tx);
  return round && cutOffOf(week, round.rhythm);
}
