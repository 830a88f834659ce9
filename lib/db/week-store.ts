import type { Bulletin } from "#lib/domain/bulletin/bulletin.ts";
import { firstWeekOf } from "#lib/domain/follow-up.ts";
import type { ClosingFacts } from "#lib/domain/week-closing.ts";
import { addWeeks, type Week, weeksFrom } from "#lib/domain/week.ts";
import type { Transaction } from "./client.ts";
import type { Round } from "./round-store.ts";
import { storedBulletin } from "./stored-bulletin.ts";

type Reader = Pick<Transaction, "$queryRaw">;

/** A follow-up week as the office closes it. A week that is not opened yet has the version it will be opened with. */
export type WeekToClose = ClosingFacts & { version: number };

/** How a week stands before it is closed; a week without a row counts as open. */
export async function weekToClose(client: Reader, { id, planOn }: Pick<Round, "id" | "planOn">, week: Week): Promise<WeekToClose> {
  const rows = await client.$queryRaw<{ week: Week; version: number; closed: boolean }[]>`
    SELECT w.week, w.version, w."closedAt" IS NOT NULL AS closed FROM "FollowUpWeek" w WHERE w."inspectionId" = ${id} AND w.week <= ${week}`;
  const closed = new Set(rows.filter((row) => row.closed).map((row) => row.week));
  const earlierOpen = weeksFrom(firstWeekOf(planOn), addWeeks(week, -1)).find((each) => !closed.has(each)) ?? null;
  const version = rows.find((row) => row.week === week)?.version ?? 1;
  return { week, version, closed: closed.has(week), earlierOpen, waiting: await countWaiting(client, id, week) };
}

async function countWaiting(client: Reader, inspectionId: string, week: Week): Promise<number> {
  const rows = await client.$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM "FollowUp" u JOIN "Finding" f ON f.id = u."findingId"
    WHERE f."inspectionId" = ${inspectionId} AND u.week = ${week} AND u.status = 'ENTERED'`;
  return rows[0]?.waiting ?? 0;
}

/** Any constant serves as the first key; the second tells weeks apart. */
const WEEK_LOCK = 20220212;

/**
 * Until the transaction ends nobody writes or reviews an entry of the week; who wants to, waits, and sees what became of it. No row is
 * locked: an entry may be written before the week has one.
 */
export async function lockWeek(tx: Transaction, inspectionId: string, week: Week): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${WEEK_LOCK}::int, hashtext(${`${inspectionId} ${week}`}))`;
}

/** Whether the office has closed this week of the round; until the transaction ends it stays so. */
export async function isWeekClosed(tx: Transaction, inspectionId: string, week: Week): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${WEEK_LOCK}::int, hashtext(${`${inspectionId} ${week}`}))`;
  return (await tx.followUpWeek.count({ where: { inspectionId, week, closedAt: { not: null } } })) === 1;
}

/** The bulletin of the last week before this one that is closed; null where none is. */
export async function lastBulletinBefore(client: Reader, inspectionId: string, week: Week): Promise<Bulletin | null> {
  const rows = await client.$queryRaw<{ bulletin: unknown }[]>`
    SELECT w.bulletin FROM "FollowUpWeek" w
    WHERE w."inspectionId" = ${inspectionId} AND w.week < ${week} AND w."closedAt" IS NOT NULL ORDER BY w.week DESC LIMIT 1`;
  return rows[0] ? storedBulletin.parse(rows[0].bulletin) : null;
}
