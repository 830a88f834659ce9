import { z } from "zod";
import { ORDER_TABS } from "#lib/domain/orders/order.ts";
import type { CardFilter, OrderFilter } from "#lib/domain/orders/views.ts";
import { id } from "./fields.ts";

const page = z.coerce.number().int().min(1).max(10_000).catch(1);
const department = id.nullable().catch(null);

/** What narrows the list of orders, out of the address. Nonsense narrows nothing. */
export const orderFilter = z.object({ view: z.enum(ORDER_TABS).nullable().catch(null), department, page });

/** The list's address with this filter. */
export function ordersHref({ view = null, department: of = null, page: at = 1 }: Partial<OrderFilter>): string {
  return addressOf("/desk/orders", { view, department: of, page: at > 1 ? String(at) : null });
}

/** Whose yellow cards are listed below the cards, and which page of them. */
export const cardFilter = z.object({ department, page });

/** The address of the cards, with a department's yellow ones listed. */
export function cardsHref({ department: of, page: at }: CardFilter): string {
  const address = addressOf("/desk/orders/cards", { department: of, page: at > 1 ? String(at) : null });
  return of ? `${address}#yellow` : address;
}

function addressOf(path: string, said: Record<string, string | null>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}
