import type { Day } from "#lib/domain/day.ts";
import type { OrderStatus } from "#lib/domain/orders/order.ts";
import type { Transaction } from "./client.ts";
import { toDay } from "./day-column.ts";
import type { SupervisionOrderUncheckedUpdateManyInput } from "./generated/models/SupervisionOrder.ts";

/** An order as commands change it; the row of its finding is locked, and all who change an order lock that first. */
export type LoadedOrder = {
  id: string;
  departmentId: string;
  status: OrderStatus;
  year: number | null;
  serial: number | null;
  replyBy: Day;
  version: number;
};

/** The order of this id. */
export async function loadOrder(tx: Transaction, id: string): Promise<LoadedOrder> {
  const row = await tx.supervisionOrder.findUniqueOrThrow({
    where: { id },
    select: { id: true, departmentId: true, status: true, year: true, serial: true, replyBy: true, version: true },
  });
  return { ...row, replyBy: toDay(row.replyBy) };
}

/** Saves an order that is still as it was loaded; false where it is not. */
export async function saveOrder(
  tx: Transaction,
  { id, status, version }: LoadedOrder,
  fields: Omit<SupervisionOrderUncheckedUpdateManyInput, "version">,
): Promise<boolean> {
  const { count } = await tx.supervisionOrder.updateMany({
    where: { id, status, version },
    data: { ...fields, version: { increment: 1 } },
  });
  return count === 1;
}

/** Any constant serves as the first key; the second tells years apart. */
const SERIAL_LOCK = 20220211;

/** The next number of the year; until the transaction ends nobody else is given one, so that none is missing and none is twice. */
export async function nextSerial(tx: Transaction, inspectionId: string, year: number): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SERIAL_LOCK}::int, ${year}::int)`;
  const { _max } = await tx.supervisionOrder.aggregate({ where: { inspectionId, year }, _max: { serial: true } });
  return (_max.serial ?? 0) + 1;
}
