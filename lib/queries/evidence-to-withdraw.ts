import type { Actor } from "#lib/domain/actor.ts";
import { db } from "#lib/db/client.ts";
import { atWorkFields, type PlaceAtWork, placeAtWork } from "./evidence-at-work.ts";

/** A file about to be withdrawn: its name, what it belongs to in words, and the page that shows it. */
export type EvidenceToWithdraw = { fileName: string } & Pick<PlaceAtWork, "of" | "page">;

/** The file somebody is about to withdraw; null unless it is one of this finding's, still standing, and theirs to withdraw. */
export async function evidenceToWithdraw(actor: Actor, number: number, id: string): Promise<EvidenceToWithdraw | null> {
  const finding = { number, inspection: { current: true } };
  const row = await db().evidence.findFirst({
    where: { id, withdrawnAt: null, OR: [{ measure: { finding } }, { order: { finding } }, { lookBack: { finding } }] },
    select: { fileName: true, ...atWorkFields },
  });
  const found = row && placeAtWork(actor, row);
  return found && { fileName: row.fileName, of: found.of, page: found.page };
}
