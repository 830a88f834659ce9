import type { Actor } from "#lib/domain/actor.ts";
import { db } from "#lib/db/client.ts";
import { readableFinding } from "./readable-finding.ts";

/** The file somebody is about to withdraw; null unless it is one of this finding's, still standing, and theirs to withdraw. */
export async function evidenceToWithdraw(
  actor: Actor,
  number: number,
  id: string,
): Promise<{ fileName: string; ordinal: number } | null> {
  const finding = await readableFinding(actor, number);
  if (!finding?.rights.has("uploadEvidence")) return null;
  const row = await db().evidence.findFirst({
    where: { id, withdrawnAt: null, measure: { findingId: finding.id } },
    select: { fileName: true, measure: { select: { ordinal: true } } },
  });
  return row?.measure ? { fileName: row.fileName, ordinal: row.measure.ordinal } : null;
}
