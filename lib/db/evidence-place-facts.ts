import type { Actor } from "#lib/domain/actor.ts";
import type { FindingFacts } from "#lib/domain/finding.ts";
import type { OrderStatus } from "#lib/domain/orders/order.ts";
import { refusalOfOrder } from "#lib/domain/orders/rights.ts";
import { may } from "#lib/domain/permissions.ts";

/** What decides who reads the evidence of a finding. */
export const findingFields = {
  number: true,
  status: true,
  leaderId: true,
  leadDepartmentId: true,
  supporting: { select: { departmentId: true } },
} as const;

export type FindingRow = Omit<FindingFacts, "supportingDepartmentIds"> & { number: number; supporting: { departmentId: string }[] };

/** The same for what was sent in answer to an order. */
export const orderFields = { status: true, departmentId: true, year: true, serial: true, finding: { select: findingFields } } as const;

export type OrderRow = { status: OrderStatus; departmentId: string; finding: FindingRow };

/** The facts of the row, as the rules ask for them. */
export function factsOf({ supporting, ...row }: FindingRow): FindingFacts & { number: number } {
  return { ...row, supportingDepartmentIds: supporting.map(({ departmentId }) => departmentId) };
}

/** May `actor` read this finding, and so what proves its measures or was seen at its look-backs? */
export function mayReadFinding(actor: Actor, finding: FindingRow): boolean {
  return may(actor, "read", factsOf(finding));
}

/** May `actor` read this order, and so what was sent in answer to it? */
export function mayReadOrder(actor: Actor, { finding, ...order }: OrderRow): boolean {
  return refusalOfOrder(actor, "read", { ...order, finding: factsOf(finding) }) === null;
}

/** A row of evidence with what decides who reads it; it belongs to exactly one of the three. */
type PlacedRow = { measure: { finding: FindingRow } | null; order: OrderRow | null; lookBack: { finding: FindingRow } | null };

/** May `actor` read this file? What answers an order is read by those who read the order, the rest by those who read the finding. */
export function mayReadEvidence(actor: Actor, { measure, order, lookBack }: PlacedRow): boolean {
  const finding = (measure ?? lookBack)?.finding;
  return finding ? mayReadFinding(actor, finding) : order !== null && mayReadOrder(actor, order);
}

/** What `mayReadEvidence` asks of a row. */
export const evidencePlaceFields = {
  measure: { select: { finding: { select: findingFields } } },
  order: { select: orderFields },
  lookBack: { select: { finding: { select: findingFields } } },
} as const;
