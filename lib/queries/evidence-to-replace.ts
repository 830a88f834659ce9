import type { Actor } from "#lib/domain/actor.ts";
import type { UnfinishedUpload } from "#lib/domain/evidence/upload.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { db } from "#lib/db/client.ts";
import { atWorkFields, type PlaceAtWork, placeAtWork } from "./evidence-at-work.ts";
import { unfinishedUploads } from "./unfinished-uploads.ts";

/** A file that gets a newer version. `refusal`: why it gets none any more, or null. */
export type EvidenceToReplace = PlaceAtWork & { id: string; fileName: string; refusal: Refusal | null; unfinished: UnfinishedUpload[] };

/** The file with this id; null where there is none, or where `actor` may not add to what it belongs to. */
export async function evidenceToReplace(actor: Actor, id: string): Promise<EvidenceToReplace | null> {
  const row = await db().evidence.findUnique({
    where: { id },
    select: { fileName: true, withdrawnAt: true, replacedAt: true, ...atWorkFields },
  });
  const found = row && placeAtWork(actor, row);
  if (!found) return null;
  const refusal = refusalOf(row);
  return { ...found, id, fileName: row.fileName, refusal, unfinished: refusal ? [] : await unfinishedUploads(actor, found.place, id) };
}

function refusalOf({ withdrawnAt, replacedAt }: { withdrawnAt: Date | null; replacedAt: Date | null }): Refusal | null {
  if (replacedAt) return { code: "evidenceReplaced" };
  return withdrawnAt ? { code: "evidenceWithdrawn" } : null;
}
