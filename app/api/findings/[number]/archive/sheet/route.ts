import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { sendClosureSheet } from "./send-sheet.ts";

type Context = { params: Promise<{ number: string }> };

/** 对账销号单 by itself as .docx. See `sendClosureSheet`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return sendClosureSheet(await actorOfRequest(), (await params).number, currentTime());
}
