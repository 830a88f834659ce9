import type { Actor } from "#lib/domain/actor.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import type { ClosureGrade } from "#lib/domain/finding.ts";
import { refusalOf } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import type { Transaction } from "#lib/db/client.ts";
import { fromDay, toDay } from "#lib/db/day-column.ts";
import { type LoadedFinding, lockFindingOfLookBack } from "#lib/db/finding-store.ts";
import { transact } from "#lib/db/transact.ts";

/** A look-back as commands change it; its finding is locked, and so is it. */
export type LoadedLookBack = { id: string; sequence: number; requestId: string; dueOn: Day; version: number };

/** A look-back in hand, and who has it. */
export type InHand = { tx: Transaction; actor: Actor; now: Date; finding: LoadedFinding; lookBack: LoadedLookBack };

type Work<Value> = (tx: Transaction, finding: LoadedFinding, lookBack: LoadedLookBack) => Promise<Result<Value, Refusal>>;

/**
 * How every command on a planned look-back begins: the finding locked, the right asked of it as it stands. Refuses a look-back that
 * has its result or was dropped, and a stale version where one was on the screen.
 */
export function onPlannedLookBack<Value>(
  actor: Actor,
  { lookBackId, version }: { lookBackId: string; version?: number },
  work: Work<Value>,
): Promise<Result<Value, Refusal>> {
  return transact(async (tx) => {
    const finding = await lockFindingOfLookBack(tx, lookBackId);
    if (!finding) return refuse({ code: "notFound" });
    const refusal = refusalOf(actor, "lookBack", finding);
    if (refusal) return refuse(refusal);
    const { status, dueOn, ...lookBack } = await tx.lookBack.findUniqueOrThrow({ where: { id: lookBackId }, select: plannedFields });
    if (status !== "PLANNED") return refuse({ code: "lookBackEnded" });
    return version === undefined || version === lookBack.version ? work(tx, finding, { ...lookBack, dueOn: toDay(dueOn) }) : refuse({ code: "stale" });
  });
}

const plannedFields = { id: true, sequence: true, requestId: true, dueOn: true, status: true, version: true } as const;

/** The closure that holds: the request that closed the finding as it stands, with the grade it was given. */
export async function standingClosure(tx: Transaction, findingId: string): Promise<{ id: string; grade: ClosureGrade }> {
  const { id, finding } = await tx.closureRequest.findFirstOrThrow({
    where: { findingId, status: "GRANTED", reopenedOn: null },
    orderBy: { sequence: "desc" },
    select: { id: true, finding: { select: { grade: true } } },
  });
  return { id, grade: finding.grade ?? "COMPLETED" };
}

/** The days still planned for a closure, other than the look-back in hand. */
export async function otherPlannedDays(tx: Transaction, requestId: string, but: string | null = null): Promise<Day[]> {
  const rows = await tx.lookBack.findMany({
    where: { requestId, status: "PLANNED", ...(but !== null && { id: { not: but } }) },
    select: { dueOn: true },
  });
  return rows.map(({ dueOn }) => toDay(dueOn));
}

/** What ends a look-back, whatever it found. */
export function doneFields(actor: Actor, now: Date) {
  return { doneOn: fromDay(dayAt(now)), doneById: actor.id, doneAt: now, version: { increment: 1 } };
}
