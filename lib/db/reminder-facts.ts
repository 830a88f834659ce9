import { awaitedSignature } from "#lib/domain/closure.ts";
import { addDays, type Day, dayAt, instantOf } from "#lib/domain/day.ts";
import { awaitedExtensionStep } from "#lib/domain/extension.ts";
import { EXTENSION_UNDER_WAY } from "#lib/domain/extension-status.ts";
import { firstWeekOf } from "#lib/domain/follow-up.ts";
import { weeksAskedFor } from "#lib/domain/reminders/entries.ts";
import type { OpenFinding, ReminderFacts } from "#lib/domain/reminders/facts.ts";
import { db } from "./client.ts";
import { fromDay, toDay } from "./day-column.ts";
import { enteredWeeksSql } from "./light-sql.ts";
import { peopleAtWork } from "./people.ts";
import type { Round } from "./round-store.ts";

/** Longer than any holiday: what came back before is not told any more. */
const LOOKED_BACK_DAYS = 20;

const findingFields = { id: true, number: true, title: true, leaderId: true, leadDepartmentId: true } as const;

/** All that the rules of reminding look at, as it stands: as many statements for one finding as for thousands, on one connection. */
export async function reminderFacts(round: Round, now: Date): Promise<ReminderFacts> {
  const today = dayAt(now);
  const weeks = weeksAskedFor(today);
  const [people, closed, findings, entries, closures, extensions, orders, lookBacks] = await db().$transaction([
    peopleAtWork(db()),
    db().followUpWeek.findMany({ where: { inspectionId: round.id, week: { in: weeks }, closedAt: { not: null } }, select: { week: true } }),
    openFindings(round.id, weeks),
    returnedEntries(round.id, instantOf(addDays(today, -LOOKED_BACK_DAYS))),
    closureRequests(round.id, instantOf(addDays(today, -LOOKED_BACK_DAYS))),
    extensionRequests(round.id, instantOf(addDays(today, -LOOKED_BACK_DAYS))),
    openOrders(round.id),
    plannedLookBacks(round.id, today),
  ]);
  return {
    rhythm: round.rhythm,
    firstWeek: firstWeekOf(round.planOn),
    closedWeeks: closed.map(({ week }) => week),
    people,
    findings,
    returnedEntries: entries.flatMap(({ reviewedAt, ...entry }) => (reviewedAt ? [{ ...entry, at: reviewedAt }] : [])),
    awaitedClosures: closures.flatMap(awaitedClosure),
    returnedClosures: closures.flatMap(returnedClosure),
    awaitedExtensions: extensions.flatMap(awaitedExtension),
    returnedExtensions: extensions.flatMap(({ status, endedAt, id, finding }) => (status === "RETURNED" && endedAt ? [{ id, finding, at: endedAt }] : [])),
    orders: orders.flatMap(orderFacts),
    lookBacks: lookBacks.map(({ dueOn, ...lookBack }) => ({ ...lookBack, dueOn: toDay(dueOn) })),
  };
}

function openFindings(inspectionId: string, weeks: readonly string[]) {
  return db().$queryRaw<OpenFinding[]>`
    SELECT f.id, f.number, f.title, f."leaderId", f."leadDepartmentId", f.deadline::text AS deadline,
      ${enteredWeeksSql({ dueWeeks: weeks })} AS "enteredWeeks"
    FROM "Finding" f WHERE f."inspectionId" = ${inspectionId} AND f.status <> 'CLOSED' ORDER BY f.number`;
}

function returnedEntries(inspectionId: string, since: Date) {
  return db().followUp.findMany({
    where: { status: "RETURNED", reviewedAt: { gte: since }, finding: { inspectionId, status: { not: "CLOSED" } } },
    orderBy: { id: "asc" },
    relationLoadStrategy: "join",
    select: { id: true, week: true, reviewedAt: true, finding: { select: findingFields } },
  });
}

function closureRequests(inspectionId: string, since: Date) {
  return db().closureRequest.findMany({
    where: { finding: { inspectionId }, OR: [{ status: "PENDING" }, { status: "RETURNED", endedAt: { gte: since } }] },
    orderBy: { id: "asc" },
    relationLoadStrategy: "join",
    select: {
      id: true,
      status: true,
      appliedAt: true,
      endedAt: true,
      finding: { select: { ...findingFields, status: true } },
      decisions: { orderBy: { signedAt: "desc" }, take: 1, select: { signedAt: true } },
    },
  });
}

type RequestRow = Awaited<ReturnType<typeof closureRequests>>[number];

function awaitedClosure({ id, status, appliedAt, finding: { status: standing, ...finding }, decisions }: RequestRow) {
  const step = awaitedSignature(standing);
  return status === "PENDING" && step ? [{ id, finding, step, since: decisions[0]?.signedAt ?? appliedAt }] : [];
}

function returnedClosure({ id, status, endedAt, finding: { status: standing, ...finding } }: RequestRow) {
  return status === "RETURNED" && endedAt && standing === "IN_PROGRESS" ? [{ id, finding, at: endedAt }] : [];
}

function extensionRequests(inspectionId: string, since: Date) {
  return db().extensionRequest.findMany({
    where: {
      finding: { inspectionId, status: { not: "CLOSED" } },
      OR: [{ status: { in: [...EXTENSION_UNDER_WAY] } }, { status: "RETURNED", endedAt: { gte: since } }],
    },
    orderBy: { id: "asc" },
    relationLoadStrategy: "join",
    select: {
      id: true,
      status: true,
      to: true,
      askedAt: true,
      endedAt: true,
      finding: { select: findingFields },
      decisions: { orderBy: { signedAt: "desc" }, take: 1, select: { signedAt: true } },
    },
  });
}

function awaitedExtension({ id, status, to, askedAt, finding, decisions }: Awaited<ReturnType<typeof extensionRequests>>[number]) {
  const step = awaitedExtensionStep(status);
  return step ? [{ id, finding, step, since: decisions[0]?.signedAt ?? askedAt, to: toDay(to) }] : [];
}

function openOrders(inspectionId: string) {
  return db().supervisionOrder.findMany({
    where: { inspectionId, status: { in: ["ISSUED", "REPLIED"] } },
    orderBy: { id: "asc" },
    relationLoadStrategy: "join",
    select: {
      id: true,
      departmentId: true,
      year: true,
      serial: true,
      replyBy: true,
      issuedAt: true,
      finding: { select: findingFields },
      replies: { orderBy: { sequence: "desc" }, take: 1, select: { repliedAt: true, accepted: true, judgedAt: true } },
    },
  });
}

function orderFacts({ replyBy, issuedAt, replies: [latest], ...order }: Awaited<ReturnType<typeof openOrders>>[number]) {
  if (!issuedAt) return [];
  const reply = latest ? { at: latest.repliedAt, returnedAt: latest.accepted === false ? latest.judgedAt : null } : null;
  return [{ ...order, replyBy: toDay(replyBy), issuedAt, reply }];
}

function plannedLookBacks(inspectionId: string, today: Day) {
  return db().lookBack.findMany({
    where: { status: "PLANNED", dueOn: { lte: fromDay(today) }, finding: { inspectionId, status: "CLOSED" } },
    orderBy: { id: "asc" },
    relationLoadStrategy: "join",
    select: { id: true, dueOn: true, finding: { select: findingFields } },
  });
}
