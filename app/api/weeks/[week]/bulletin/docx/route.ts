import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { exportBulletin } from "../export-bulletin.ts";

type Context = { params: Promise<{ week: string }> };

/** The bulletin of a closed week as .docx. See `exportBulletin`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return exportBulletin(await actorOfRequest(), (await params).week, currentTime(), "docx");
}
