import { z } from "zod";
import { ORDER_TABS } from "#lib/domain/orders/order.ts";
import type { CardFilter, OrderFilter } from "#lib/domain/orders/views.ts";
import { addressWith } from "./address.ts";
import { id } from "./fields.ts";
import { pageField } from "./params.ts";

const department = id.nullable().catch(null);

/** What narrows the list of orders, out of the address. Nonsense narrows nothing. */
export const orderFilter = z.object({ view: z.enum(ORDER_TABS).nullable().catch(null), department, page: pageField });

/** The list's address with this filter. */
export function ordersHref(filter: Partial<OrderFilter>): string {
  const { view, department: of, page } = filter;
  return addressWith("/desk/orders", { view, department: of, page });
}

/** Whose yellow cards are listed below the cards, and which page of them. */
export const cardFilter = z.object({ department, page: pageField });

/** The address of the cards, with a department's yellow ones listed. */
export function cardsHref({ department: of, page }: CardFilter): string {
  const address = addressWith("/desk/orders/cards", { department: of, page });
  return of ? `${address}#yellow` : address;
}
