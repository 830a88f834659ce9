import type { EvidencePlace } from "#lib/domain/evidence/place.ts";
import { db, type Transaction } from "./client.ts";
import { placeOfRow } from "./evidence-place.ts";

const fields = {
  id: true,
  measureId: true,
  orderId: true,
  lookBackId: true,
  replacesId: true,
  fileName: true,
  size: true,
  byId: true,
  status: true,
  evidenceId: true,
} as const;

/** An upload as commands see it. */
export type LoadedUpload = {
  id: string;
  place: EvidencePlace;
  replacesId: string | null;
  fileName: string;
  size: number;
  byId: string;
  status: "RECEIVING" | "KEPT" | "REFUSED";
  evidenceId: string | null;
};

/** The upload with this id, if it is this person's own. */
export async function loadUpload(id: string, byId: string): Promise<LoadedUpload | null> {
  const row = await db().upload.findUnique({ where: { id, byId }, select: fields });
  if (!row) return null;
  const { measureId, orderId, lookBackId, size, ...upload } = row;
  return { ...upload, size: Number(size), place: placeOfRow({ measureId, orderId, lookBackId }) };
}

/** Marks an upload as kept, before its row of evidence is written; false where somebody else has ended it. */
export async function claimUpload(tx: Transaction, id: string, byId: string, now: Date): Promise<boolean> {
  const { count } = await tx.upload.updateMany({ where: { id, byId, status: "RECEIVING" }, data: { status: "KEPT", touchedAt: now } });
  return count === 1;
}

/** One person's uploads are begun one after another until the end of the transaction: they are counted. */
export async function lockUploads(tx: Transaction, byId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${byId} FOR NO KEY UPDATE`;
}
