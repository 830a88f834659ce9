import { calendarIcs } from "#lib/documents/write/calendar-ics.ts";
import type { Due } from "#lib/domain/reports/due.ts";
import { feedToken } from "#lib/input/calendar.ts";
import { calendarFeed } from "#lib/queries/calendar-feed.ts";
import { dueHref } from "#lib/input/due-href.ts";
import { plainRefusal, PRIVATE } from "../../answer.ts";

/**
 * The calendar at this address, without a session: the address is the key. What is in it is asked by its owner's rights at this
 * moment; an address that is unknown, ended or no longer its owner's to use is not there. `segment` may end in .ics.
 */
export async function sendCalendar(segment: string, now: Date, sampleServed: boolean): Promise<Response> {
  const token = feedToken(segment);
  const feed = token === null ? null : await calendarFeed(token, now, sampleServed);
  if (!feed) return plainRefusal({ code: "notFound" });
  const site = (process.env.NEXTAUTH_URL ?? "").replace(/\/+$/, "");
  const urlOf = (due: Due) => `${site}${dueHref(due)}`;
  const ics = calendarIcs({ name: `${feed.party}整改到期日历（${feed.owner}）`, dues: feed.dues, now, urlOf });
  const headers = {
    ...PRIVATE,
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": 'inline; filename="calendar.ics"',
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
  };
  return new Response(ics, { headers });
}
