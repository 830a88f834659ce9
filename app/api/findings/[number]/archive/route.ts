import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { onlyGet } from "../../../archive/zip-answer.ts";
import { sendFindingArchive } from "./send-archive.ts";

type Context = { params: Promise<{ number: string }> };

/** 销号档案 of one finding as .zip. See `sendFindingArchive`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return sendFindingArchive(await actorOfRequest(), (await params).number, currentTime());
}

export const HEAD = onlyGet;
