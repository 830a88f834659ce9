import type { Actor } from "#lib/domain/actor.ts";
import { orderFileName } from "#lib/domain/orders/document.ts";
import { orderDocx } from "#lib/documents/write/order-docx.ts";
import { idParam } from "#lib/input/params.ts";
import { orderExport } from "#lib/queries/order-export.ts";
import { plainRefusal } from "../../../answer.ts";
import { madeDocument } from "../../../made-document.ts";

/** One order as .docx for whoever may read it; to all others it does not exist. */
export async function exportOrder(actor: Actor | null, asked: string): Promise<Response> {
  if (!actor) return plainRefusal({ code: "signInNeeded" });
  const id = idParam(asked);
  const order = id === null ? null : await orderExport(actor, id);
  if (!order) return plainRefusal({ code: "notFound" });
  return madeDocument(await orderDocx(order), orderFileName(order), "docx");
}
