import { db } from "#lib/db/client.ts";

/** More of an upload has arrived: from now on it is kept for its days anew. */
export async function noteArrival(uploadId: string, now: Date): Promise<void> {
  await db().upload.updateMany({ where: { id: uploadId, status: "RECEIVING" }, data: { touchedAt: now } });
}
