import { sampleAccountsServed } from "#lib/auth/authenticate.ts";
import { currentTime } from "#lib/clock/now.ts";
import { sendCalendar } from "./send-calendar.ts";

type Context = { params: Promise<{ token: string }> };

/** Somebody's calendar by its private address. See `sendCalendar`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return sendCalendar((await params).token, currentTime(), sampleAccountsServed());
}

/** The same answer without the bytes. */
export const HEAD = GET;
