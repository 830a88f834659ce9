import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { sendPublicCopy } from "./send-public-copy.ts";

type Context = { params: Promise<{ id: string }> };

/** A file without the data of its making. See `sendPublicCopy`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return sendPublicCopy(request, await actorOfRequest(), (await params).id, currentTime());
}

/** The same answer without the bytes. */
export const HEAD = GET;
