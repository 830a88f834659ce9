import type { Actor } from "#lib/domain/actor.ts";
import { type Space, spaceState } from "#lib/domain/evidence/quota.ts";
import type { UploadNotes } from "#lib/domain/evidence/upload-notes.ts";
import { db } from "#lib/db/client.ts";
import { spacesInUse } from "#lib/db/space-store.ts";
import { scannerInUse } from "#lib/evidence/scanning/scanner-in-use.ts";

/** What `actor` should know before adding a file to the round; it tells of nothing but their own department's space and the round's. */
export async function uploadNotes(actor: Actor): Promise<UploadNotes> {
  const { department, round } = await spacesInUse(db(), actor.departmentId);
  const asked: [of: "department" | "round", space: Space | null][] = [["department", department], ["round", round]];
  const spaces = asked.flatMap(([of, space]) => (space && spaceState(space) !== "ok" ? [{ of, space }] : []));
  return { spaces, scanned: scannerInUse() !== null };
}
