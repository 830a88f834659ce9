import { recordLook } from "#lib/commands/evidence/record-look.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { refusalOfOpening } from "#lib/domain/evidence/standing.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { id as rowId } from "#lib/input/fields.ts";
import { type EvidenceFile, evidenceFile } from "#lib/queries/evidence-file.ts";

type Asked = { id: string; within: boolean; now: Date };

/**
 * The file behind an address, for whoever may read what it belongs to and while anybody may open it; to all others it does not
 * exist. Where looks go on record this one does, unless it is `within` one that began before, as a picture on a page is.
 */
export async function openedFile(actor: Actor | null, { id, within, now }: Asked): Promise<Result<EvidenceFile, Refusal>> {
  if (!actor) return refuse({ code: "signInNeeded" });
  const file = rowId.safeParse(id).success ? await evidenceFile(actor, id) : null;
  if (!file) return refuse({ code: "notFound" });
  const closed = refusalOfOpening(file);
  if (closed) return refuse(closed);
  const look = await recordLook(actor, { evidenceId: id, within }, now);
  return look.ok ? ok(file) : look;
}
