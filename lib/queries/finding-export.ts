import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import type { FindingDocument } from "#lib/domain/ledger-sheet/finding-document.ts";
import { db } from "#lib/db/client.ts";
import { findingPage } from "./finding-page.ts";

/** Ten years of weeks: all of them. */
const EVERY_WEEK = 520;

/** What the page of one finding shows, with every week, for a document of its own; null where `actor` may not read it. */
export async function findingExport(actor: Actor, number: number, now: Date): Promise<FindingDocument | null> {
  const [page, round] = await Promise.all([
    findingPage(actor, number, now, EVERY_WEEK),
    db().inspection.findFirst({ where: { current: true }, select: { party: true, round: true } }),
  ]);
  return page && round && { ...page, ...round, asOf: dayAt(now) };
}
