import type { Actor } from "#lib/domain/actor.ts";
import { readTrouble } from "#lib/domain/reminders/channels.ts";
import type { UndeliveredLine } from "#lib/domain/reminders/views.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { toDay } from "#lib/db/day-column.ts";

/** How many lines a page of the list shows. */
export const UNDELIVERED_PER_PAGE = 30;

export type Undelivered = { lines: UndeliveredLine[]; total: number; /** Not sent yet, and still being tried. */ trying: number };

/** What could not be delivered, the latest first, a page at a time; null for all but the office. */
export async function undelivered(actor: Actor, { page }: { page: number }): Promise<Undelivered | null> {
  if (!mayWork(actor, "readDeliveries")) return null;
  const [total, trying, rows] = await db().$transaction([
    db().delivery.count({ where: { status: "DEAD" } }),
    db().delivery.count({ where: { status: "PENDING", error: { not: null } } }),
    db().delivery.findMany({
      where: { status: "DEAD" },
      orderBy: [{ digest: { day: "desc" } }, { id: "desc" }],
      skip: (page - 1) * UNDELIVERED_PER_PAGE,
      take: UNDELIVERED_PER_PAGE,
      relationLoadStrategy: "join",
      select: { id: true, channel: true, attempts: true, error: true, digest: { select: { day: true, user: { select: { name: true } } } } },
    }),
  ]);
  const lines = rows.map(({ digest, error, ...row }) => ({ ...row, person: digest.user.name, day: toDay(digest.day), trouble: readTrouble(error) }));
  return { lines, total, trying };
}
