import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { sendRoundArchive } from "./send-round.ts";
import { onlyGet } from "./zip-answer.ts";

/** 销号档案 of the round as .zip. See `sendRoundArchive`. */
export async function GET(): Promise<Response> {
  return sendRoundArchive(await actorOfRequest(), currentTime());
}

export const HEAD = onlyGet;
