import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { download } from "./download.ts";

type Context = { params: Promise<{ id: string }> };

/** Evidence out. See `download`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return download(request, await actorOfRequest(), (await params).id, currentTime());
}

/** The same answer without the bytes. */
export const HEAD = GET;
