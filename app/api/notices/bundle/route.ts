import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { onOwnForm } from "../../same-origin.ts";
import { sendBundle } from "./send-bundle.ts";

/** 静态发布包 as .zip. See `sendBundle`. */
export function POST(request: Request): Promise<Response> {
  return onOwnForm(request, async () => sendBundle(await actorOfRequest(), currentTime()));
}
