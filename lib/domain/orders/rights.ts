import type { Actor } from "../actor.ts";
import type { FindingFacts } from "../finding.ts";
import { refusalOf, scopeOf, type Verb } from "../permissions.ts";
import type { Refusal } from "../refusal.ts";
import { ORDER_STATUSES, type OrderFacts, type OrderStatus, SENT_ORDERS } from "./order.ts";

/** The rest never went out and is the business of those who read the whole round: a draft is not yet an order. */
const SENT: readonly OrderStatus[] = SENT_ORDERS;

/**
 * Every right over an order: which right over its finding it rests on, and in which states of the order. A draft may be dropped
 * whatever became of the finding, so that no draft is stuck.
 */
export const ORDER_VERBS = {
  read: { verb: "read", while: ORDER_STATUSES },
  edit: { verb: "supervise", while: ["DRAFT"] },
  issue: { verb: "supervise", while: ["DRAFT"] },
  drop: { verb: "judgeReply", while: ["DRAFT"] },
  reply: { verb: "replyToOrder", while: ["ISSUED"] },
  judge: { verb: "judgeReply", while: ["REPLIED"] },
} as const satisfies Record<string, { verb: Verb; while: readonly OrderStatus[] }>;

export type OrderVerb = keyof typeof ORDER_VERBS;

/**
 * Why `actor` may not do `verb` to this order as it stands, or null when they may. An order is its addressee's, even when the finding
 * has been given to another department since; supporting departments have no part in it. Outsiders learn nothing: `notFound`.
 */
export function refusalOfOrder(actor: Actor, verb: OrderVerb, order: OrderFacts): Refusal | null {
  if (!SENT.includes(order.status) && !scopeOf(actor)?.all) return { code: "notFound" };
  const right: { verb: Verb; while: readonly OrderStatus[] } = ORDER_VERBS[verb];
  const refusal = refusalOf(actor, right.verb, asAddressed(order));
  if (refusal) return refusal;
  return right.while.includes(order.status) ? null : { code: "orderStatus", status: order.status };
}

/** Everything `actor` may do to this order as it stands: what a page offers. The commands ask again. */
export function orderRights(actor: Actor, order: OrderFacts): ReadonlySet<OrderVerb> {
  const verbs = Object.keys(ORDER_VERBS).filter((key): key is OrderVerb => key in ORDER_VERBS);
  return new Set(verbs.filter((verb) => refusalOfOrder(actor, verb, order) === null));
}

/** The finding as the order sees it: led by the department it was addressed to. */
function asAddressed({ departmentId, finding }: OrderFacts): FindingFacts {
  return { ...finding, leadDepartmentId: departmentId, supportingDepartmentIds: [] };
}
