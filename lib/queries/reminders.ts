import type { Actor } from "#lib/domain/actor.ts";
import type { Day } from "#lib/domain/day.ts";
import { reminderHref, reminderSubject, reminderWords } from "#lib/domain/labels/reminders.ts";
import { scopeOf } from "#lib/domain/permissions.ts";
import type { ReminderLine } from "#lib/domain/reminders/views.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { toMembers } from "#lib/db/json-column.ts";
import { orderWithinScope } from "#lib/db/order-scope-sql.ts";
import { withinScope } from "#lib/db/scope-sql.ts";
import { empty, type Sql, sql } from "#lib/db/sql.ts";

/** How many reminders a page of the list shows. */
export const REMINDERS_PER_PAGE = 30;

export type ReminderList = { lines: ReminderLine[]; total: number; unread: number; all: number };

type Row = { id: string; day: Day; thing: string; rule: string; detail: unknown; read: boolean };

/**
 * One's own reminders, the unread ones first, each by day. What is about a finding that one may no longer read is left out,
 * of the figures too. Null for those who have nothing to do with findings.
 */
export async function reminderList(actor: Actor, { unread, page }: { unread: boolean; page: number }): Promise<ReminderList | null> {
  const own = ownReminders(actor);
  if (!mayWork(actor, "readReminders") || !own) return null;
  const [[counted], rows] = await Promise.all([
    db().$queryRaw<{ all: number; unread: number }[]>`
      SELECT count(*)::int AS all, (count(*) FILTER (WHERE r."readAt" IS NULL))::int AS unread ${own}`,
    db().$queryRaw<Row[]>`
      SELECT r.id, r.day::text AS day, r.thing, r.rule, r.detail, r."readAt" IS NOT NULL AS read
      ${own} ${unread ? sql`AND r."readAt" IS NULL` : empty}
      ORDER BY (r."readAt" IS NOT NULL), r.day DESC, r."createdAt" DESC, r.id DESC
      LIMIT ${REMINDERS_PER_PAGE} OFFSET ${(page - 1) * REMINDERS_PER_PAGE}`,
  ]);
  const counts = counted ?? { all: 0, unread: 0 };
  return { lines: rows.map(lineOf), total: unread ? counts.unread : counts.all, ...counts };
}

/** How many reminders one has not read: the figure beside the navigation, in one statement. */
export async function unreadReminders(actor: Actor): Promise<number> {
  const own = ownReminders(actor);
  if (!mayWork(actor, "readReminders") || !own) return 0;
  const rows = await db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count ${own} AND r."readAt" IS NULL`;
  return rows[0]?.count ?? 0;
}

/** FROM and WHERE: what is one's own and, where it is about an order, an opinion or a finding, of one that is still in reach. */
function ownReminders(actor: Actor): Sql | null {
  const scope = scopeOf(actor);
  return scope && sql`FROM "Reminder" r WHERE r."userId" = ${actor.id} AND (r."findingId" IS NULL OR CASE
    WHEN r.thing LIKE 'order:%' THEN EXISTS (SELECT 1 FROM "SupervisionOrder" o JOIN "Finding" f ON f.id = o."findingId"
      WHERE o.id = substr(r.thing, 7) AND ${orderWithinScope(scope)})
    ELSE EXISTS (SELECT 1 FROM "Finding" f WHERE f.id = r."findingId" AND ${withinScope(scope)}) END)
    AND (r.thing NOT LIKE 'opinion:%' OR EXISTS (SELECT 1 FROM "Opinion" o WHERE o.id = substr(r.thing, 9) AND o."departmentId" = ${actor.departmentId}))`;
}

function lineOf({ id, day, thing, rule, detail: kept, read }: Row): ReminderLine {
  const detail = toMembers(kept);
  return { id, day, read, words: reminderWords(rule, detail), href: reminderHref({ rule, thing, detail }), subject: reminderSubject(detail) };
}
