import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { answerUpload } from "../answer-upload.ts";

/** Evidence in, in pieces. See `answerUpload`. */
export async function POST(request: Request): Promise<Response> {
  return answerUpload(request, await actorOfRequest(), currentTime());
}

export const PATCH = POST;
export const DELETE = POST;
export const OPTIONS = POST;
export const HEAD = POST;
export const GET = POST;
