import type { Actor } from "#lib/domain/actor.ts";
import { mayImport } from "#lib/domain/import/rights.ts";
import type { OpenImport } from "#lib/domain/views.ts";
import { db } from "#lib/db/client.ts";
import { importDrafts } from "./import-drafts.ts";

/** What the page shows that an import begins on. */
export type ImportStart = {
  open: OpenImport[];
  /** The round whose ledger an edited file can update; null before there is one. */
  round: string | null;
};

/** More open uploads than anybody keeps; older ones come back when newer ones are done with. */
const LISTED_MOST = 50;

/** What the office has open, newest first, and the round being followed up; null for all but the office. */
export async function importStart(actor: Actor): Promise<ImportStart | null> {
  if (!mayImport(actor)) return null;
  const [drafts, uploads, round] = await Promise.all([
    importDrafts(actor),
    openUploads(),
    db().inspection.findFirst({ where: { current: true }, select: { round: true } }),
  ]);
  const open = [...(drafts ?? []).map((draft): OpenImport => ({ kind: "draft", ...draft })), ...uploads];
  return { open: open.sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime()), round: round?.round ?? null };
}

async function openUploads(): Promise<OpenImport[]> {
  const rows = await db().ledgerUpload.findMany({
    where: { appliedAt: null, discardedAt: null, inspection: { current: true } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: LISTED_MOST,
    relationLoadStrategy: "join",
    select: { id: true, fileName: true, createdAt: true, createdBy: { select: { name: true } } },
  });
  return rows.map(({ createdBy, ...row }) => ({ kind: "ledger", ...row, createdBy: createdBy.name }));
}
