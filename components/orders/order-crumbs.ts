import type { Crumb } from "#components/ui/breadcrumb.tsx";
import { orderTitle } from "#lib/domain/labels/orders.ts";
import type { OrderLine } from "#lib/domain/orders/views.ts";

/** The way back from a page beneath the list of orders. */
export const orderListCrumbs: Crumb[] = [{ label: "督办", href: "/desk/orders" }];

/** The way back from a page of one order. */
export function orderCrumbs(order: Pick<OrderLine, "id" | "year" | "serial" | "status">): Crumb[] {
  return [...orderListCrumbs, { label: orderTitle(order), href: `/desk/orders/${order.id}` }];
}
