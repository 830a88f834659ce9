import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import type { OrderDocument } from "#lib/domain/orders/document.ts";
import { db } from "#lib/db/client.ts";
import { toDay } from "#lib/db/day-column.ts";
import { mayReadOrder, orderFields } from "#lib/db/evidence-place-facts.ts";

/** What the document of an order says, or null where `actor` may not read the order. */
export async function orderExport(actor: Actor, id: string): Promise<OrderDocument | null> {
  const row = await db().supervisionOrder.findFirst({
    where: { id, inspection: { current: true } },
    relationLoadStrategy: "join",
    select: {
      ...orderFields,
      cause: true,
      requirement: true,
      replyBy: true,
      issuedAt: true,
      department: { select: { name: true } },
      inspection: { select: { partyShort: true, round: true, phone: true } },
    },
  });
  if (!row || !mayReadOrder(actor, row)) return null;
  const { year, serial, status, cause, requirement, finding, department, inspection, issuedAt } = row;
  return {
    year,
    serial,
    status,
    cause,
    requirement,
    ...inspection,
    department: department.name,
    number: finding.number,
    replyBy: toDay(row.replyBy),
    issuedOn: issuedAt && dayAt(issuedAt),
  };
}
