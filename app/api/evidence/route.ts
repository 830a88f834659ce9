import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { receiveUpload } from "./receive-upload.ts";

/** Evidence in. See `receiveUpload`. */
export async function POST(request: Request): Promise<Response> {
  return receiveUpload(request, await actorOfRequest(), currentTime());
}
