import { createReadStream } from "node:fs";
import fs from "node:fs/promises";
import type { Actor } from "#lib/domain/actor.ts";
import { extensionOf, mediaTypeOf } from "#lib/domain/evidence/file.ts";
import { publicName } from "#lib/domain/evidence/viewing.ts";
import { publicCopyFile } from "#lib/queries/evidence-derived.ts";
import { attachment } from "../../../../content-disposition.ts";
import { plainRefusal, PRIVATE } from "../../../answer.ts";
import { openedFile } from "../opened-file.ts";
import { asWebStream } from "../../../web-stream.ts";

/** A copy of a file for the public, without who made it where, for whoever may read the file. Always a download. */
export async function sendPublicCopy(request: Request, actor: Actor | null, id: string, now: Date): Promise<Response> {
  const opened = await openedFile(actor, { id, within: false, now });
  if (!opened.ok) return plainRefusal(opened.refusal);
  const { fileName } = opened.value;
  const name = publicName(fileName);
  if (name === null) return plainRefusal({ code: "noPublicCopy", extension: extensionOf(fileName) });
  const copy = await publicCopyFile(opened.value);
  if (!copy.ok) return plainRefusal(copy.refusal);
  const headers = new Headers({
    ...PRIVATE,
    "Content-Type": mediaTypeOf(name),
    "Content-Disposition": attachment(name),
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Length": String((await fs.stat(copy.value)).size),
  });
  const body = request.method === "HEAD" ? null : asWebStream(createReadStream(copy.value));
  return new Response(body, { headers });
}
