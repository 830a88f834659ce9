import { actorOfRequest } from "#lib/auth/session.ts";
import { exportOrder } from "./export-order.ts";

type Context = { params: Promise<{ id: string }> };

/** One supervision order as .docx. See `exportOrder`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return exportOrder(await actorOfRequest(), (await params).id);
}
