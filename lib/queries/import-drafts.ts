import type { Actor } from "#lib/domain/actor.ts";
import { mayImport } from "#lib/domain/import/rights.ts";
import { db } from "#lib/db/client.ts";

/** One line of the list of drafts that are neither confirmed nor discarded. */
export type ImportDraftLine = { id: string; fileName: string; createdBy: string; createdAt: Date };

/** More open drafts than anybody keeps; older ones come back when newer ones are done with. */
const LISTED_MOST = 50;

/** The drafts the office has open, newest first, in one query; null for everybody else. */
export async function importDrafts(actor: Actor): Promise<ImportDraftLine[] | null> {
  if (!mayImport(actor)) return null;
  const rows = await db().importDraft.findMany({
    where: { confirmedAt: null, discardedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: LISTED_MOST,
    relationLoadStrategy: "join",
    select: { id: true, fileName: true, createdAt: true, createdBy: { select: { name: true } } },
  });
  return rows.map(({ createdBy, ...row }) => ({ ...row, createdBy: createdBy.name }));
}
