import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { onOwnForm } from "../../../same-origin.ts";
import { sendFindingArchive } from "./send-archive.ts";

type Context = { params: Promise<{ number: string }> };

/** 销号档案 of one finding as .zip. See `sendFindingArchive`. Taking one goes on record, so a form of this site asks for it, never a link. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return onOwnForm(request, async () => sendFindingArchive(await actorOfRequest(), (await params).number, currentTime()));
}
