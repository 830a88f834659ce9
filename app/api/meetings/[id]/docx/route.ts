import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { exportMinutes } from "./export-minutes.ts";

type Context = { params: Promise<{ id: string }> };

/** A meeting's minutes as .docx. See `exportMinutes`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return exportMinutes(await actorOfRequest(), (await params).id, currentTime());
}
