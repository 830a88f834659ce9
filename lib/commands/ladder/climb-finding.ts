import { workingDaysUntil } from "#lib/domain/calendar.ts";
import { rungWords } from "#lib/domain/labels/ladder.ts";
import { ORDER_RUNG } from "#lib/domain/ladder/rungs.ts";
import { missedRun, troublesOf } from "#lib/domain/ladder/trouble.ts";
import { usualReplyBy } from "#lib/domain/orders/reply-by.ts";
import { orderWording } from "#lib/domain/orders/wording.ts";
import { recipientsOf } from "#lib/domain/reminders/recipients.ts";
import { type AuditDraft, recordAll } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import type { TroubledFinding } from "#lib/db/troubled-store.ts";
import { remindOfOrder } from "../orders/remind-of-order.ts";
import { type NewRung, newRungs, type Setting } from "./new-rungs.ts";
import { remindOfRungs } from "./remind-of-rungs.ts";

/** Puts down the rungs newly reached by a finding whose row is locked: rung, reminders, order, record. Answers how many. */
export async function climbFinding(tx: Transaction, finding: TroubledFinding, setting: Setting): Promise<number> {
  const { frame, now } = setting;
  const rungs = newRungs(finding, setting);
  if (rungs.length === 0) return 0;
  const kept = await tx.escalation.createManyAndReturn({
    data: rungs.map(({ since, ...rung }) => ({
      ...rung,
      since: fromDay(since),
      findingId: finding.id,
      departmentId: finding.leadDepartmentId,
      reachedOn: fromDay(frame.today),
      at: now,
    })),
    select: { id: true, rung: true },
  });
  await remindOfRungs(tx, finding, rungs, setting);
  const escalation = kept.find(({ rung }) => rung === ORDER_RUNG);
  const drafted = escalation && !finding.orderOpen ? await draftFor(tx, finding, escalation.id, setting) : [];
  await recordAll(tx, [...rungs.map((rung) => climbedEntry(finding, rung, now)), ...drafted]);
  return rungs.length;
}

function climbedEntry(finding: TroubledFinding, { rung, trouble, since }: NewRung, at: Date): AuditDraft {
  const detail = { rung: rungWords(rung), trouble, since };
  return { by: null, at, action: "ladderClimbed", findingId: finding.id, subject: subjectOf(finding), detail };
}

/** The draft of an order, and the office told of it. */
async function draftFor(tx: Transaction, finding: TroubledFinding, escalationId: string, setting: Setting): Promise<AuditDraft[]> {
  const { round, frame, people, now } = setting;
  const replyBy = usualReplyBy(frame.today, round.rhythm.calendar);
  const wording = orderWording(groundsOf(finding, setting));
  const order = await tx.supervisionOrder.create({
    data: {
      inspectionId: round.id,
      findingId: finding.id,
      departmentId: finding.leadDepartmentId,
      escalationId,
      ...wording,
      replyBy: fromDay(replyBy),
      draftedAt: now,
    },
    select: { id: true, year: true, serial: true },
  });
  const office = recipientsOf(people, ["office"], finding);
  await remindOfOrder(tx, "orderToConfirm", { ...order, replyBy }, finding, { to: office, now });
  const detail = { orderId: order.id, ...wording, replyBy };
  return [{ by: null, at: now, action: "orderDrafted", findingId: finding.id, subject: subjectOf(finding), detail }];
}

function groundsOf(finding: TroubledFinding, { round, frame }: Setting) {
  const { number, title, status, deadline, openMeasures } = finding;
  const troubles = troublesOf(finding, frame);
  const workingDaysLate = deadline === null ? 0 : workingDaysUntil(deadline, frame.today, round.rhythm.calendar);
  const weeksMissed = missedRun(finding, frame).length;
  return { number, title, status, today: frame.today, deadline, openMeasures, troubles, workingDaysLate, weeksMissed };
}
