import type { Actor } from "#lib/domain/actor.ts";
import type { FileReview } from "#lib/domain/evidence/file.ts";
import type { UnfinishedUpload } from "#lib/domain/evidence/upload.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { db } from "#lib/db/client.ts";
import { atWorkFields, type PlaceAtWork, placeAtWork } from "./evidence-at-work.ts";
import { reviewFields, reviewView } from "./evidence-items.ts";
import { unfinishedUploads } from "./unfinished-uploads.ts";

/** A file that gets a newer version. `review`: the last one, where there was one; `refusal`: why it gets none any more, or null. */
export type EvidenceToReplace = PlaceAtWork & {
  id: string;
  fileName: string;
  review: FileReview | null;
  refusal: Refusal | null;
  unfinished: UnfinishedUpload[];
};

/** The file with this id; null where there is none, or where `actor` may not add to what it belongs to. */
export async function evidenceToReplace(actor: Actor, id: string): Promise<EvidenceToReplace | null> {
  const row = await db().evidence.findUnique({
    where: { id },
    relationLoadStrategy: "join",
    select: {
      ...{ fileName: true, withdrawnAt: true, replacedAt: true, ...atWorkFields },
      reviews: { orderBy: { reviewedAt: "desc" }, take: 1, select: reviewFields },
    },
  });
  const found = row && placeAtWork(actor, row);
  if (!found) return null;
  const refusal = refusalOf(row);
  const [last] = row.reviews;
  const review = last ? reviewView(last) : null;
  return { ...found, id, fileName: row.fileName, review, refusal, unfinished: refusal ? [] : await unfinishedUploads(actor, found.place, id) };
}

function refusalOf({ withdrawnAt, replacedAt }: { withdrawnAt: Date | null; replacedAt: Date | null }): Refusal | null {
  if (replacedAt) return { code: "evidenceReplaced" };
  return withdrawnAt ? { code: "evidenceWithdrawn" } : null;
}
