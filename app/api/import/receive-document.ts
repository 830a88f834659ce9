import type { Actor } from "#lib/domain/actor.ts";
import { safeFileName } from "#lib/domain/evidence/file.ts";
import { mayImport } from "#lib/domain/import/rights.ts";
import { DOCUMENT_LIMIT_BYTES } from "#lib/domain/official-text/limits.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { type ReadDocument, readDocument } from "#lib/documents/read/read-document.ts";
import { UploadRefused } from "#lib/evidence/store.ts";
import { type ImportForm, importOutcomeParams } from "#lib/input/import-outcome.ts";
import { plainRefusal, PRIVATE } from "../answer.ts";
import { isSameOrigin } from "../same-origin.ts";
import { sentForm } from "../sent-form.ts";

type Received = { fileName: string; document: ReadDocument };

/**
 * A document sent by a plain form of /desk/import. `begin` keeps what was read and says where it is shown; a refusal leads back to
 * the form, which tells it. Only the office is listened to: of others not a byte is read.
 */
export async function receiveDocument(
  request: Request,
  actor: Actor | null,
  form: ImportForm,
  begin: (actor: Actor, received: Received) => Promise<Result<string, Refusal>>,
): Promise<Response> {
  if (!actor) return plainRefusal({ code: "signInNeeded" });
  if (!mayImport(actor)) return plainRefusal({ code: "notFound" });
  if (!isSameOrigin(request)) return plainRefusal({ code: "otherSite" });
  const received = await receive(request);
  const begun = received.ok ? await begin(actor, received.value) : received;
  return leadTo(begun.ok ? begun.value : `/desk/import?${importOutcomeParams(form, begun.refusal)}#${form}`);
}

async function receive(request: Request): Promise<Result<Received, Refusal>> {
  const sent = await sentForm(request, DOCUMENT_LIMIT_BYTES);
  if (!sent.ok) return sent;
  const { fileName, contents, ignoreRest } = sent.value;
  const name = safeFileName(fileName);
  if (name === null) {
    ignoreRest();
    return refuse({ code: "fileNameRefused", field: "file" });
  }
  const bytes = await bytesOf(contents).finally(ignoreRest);
  if (!bytes.ok) return bytes;
  const document = await readDocument(bytes.value, name);
  return document.ok ? ok({ fileName: name, document: document.value }) : document;
}

/** The whole file: it is small by its limit, and what reads it needs to look back and forth. */
async function bytesOf(contents: AsyncIterable<Uint8Array>): Promise<Result<Uint8Array, Refusal>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of contents) {
      size += chunk.byteLength;
      if (size > DOCUMENT_LIMIT_BYTES) return refuse({ code: "fileTooLarge", limitBytes: DOCUMENT_LIMIT_BYTES, field: "file" });
      chunks.push(chunk);
    }
  } catch (error) {
    return refuse(error instanceof UploadRefused ? error.refusal : { code: "uploadBroken", field: "file" });
  }
  return ok(Buffer.concat(chunks));
}

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { ...PRIVATE, Location: location } });
}
