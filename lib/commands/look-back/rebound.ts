import { type Day, dayAt } from "#lib/domain/day.ts";
import { takeStep, type Transition } from "#lib/domain/life.ts";
import { refusalOfRebound } from "#lib/domain/look-back.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import type { RecordLookBack } from "#lib/input/look-back.ts";
import { record } from "#lib/db/audit-store.ts";
import { fromDay, toDayOrNull } from "#lib/db/day-column.ts";
import { saveTransition, subjectOf } from "#lib/db/finding-store.ts";
import { appendMeasure } from "../plan-changes.ts";
import { doneFields, type InHand } from "./on-look-back.ts";

/**
 * 反弹: the finding is open again until a new deadline, which is its first: a rebound is no extension. The closure stays on its request,
 * with the deadline it was measured by; what was planned after it is dropped. Measures that are done stay done, and a new
 * one may be added.
 */
export async function rebound(inHand: InHand, input: RecordLookBack): Promise<Result<Transition, Refusal>> {
  const { tx, actor, now, finding, lookBack } = inHand;
  const step = takeStep("rebound", actor, finding);
  if (!step.ok) return step;
  const { way, seen, reason, newDeadline } = input;
  const today = dayAt(now);
  const { _max } = await tx.measure.aggregate({ where: { findingId: finding.id }, _max: { deadline: true } });
  const refusal = refusalOfRebound({ reason, newDeadline, today, latestMeasure: toDayOrNull(_max.deadline) });
  if (refusal) return refuse(refusal);
  if (newDeadline === null) return refuse({ code: "newDeadlineNeeded", field: "newDeadline" });
  const deadline = fromDay(newDeadline);
  const found = { ...doneFields(actor, now), status: "REBOUNDS", way, seen, reason, newDeadline: deadline } as const;
  await tx.lookBack.update({ where: { id: lookBack.id }, data: found, select: { id: true } });
  await undoClosure(inHand, today);
  if (input.measure !== "") {
    const added = await addMeasure(inHand, input.measure, newDeadline);
    if (!added.ok) return added;
  }
  const detail = { sequence: lookBack.sequence, way, seen, reason, newDeadline };
  const reopened = { deadline, firstDeadline: deadline, closedOn: null, grade: null, longTermWork: null };
  return saveTransition(tx, finding, step.value, { by: actor, at: now, action: "lookBackRebounds", detail }, reopened);
}

async function undoClosure({ tx, lookBack: { requestId } }: InHand, today: Day): Promise<void> {
  await tx.closureRequest.update({ where: { id: requestId }, data: { reopenedOn: fromDay(today) }, select: { id: true } });
  await tx.lookBack.updateMany({
    where: { requestId, status: "PLANNED" },
    data: { status: "DROPPED", version: { increment: 1 } },
  });
}

async function addMeasure({ tx, actor, now, finding }: InHand, text: string, deadline: Day): Promise<Result<number, Refusal>> {
  const added = await appendMeasure(tx, { ...finding, deadline }, { text, deadline: null });
  if (added.ok) {
    const detail = { ordinal: added.value, text, deadline: null };
    await record(tx, { by: actor, at: now, action: "measureAdded", findingId: finding.id, subject: subjectOf(finding), detail });
  }
  return added;
}
