import { z } from "zod";
import { isMonth, type Month } from "#lib/domain/month.ts";
import { addressWith } from "./address.ts";

/** A form that carries nothing but the wish. */
export const noInput = z.object({});
export type NoInput = z.infer<typeof noInput>;

/** The calendar's month and manner, out of the address; without a month, the present one. */
export const calendarView = z.object({
  month: z.string().refine(isMonth).nullable().catch(null),
  view: z.enum(["list"]).nullable().catch(null),
});
export type CalendarView = z.infer<typeof calendarView>;

/** The calendar of a month; `list` day by day. */
export function calendarHref({ month, view }: { month: Month | null; view: CalendarView["view"] }): string {
  return addressWith("/desk/reports/calendar", { month, view });
}

/** The token of a calendar's address, which may end in .ics; null for what no address of this system looks like. */
export function feedToken(segment: string): string | null {
  const [, token = null] = /^([\w-]{43})(?:\.ics)?$/.exec(segment) ?? [];
  return token;
}

/** The whole address a calendar program is given. `site` is the address people type. */
export function feedAddress(site: string | undefined, token: string): string {
  return `${(site ?? "").replace(/\/+$/, "")}/api/calendar/${token}.ics`;
}
