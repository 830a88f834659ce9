import type { Actor } from "#lib/domain/actor.ts";
import type { Day } from "#lib/domain/day.ts";
import { refusalOfOrder } from "#lib/domain/orders/rights.ts";
import { may } from "#lib/domain/permissions.ts";
import type { Channel } from "#lib/domain/reminders/channels.ts";
import type { DigestedReminder } from "#lib/domain/reminders/digest-message.ts";
import { db } from "./client.ts";
import { toDay } from "./day-column.ts";
import { toMembers } from "./json-column.ts";

/** A delivery that one sender holds: what it records counts only while nobody else has taken it over. */
export type Held = { id: string; channel: Channel; digestId: string; attempts: number };

/** Takes at most `limit` deliveries that are due, for as long as `heldUntil`. What another holds or is just taking is passed over. */
export async function claimDeliveries(now: Date, heldUntil: Date, limit: number): Promise<Held[]> {
  return db().$queryRaw<Held[]>`
    UPDATE "Delivery" d SET "heldUntil" = ${heldUntil}, attempts = d.attempts + 1
    WHERE d.id IN (
      SELECT p.id FROM "Delivery" p
      WHERE p.status = 'PENDING' AND p."nextAt" <= ${now} AND (p."heldUntil" IS NULL OR p."heldUntil" <= ${now})
      ORDER BY p."nextAt", p.id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING d.id, d.channel, d."digestId", d.attempts`;
}

/** Whom a delivery goes to, and what of its digest they may still read. `email` null: not wanted this way any more. */
export type Letter = { person: string; day: Day; email: string | null; byWebhook: boolean; reminders: DigestedReminder[] };

/** The letters of these digests, by digest: four statements however many. */
export async function lettersOf(digestIds: readonly string[]): Promise<Map<string, Letter>> {
  const digests = await digestsOf(digestIds);
  const reminders = digests.flatMap((digest) => digest.reminders);
  const [findings, orders] = await Promise.all([
    findingsOf(reminders.flatMap(({ findingId }) => findingId ?? [])),
    ordersOf(reminders.flatMap(({ thing }) => orderIn(thing) ?? [])),
  ]);
  const isReadable = (actor: Actor, { thing, findingId }: { thing: string; findingId: string | null }) => {
    const finding = findings.get(findingId ?? "");
    if (findingId === null || !finding) return findingId === null;
    const orderId = orderIn(thing);
    if (orderId === null) return may(actor, "read", finding);
    const order = orders.get(orderId);
    return order !== undefined && refusalOfOrder(actor, "read", { ...order, finding }) === null;
  };
  return new Map(digests.map(({ id, day, user, reminders: digest }) => {
    const { reminderChoice: choice, disabledAt, ...actor } = user;
    const wanted = disabledAt === null ? choice : null;
    const readable = digest.filter((reminder) => isReadable(actor, reminder));
    return [id, {
      person: user.name,
      day: toDay(day),
      email: wanted?.byEmail ? wanted.email : null,
      byWebhook: wanted?.byWebhook ?? false,
      reminders: readable.map(({ rule, thing, detail }) => ({ rule, thing, detail: toMembers(detail) })),
    }];
  }));
}

function digestsOf(ids: readonly string[]) {
  return db().digest.findMany({
    where: { id: { in: [...ids] } },
    relationLoadStrategy: "join",
    select: {
      id: true,
      day: true,
      user: {
        select: {
          id: true,
          name: true,
          role: true,
          departmentId: true,
          disabledAt: true,
          reminderChoice: { select: { email: true, byEmail: true, byWebhook: true } },
        },
      },
      reminders: { orderBy: [{ day: "asc" }, { createdAt: "asc" }, { id: "asc" }], select: { rule: true, thing: true, findingId: true, detail: true } },
    },
  });
}

/** The order a reminder is about, or null. */
function orderIn(thing: string): string | null {
  return thing.startsWith("order:") ? thing.slice("order:".length) : null;
}

async function ordersOf(ids: readonly string[]) {
  const rows = await db().supervisionOrder.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, status: true, departmentId: true } });
  return new Map(rows.map(({ id, ...order }) => [id, order]));
}

async function findingsOf(ids: readonly string[]) {
  const rows = await db().finding.findMany({
    where: { id: { in: [...new Set(ids)] } },
    relationLoadStrategy: "join",
    select: { id: true, status: true, leaderId: true, leadDepartmentId: true, supporting: { select: { departmentId: true } } },
  });
  return new Map(rows.map(({ id, supporting, ...row }) => [id, { ...row, supportingDepartmentIds: supporting.map(({ departmentId }) => departmentId) }]));
}

/** Whether what this sender records still counts. */
function stillHeld({ id, attempts }: Held, heldUntil: Date) {
  return { id, attempts, heldUntil, status: "PENDING" } as const;
}

/** It went out. */
export async function recordSent(held: Held, heldUntil: Date, now: Date): Promise<void> {
  await db().delivery.updateMany({ where: stillHeld(held, heldUntil), data: { status: "SENT", sentAt: now, heldUntil: null, error: null } });
}

/** It did not: to be tried again at `nextAt`, or never where that is null. */
export async function recordTrouble(held: Held, heldUntil: Date, error: string, nextAt: Date | null): Promise<void> {
  const next = nextAt === null ? ({ status: "DEAD" } as const) : { nextAt };
  await db().delivery.updateMany({ where: stillHeld(held, heldUntil), data: { error, heldUntil: null, ...next } });
}

/** Nobody wants it any more, or there is nothing left to tell. */
export async function dropDelivery(held: Held, heldUntil: Date): Promise<void> {
  await db().delivery.deleteMany({ where: stillHeld(held, heldUntil) });
}
