import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { sendPicture } from "./send-picture.ts";

type Context = { params: Promise<{ id: string }> };

/** A file as pictures of its pages. See `sendPicture`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return sendPicture(request, await actorOfRequest(), (await params).id, currentTime());
}

/** The same answer without the bytes. */
export const HEAD = GET;
