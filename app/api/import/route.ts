import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { beginImport } from "#lib/commands/import/begin-import.ts";
import { outlineOfSource } from "#lib/domain/import/source.ts";
import { ok } from "#lib/domain/result.ts";
import { receiveDocument } from "./receive-document.ts";

/** A document as the draft of a round. See `receiveDocument`. */
export async function POST(request: Request): Promise<Response> {
  return receiveDocument(request, await actorOfRequest(), "document", async (actor, { fileName, document }) => {
    const outline = outlineOfSource(document);
    if (!outline.ok) return outline;
    const begun = await beginImport(actor, { fileName, ...outline.value }, currentTime());
    return begun.ok ? ok(`/desk/import/${begun.value.id}`) : begun;
  });
}
