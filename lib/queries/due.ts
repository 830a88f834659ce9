import type { Actor } from "#lib/domain/actor.ts";
import type { Day } from "#lib/domain/day.ts";
import { orderNumber } from "#lib/domain/labels/orders.ts";
import { cutOffsBetween, type Due, type DueDay, type DueThing, inDayOrder } from "#lib/domain/reports/due.ts";
import { daysOf, type Month, monthOf } from "#lib/domain/month.ts";
import { db } from "#lib/db/client.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { type ReportReach, reportReach } from "./reports-reach.ts";

/** How many things of one kind a day of the calendar shows by themselves; the rest is a number. */
const SHOWN_PER_DAY = 5;

export type DueMonth = { month: Month; today: Day; days: DueDay[] };

/** 到期日历: what falls due in a month (null: this one), within what `actor` may read. "noRound" and null as for every report. */
export async function calendarMonth(actor: Actor, month: Month | null, now: Date): Promise<DueMonth | "noRound" | null> {
  const reached = await reportReach(actor, now);
  if (reached === null || reached === "noRound") return reached;
  const shown = month ?? monthOf(reached.today);
  const days = daysOf(shown);
  const dues = await duesBetween(reached, { from: `${shown}-01`, to: days.at(-1) ?? `${shown}-28`, perDay: SHOWN_PER_DAY });
  const { calendar } = reached.round.rhythm;
  return {
    month: shown,
    today: reached.today,
    days: days.map((day) => ({ day, working: calendar.isWorkingDay(day), dues: dues.filter((due) => due.day === day) })),
  };
}

type Span = { from: Day; to: Day; /** So many of a kind a day; what is beyond them comes as a number. */ perDay: number };
type DueRow = Omit<DueThing, "orderNumber"> & { year: number | null; serial: number | null; place: number; total: number };

/** Everything that falls due from one day to another, in order: what is still to be done, never what is done. One statement. */
export async function duesBetween({ reach, orders, round, firstWeek }: ReportReach, { from, to, perDay }: Span): Promise<Due[]> {
  const between = (day: Sql) => sql`${day} BETWEEN ${from}::date AND ${to}::date`;
  const within = (day: Sql) => sql`${reach} AND ${between(day)}`;
  const rows = await db().$queryRaw<DueRow[]>`
    WITH due AS (
      SELECT 'finding' AS kind, f.deadline AS day, f.id, f.number, NULL::int AS ordinal, NULL::int AS year, NULL::int AS serial, f.title
        FROM "Finding" f WHERE ${within(sql`f.deadline`)} AND f.status <> 'CLOSED'
      UNION ALL SELECT 'measure', m.deadline, m.id, f.number, m.ordinal, NULL, NULL, m.text
        FROM "Measure" m JOIN "Finding" f ON f.id = m."findingId" WHERE ${within(sql`m.deadline`)} AND m.status = 'OPEN' AND f.status <> 'CLOSED'
      UNION ALL SELECT 'order', o."replyBy", o.id, f.number, NULL, o.year, o.serial, f.title
        FROM "SupervisionOrder" o JOIN "Finding" f ON f.id = o."findingId" WHERE ${orders} AND ${between(sql`o."replyBy"`)} AND o.status = 'ISSUED'
      UNION ALL SELECT 'lookBack', l."dueOn", l.id, f.number, l.sequence, NULL, NULL, f.title
        FROM "LookBack" l JOIN "Finding" f ON f.id = l."findingId" WHERE ${within(sql`l."dueOn"`)} AND l.status = 'PLANNED'
    ), placed AS (
      SELECT *, row_number() OVER (PARTITION BY day, kind ORDER BY number, ordinal)::int AS place,
        count(*) OVER (PARTITION BY day, kind)::int AS total FROM due
    )
    SELECT kind, day::text AS day, id, number, ordinal, year, serial, title, place, total FROM placed WHERE place <= ${perDay}
    ORDER BY day, kind, place`;
  return inDayOrder([...cutOffsBetween(from, to, firstWeek, round.rhythm), ...rows.flatMap((row) => thingsOf(row, perDay))]);
}

/** The thing; behind the last one that fits, how many more there are. */
function thingsOf({ place, total, year, serial, ...row }: DueRow, perDay: number): Due[] {
  const thing = { ...row, orderNumber: orderNumber({ year, serial }) };
  if (place < perDay || total === perDay) return [thing];
  return [thing, { kind: thing.kind, day: thing.day, more: total - perDay, total }];
}
