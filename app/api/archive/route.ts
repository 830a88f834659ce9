import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { onOwnForm } from "../same-origin.ts";
import { sendRoundArchive } from "./send-round.ts";

/** 销号档案 of the round as .zip. See `sendRoundArchive`. Taking one goes on record, so a form of this site asks for it, never a link. */
export function POST(request: Request): Promise<Response> {
  return onOwnForm(request, async () => sendRoundArchive(await actorOfRequest(), currentTime()));
}
