import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { sendNoticeFile } from "../../send-file.ts";

type Context = { params: Promise<{ id: string; path: string[] }> };

/** See `sendNoticeFile`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return sendNoticeFile(await actorOfRequest(), await params, currentTime());
}
