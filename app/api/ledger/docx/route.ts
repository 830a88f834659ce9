import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { exportLedger } from "../export-ledger.ts";

/** The ledger as .docx. See `exportLedger`. */
export async function GET(request: Request): Promise<Response> {
  return exportLedger(request, await actorOfRequest(), currentTime(), "docx");
}
