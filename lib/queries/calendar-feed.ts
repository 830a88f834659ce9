import type { Actor } from "#lib/domain/actor.ts";
import { addDays } from "#lib/domain/day.ts";
import type { Due } from "#lib/domain/reports/due.ts";
import { sha256 } from "#lib/db/audit-store.ts";
import { db } from "#lib/db/client.ts";
import { duesBetween } from "./due.ts";
import { reportReach } from "./reports-reach.ts";

/** How far the feed looks back and ahead, in days, and how many things of one kind a day holds. */
const SPAN = { back: 60, ahead: 400, perDay: 30 };

/** Since when `actor` has a calendar address; null without one. */
export async function calendarFeedSince(actor: Actor): Promise<Date | null> {
  const feed = await db().calendarFeed.findUnique({ where: { userId: actor.id }, select: { createdAt: true } });
  return feed?.createdAt ?? null;
}

export type FeedView = { owner: string; party: string; dues: Due[] };

/**
 * What the calendar at this address holds: what falls due within what its owner may read now. Null for an address that is
 * unknown or ended, whose owner is disabled, must change the password first, or reads no reports. `sampleServed`: whether
 * the accounts of the sample may be used at all.
 */
export async function calendarFeed(token: string, now: Date, sampleServed: boolean): Promise<FeedView | null> {
  const feed = await db().calendarFeed.findUnique({
    where: { tokenHash: sha256(token) },
    relationLoadStrategy: "join",
    select: { user: { select: { id: true, name: true, role: true, departmentId: true, disabledAt: true, mustChangePassword: true, sample: true } } },
  });
  if (!feed) return null;
  const { disabledAt, mustChangePassword, sample, ...owner } = feed.user;
  if (disabledAt !== null || mustChangePassword || (sample && !sampleServed)) return null;
  const reached = await reportReach(owner, now);
  if (reached === null) return null;
  if (reached === "noRound") return { owner: owner.name, party: "", dues: [] };
  const { back, ahead, perDay } = SPAN;
  const dues = await duesBetween(reached, { from: addDays(reached.today, -back), to: addDays(reached.today, ahead), perDay });
  return { owner: owner.name, party: reached.round.partyShort, dues };
}
