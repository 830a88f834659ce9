import type { Actor } from "#lib/domain/actor.ts";
import { toMembers } from "#lib/db/json-column.ts";
import { db } from "#lib/db/client.ts";
import { staging } from "#lib/evidence/arriving/staging.ts";

/** Where an upload stands. `received`: how many of its bytes are kept so far; `refusal`: the sentence that ended it. */
export type OwnUpload =
  | { status: "RECEIVING"; size: number; received: number }
  | { status: "KEPT"; size: number }
  | { status: "REFUSED"; size: number; refusal: string };

/** The upload with this id; null where there is none or it is somebody else's. */
export async function ownUpload(actor: Actor, id: string): Promise<OwnUpload | null> {
  const row = await db().upload.findUnique({ where: { id, byId: actor.id }, select: { status: true, size: true, refusal: true } });
  if (!row) return null;
  const size = Number(row.size);
  if (row.status === "RECEIVING") return { status: "RECEIVING", size, received: await staging().sizeOf(id) };
  return row.status === "KEPT" ? { status: "KEPT", size } : { status: "REFUSED", size, refusal: String(toMembers(row.refusal).words ?? "") };
}
