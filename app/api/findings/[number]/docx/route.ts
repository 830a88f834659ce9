import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { exportFinding } from "./export-finding.ts";

type Context = { params: Promise<{ number: string }> };

/** One finding as .docx. See `exportFinding`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return exportFinding(await actorOfRequest(), (await params).number, currentTime());
}
