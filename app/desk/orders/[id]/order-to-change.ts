import { notFound } from "next/navigation";
import { currentContext } from "#lib/auth/session.ts";
import type { OrderVerb } from "#lib/domain/orders/rights.ts";
import type { OrderView } from "#lib/domain/orders/views.ts";
import { idParam } from "#lib/input/params.ts";
import { orderPage } from "#lib/queries/order-page.ts";

/** The order of this address, for a page that does one thing to it; not found for those who may not do it now. */
export async function orderToChange(asked: string, verb: OrderVerb): Promise<OrderView> {
  const id = idParam(asked) ?? notFound();
  const { actor, now } = await currentContext();
  const order = await orderPage(actor, id, now);
  return order?.rights.has(verb) ? order : notFound();
}
