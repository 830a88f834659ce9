import type { Actor } from "#lib/domain/actor.ts";
import { mayImport } from "#lib/domain/import/rights.ts";
import { db } from "#lib/db/client.ts";
import { type ImportDraftLine, importDrafts } from "./import-drafts.ts";

/** What the page shows that an import begins on. */
export type ImportStart = {
  drafts: ImportDraftLine[];
  /** The round whose ledger an edited file can update; null before there is one. */
  round: string | null;
};

/** The open drafts and the round being followed up; null for all but the office. */
export async function importStart(actor: Actor): Promise<ImportStart | null> {
  if (!mayImport(actor)) return null;
  const [drafts, round] = await Promise.all([
    importDrafts(actor),
    db().inspection.findFirst({ where: { current: true }, select: { round: true } }),
  ]);
  return { drafts: drafts ?? [], round: round?.round ?? null };
}
