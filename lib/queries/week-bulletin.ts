import type { Actor } from "#lib/domain/actor.ts";
import type { Bulletin } from "#lib/domain/bulletin/bulletin.ts";
import { bulletinOf } from "#lib/domain/bulletin/bulletin-of.ts";
import { isFollowUpWeek } from "#lib/domain/follow-up.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Week } from "#lib/domain/week.ts";
import { refusalOfClosing } from "#lib/domain/week-closing.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { bulletinFacts } from "#lib/db/bulletin-facts.ts";
import { db } from "#lib/db/client.ts";
import { storedBulletin } from "#lib/db/stored-bulletin.ts";
import { weekToClose } from "#lib/db/week-store.ts";
import { followedRound } from "./followed-round.ts";

/** 周报 of a week: kept, where the week is closed; else a draft as things stand now. */
export type WeekBulletin = { bulletin: Bulletin; closed: { at: Date; by: string } | null };

/** The bulletin of a week; null for those who may not read it, and for weeks not followed up. */
export async function weekBulletin(actor: Actor, week: Week, now: Date): Promise<WeekBulletin | null> {
  const round = await followedRound();
  if (!mayWork(actor, "readBulletin") || !round || !isFollowUpWeek(week, { planOn: round.planOn, now })) return null;
  const kept = await db().followUpWeek.findUnique({
    where: { inspectionId_week: { inspectionId: round.id, week } },
    select: { closedAt: true, closedByName: true, bulletin: true },
  });
  if (!kept?.closedAt) return { bulletin: bulletinOf(await bulletinFacts(db(), round, week, now)), closed: null };
  return { bulletin: storedBulletin.parse(kept.bulletin), closed: { at: kept.closedAt, by: kept.closedByName ?? "" } };
}

/** What the office checks before it closes a week: the bulletin as it would be, and why it cannot be closed yet, if so. */
export type WeekClosing = { bulletin: Bulletin; version: number; refusal: Refusal | null };

/** The week before it is closed; null for those who do not close weeks, and for weeks not followed up. */
export async function weekClosing(actor: Actor, week: Week, now: Date): Promise<WeekClosing | null> {
  const round = await followedRound();
  if (!mayWork(actor, "closeWeek") || !round || !isFollowUpWeek(week, { planOn: round.planOn, now })) return null;
  const [facts, standing] = await Promise.all([bulletinFacts(db(), round, week, now), weekToClose(db(), round, week)]);
  return { bulletin: bulletinOf(facts), version: standing.version, refusal: refusalOfClosing(standing, round.rhythm, now) };
}
