import type { Actor } from "#lib/domain/actor.ts";
import { minutesFileName } from "#lib/domain/labels/meetings.ts";
import { minutesDocx } from "#lib/documents/write/minutes-docx.ts";
import { idParam } from "#lib/input/params.ts";
import { minutesExport } from "#lib/queries/meeting-page.ts";
import { plainRefusal } from "../../../answer.ts";
import { madeDocument } from "../../../made-document.ts";

/** A meeting's minutes as .docx for whoever may read meetings; to all others there is no such thing. */
export async function exportMinutes(actor: Actor | null, asked: string, now: Date): Promise<Response> {
  if (!actor) return plainRefusal({ code: "signInNeeded" });
  const id = idParam(asked);
  const minutes = id === null ? null : await minutesExport(actor, id, now);
  if (!minutes) return plainRefusal({ code: "notFound" });
  return madeDocument(await minutesDocx(minutes), minutesFileName(minutes), "docx");
}
