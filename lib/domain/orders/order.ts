import type { FindingFacts } from "../finding.ts";

/** 督办单: the states it lives through. A reply that is returned puts it back to ISSUED. */
export const ORDER_STATUSES = ["DRAFT", "ISSUED", "REPLIED", "ACCEPTED", "DROPPED"] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** What still asks something of somebody. */
export const OPEN_ORDERS = ["DRAFT", "ISSUED", "REPLIED"] as const satisfies OrderStatus[];

/** What went out to its department: a red card each. */
export const SENT_ORDERS = ["ISSUED", "REPLIED", "ACCEPTED"] as const satisfies OrderStatus[];

/** The views of the list of orders: by status, all that went out, and those whose answer is overdue. */
export const ORDER_TABS = [...ORDER_STATUSES, "SENT", "OVERDUE"] as const;
export type OrderTab = (typeof ORDER_TABS)[number];

/** What a right over an order is decided from: the loaded row, and the finding it is about. */
export type OrderFacts = { status: OrderStatus; departmentId: string; finding: FindingFacts };
